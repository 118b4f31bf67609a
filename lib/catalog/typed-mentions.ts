import type { Mention, Span } from '../text/draft';
import type { CatalogIndex } from './index-assets';
import { longestFrom } from './walk';
import { wordsOf } from './words';

/** "@name" as typed text. The "@" must not belong to an address, a path, a version or another "@". */
const TYPED = /(?<![\p{L}\p{N}_@./:#`"'=-])@(?=([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*))/gu;
/** A capitalised second word belongs to the name of a person or team: "@Maria Lopez". */
const SECOND = /^ (?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u;
const LONGEST_NAME = 120;
/** More than anybody types; what has more was pasted. */
const MOST = 50;

/** A typed "@name" that is no mention of the site; the span begins at its "@". */
export interface TypedMention extends Span {
  readonly name: string;
}

/** Every "@name" of a text outside the site's own mentions, as far as the name of a known asset or person goes. */
export const typedMentions = (index: CatalogIndex, text: string, mentions: readonly Mention[]): TypedMention[] => {
  if (!text.includes('@')) return [];
  const typed = [...text.matchAll(TYPED)];
  if (typed.length > MOST) return [];
  return typed.flatMap((match) => {
    const start = match.index;
    const word = match[1] ?? '';
    if (mentions.some((mention) => start < mention.end && start + 1 + word.length > mention.start)) return [];
    const after = start + 1;
    const words = wordsOf(text.slice(after, after + LONGEST_NAME));
    const known = longestFrom(index, words, 0);
    const knownLength = known ? (words[known.last]?.end ?? 0) : 0;
    const second = /^\p{Lu}/u.test(word) ? (SECOND.exec(text.slice(after + word.length))?.[0].length ?? 0) : 0;
    const length = knownLength >= word.length ? knownLength : word.length + second;
    return [{ start, end: after + length, name: text.slice(after, after + length) }];
  });
};
