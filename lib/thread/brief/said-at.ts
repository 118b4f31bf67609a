import type { Turn } from '../thread';
import type { BriefDoubt } from './doubts';
import { digitsIn } from './heard';

const wordsOf = ({ parts }: Turn): string => parts.map(({ text }) => text).join('\n');

/**
 * The place of a turn in its thread, of something that was said in the round at `turn` (turns of one role in a row are one
 * round): the turn that has its numbers, else the last one of the round that says anything.
 */
export const saidAt = (thread: readonly Turn[], { text, turn }: Pick<BriefDoubt, 'text' | 'turn'>): number => {
  const rounds: number[][] = [];
  for (const [place, { role }] of thread.entries()) {
    const before = thread[place - 1]?.role === role ? rounds.at(-1) : undefined;
    if (before) before.push(place);
    else rounds.push([place]);
  }
  const places = rounds[turn] ?? [];
  const numbers = digitsIn(text);
  const words = new Map(places.map((place) => [place, thread[place] ? wordsOf(thread[place]) : '']));
  const isTelling = (place: number): boolean =>
    numbers.length > 0 && numbers.every((digits) => digitsIn(words.get(place) ?? '').includes(digits));
  return places.find(isTelling) ?? places.findLast((place) => words.get(place)?.trim() !== '') ?? places[0] ?? turn;
};
