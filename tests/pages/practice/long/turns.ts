import type { PracticeTurn } from '../model';
import { chance } from '../seeds/rows';

/** Its address is known to those who need it; the sidebar does not show it. */
export const LONG_ID = 'long-stream';
export const LONG_TITLE = 'A thread without end';

/** What the address asks for. */
export interface Plan {
  /** All turns, with the one that streams. */
  readonly turns: number;
  /** How long the last turn streams; 0: it is there at once and says one sentence. */
  readonly seconds: number;
  /** Bits of text a second. */
  readonly rate: number;
  /** Bits of it that are there at once. */
  readonly said: number;
}

/** Reads `?turns=2000&seconds=600&rate=60&said=0`. */
export const readPlan = (search: string): Plan => {
  const asked = new URLSearchParams(search);
  const number = (name: string, otherwise: number): number => {
    const value = Number(asked.get(name) ?? otherwise);
    return Number.isFinite(value) && value >= 0 ? value : otherwise;
  };
  return {
    turns: Math.max(2, number('turns', 2000)),
    seconds: number('seconds', 0),
    rate: number('rate', 60) || 60,
    said: number('said', 0),
  };
};

const WORDS =
  'revenue orders refunds margin baskets tents stoves week month country channel returns the of and by for with fell rose held against before after Germany France Spain 412k 3.4 % net gross customers plans'.split(
    ' ',
  );

/** So many words without end, the same for each seed. */
const wordsOf = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');

/** The turn at a place of the thread: a question or an answer, some with a query or an error. */
const longTurn = (index: number): PracticeTurn => {
  const random = chance(index + 1);
  const id = `${LONG_ID}-${index + 1}`;
  if (index % 2 === 0) {
    const text = `Question ${index / 2 + 1}: ${wordsOf(random, 8)} in 2026?`;
    return { id, role: 'user', parts: [{ kind: 'text', text }] };
  }
  const text = `Answer ${(index + 1) / 2}: ${wordsOf(random, 22)}.`;
  if (index % 14 === 1) {
    return {
      id,
      role: 'agent',
      parts: [
        { kind: 'code', text: `select ${index} as answer` },
        { kind: 'text', text },
      ],
    };
  }
  if (index % 26 === 3) {
    return { id, role: 'agent', parts: [{ kind: 'error', text: `column "c${index}" does not exist` }] };
  }
  return { id, role: 'agent', parts: [{ kind: 'text', text }] };
};

/** The first turns of the thread. */
export const longTurns = (count: number): readonly PracticeTurn[] =>
  Array.from({ length: count }, (_, index) => longTurn(index));

/** The bits of the answer that streams, in paragraphs of about ninety words. */
export const bitsOf = (count: number): readonly string[] => {
  const random = chance(4711);
  return Array.from({ length: count }, (_, at) => `${wordsOf(random, 1)}${at % 90 === 89 ? '.\n' : ' '}`);
};
