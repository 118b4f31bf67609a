import { withoutSuspects } from '../../text/without-secrets';
import type { Turn } from '../thread';

const wordsOf = (turn: Turn | undefined): string => turn?.parts.map(({ text }) => text).join('\n') ?? '';

const hasSecret = (turns: readonly Turn[], place: number): boolean => {
  const [before, words] = [wordsOf(turns[place - 1]), wordsOf(turns[place])];
  return [words, `${before}\n${words}`, `${before} ${words}`].some((text) => withoutSuspects(text) !== text);
};

/** Whether a turn says a secret, also one that is known by the words before it alone: "What is the password?" – "Kettle9tulip." Each turn is looked at once. */
export const secretsIn = (turns: readonly Turn[]): ((place: number) => boolean) => {
  const known = new Map<number, boolean>();
  return (place) => {
    const found = known.get(place) ?? hasSecret(turns, place);
    known.set(place, found);
    return found;
  };
};
