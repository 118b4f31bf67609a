import type { Turn } from '../thread';
import type { Order } from './in-force';

const NUMBERS = /\d+(?:[.,']\d+)*/gu;
const GROUPED = /[.,'](?=\d{3}(?:\D|$))/gu;

const numbersOf = (text: string): readonly string[] => text.match(NUMBERS) ?? [];

type Saying = Pick<Order, 'text' | 'turn'>;

/** Whose numbers stand in what a user says, as written. */
export interface Quoting {
  /** Those of an answer before it. */
  readonly quoted: (said: Saying) => readonly string[];
  /** The user's own. */
  readonly own: (said: Saying) => readonly string[];
}

/** Tells the numbers that a user repeats from those that no answer gave before; "1,534" repeats the 1534 of a table. */
export const quotingOf = (turns: readonly Turn[]): Quoting => {
  const first = new Map<string, number>();
  for (const [place, { role, parts }] of turns.entries()) {
    if (role !== 'agent') continue;
    for (const { text } of parts)
      for (const number of numbersOf(text)) {
        const plain = number.replace(GROUPED, '');
        if (!first.has(plain)) first.set(plain, place);
      }
  }
  const isHeard = (number: string, turn: number): boolean =>
    (first.get(number.replace(GROUPED, '')) ?? Infinity) < turn;
  return {
    quoted: ({ text, turn }) => numbersOf(text).filter((number) => isHeard(number, turn)),
    own: ({ text, turn }) => numbersOf(text).filter((number) => !isHeard(number, turn)),
  };
};
