import { hash32 } from '../../text/fingerprint';
import { TOKEN_KINDS, readQuestion, type TokenKind } from './tokens';

/**
 * A question as at most 64 numbers of 32 bits: the kind of each token in the upper three, a hash of what it says in the
 * others. Enough to tell how alike two questions are, not to read them.
 */
export type QuestionPrint = readonly number[];

const MOST = 64;
/** Bits of a number that hash a token's text. */
export const HASH_BITS = 29;

/** Prints a question; empty where it says nothing of its own. */
export const printQuestion = (question: string): QuestionPrint => {
  const print = readQuestion(question).map(
    ({ kind, text }) => ((TOKEN_KINDS.indexOf(kind) << HASH_BITS) | (hash32(text) >>> (32 - HASH_BITS))) >>> 0,
  );
  return [...new Set(print)].slice(0, MOST);
};

/** The numbers of a print that stand for tokens of these kinds. */
export const ofKind = (print: QuestionPrint, ...kinds: readonly TokenKind[]): number[] =>
  print.filter((number) => kinds.includes(TOKEN_KINDS[number >>> HASH_BITS] ?? 'word'));
