import { remember } from '../remember';

/** A text as a part of a pattern. */
export const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** "10" is no part of "10,000", nor "15" of "13-15". */
const NOT_IN_NUMBER = [String.raw`(?<!\d[.,'–-])`, String.raw`(?![.,' ]\d{3}(?!\d)|[.,]\d|[–-]\d)`] as const;

const phrase = (words: string, flags: string): RegExp => {
  const own = words.trim();
  const [before, after] = [/^\d/u.test(own) ? NOT_IN_NUMBER[0] : '', /\d$/u.test(own) ? NOT_IN_NUMBER[1] : ''];
  const text = escape(own).replace(/\s+/gu, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${before}${text}${after}(?![\\p{L}\\p{N}_])`, flags);
};
const find = remember((words: string): RegExp => phrase(words, 'iu'));
/** Looked for first: the longest word is the rarest. */
const tellingWord = remember((words: string): string =>
  (words.toLowerCase().match(/\S+/gu) ?? []).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  ),
);
const small = remember((text: string): string => text.toLowerCase());

/** Longer ones are compared as they stand (UTF-16 units). */
const LONGEST = 200;

/** Whether a text, given in small letters too, has words, whatever their case: for many texts. */
export const finderOf = (words: string): ((text: string, lowerCase: string) => boolean) => {
  const telling = tellingWord(words);
  return (text, lowerCase) =>
    telling !== '' &&
    lowerCase.includes(telling) &&
    (words.length > LONGEST ? lowerCase.includes(words.toLowerCase()) : find(words).test(text));
};

/** Whether a text has these words, whatever their case. */
export const hasPhrase = (text: string, words: string): boolean => finderOf(words)(text, small(text));

/** Puts new words where the old ones stand; without new ones the old go with the "in", "for", "only" before them. */
export const replacePhrase = (text: string, old: string, fresh: string | undefined): string => {
  if (old.length > LONGEST) return text;
  if (fresh !== undefined) return text.replace(phrase(old, 'giu'), () => fresh);
  const lead = String.raw`(?:,?\s*\b(?:in|on|by|at|until|till|after|before|for|from|of|during|only|since|over|within|as|using|with|am|im|bis|ab|seit|vor|nach|depuis|avant|hasta|desde|até)\s+(?:the\s+)?)?`;
  return text
    .replace(new RegExp(lead + phrase(old, '').source, 'giu'), '')
    .replace(/\s+(?=[,.?])/gu, '')
    .replace(/[,;]?(?<=[.,;])\.(?=\s|$)/gu, '.')
    .replace(/[,;](?=[.?])/gu, '')
    .replace(/(?<=[.?])\s*\.(?=\s|$)/gu, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();
};

const OPENS_LOW =
  /^(?:last|this|next|past|previous|current|trailing|quarterly|monthly|weekly|daily|hourly|yearly|by|per|top|first|bottom|net|gross|calendar|fiscal|as|in|into|before|after|with|without|at|more|less|fewer|over|under|within|between|the|today|yesterday)\b/iu;

/** A value that began an order, as it is written inside a sentence. */
export const lower = (value: string): string =>
  OPENS_LOW.test(value) ? `${value[0]?.toLowerCase()}${value.slice(1)}` : value;

/** A contrast ("net, not gross", "Q3 instead of Q2") as what holds and what does not. */
export interface Contrast {
  readonly holds: string;
  readonly gone: string;
}

const TAIL =
  /^(.*?\S),? (?:and |but )?(?:not|instead of|rather than|as opposed to|in place of|in lieu of) (?:the |in |by |for |just |from )?([^,.;?]+?)(?: anymore| any more| any longer)?([.,;?].*)?$/iu;
const HEAD = /^not (?:the |in |by |for )?([^,.;?]+?)(?:,? but| ?[,;–—-]) (\S.*)$/iu;
/** "Not" before these denies no value: "do not", "is not in", "if not". */
const NO_VALUE =
  /\b(?:ought|need|shall|might|had|do|does|did|is|are|was|were|if|or|why|may|can|could|should|would|will|has|have|must|whether|definitely|please|but)$/iu;

/** "That's not ok": nothing is put in the place of anything. */
const POINTS = /^(?:(?:that|this|it|they|these|those|he|she|we|i|you)(?:['’]?(?:s|re|m))?|there)$/iu;

/** Reads a contrast, or undefined where the text has none. */
export const readContrast = (text: string): Contrast | undefined => {
  const head = HEAD.exec(text);
  if (head) return { holds: head[2] ?? '', gone: head[1] ?? '' };
  const tail = TAIL.exec(text.replace(/,? please(?=\b)/iu, ''));
  if (
    !tail ||
    NO_VALUE.test(tail[1] ?? '') ||
    POINTS.test((tail[1] ?? '').trim()) ||
    /^(?:null|empty|blank)\b/iu.test(tail[2] ?? '') ||
    (tail[2] ?? '').split(' ').length > 6
  )
    return undefined;
  return { holds: `${tail[1]}${tail[3] ?? ''}`, gone: tail[2] ?? '' };
};
