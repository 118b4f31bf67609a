import { wordsOf } from '../../catalog/words';
import { readTime } from '../../scope/time';
import { blankOut } from '../../text/not-prose';
import { proseOf } from '../../text/prose';
import { remember } from '../remember';

/** Words that say nothing about what is asked. Stems, as `wordsOf` makes them. */
const PLAIN = new Set(
  (
    'a an the this that these those it its they them their there here i me my mine we us our you your he she his her ' +
    'is are was were be been being am do did does done have has had can could will would should shall may might must ' +
    'and or but if then than so as of for in on at to from by with within into over under about across between per via ' +
    'what which who whom whose when where why how much many all any some each every both no not only just also too very ' +
    'please show give get tell list find want need like look see make let help know can pull run ok okay hi hello hey ' +
    'thank thanks again now one same other more most such out up down off s t re ve ll d m'
  ).split(' '),
);

/**
 * Values inside a sentence: names of places, people, customers; words with digits. Not after "@": that is an asset. An
 * abbreviation of three letters and more is mostly a measure (NPS, MRR), one of two a place (EU, US).
 */
const NAMES =
  /(?<=[\p{Ll}\d,;)'] )(?:\p{Lu}(?!\p{Lu}{2})[\p{L}\p{N}&.'-]*)(?: \p{Lu}(?!\p{Lu}{2})[\p{L}\p{N}&.'-]*)*|(?<![\p{L}\p{N}_@-])(?:\p{Lu}{2}|EMEA|APAC|DACH|LATAM|USA|UAE|MENA)(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}_@])[\p{Lu}\p{N}]*\p{N}[\p{L}\p{N}.,%-]*/gu;

export interface TellingWords {
  /** Stems of the words that tell what is asked, values left out, in order and once each. */
  readonly words: readonly string[];
  /** The values that were left out, in order: dates, numbers, quoted and proper names. */
  readonly values: readonly string[];
}

const spans = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Parts a question into what it asks and the values it asks it for. Code, SQL and pasted data are left out. */
export const tellingWords = remember((text: string): TellingWords => {
  const prose = proseOf(text);
  const quoted = (prose.masks ?? []).filter(({ kind }) => kind === 'quote');
  const times = readTime(prose.text);
  const timeless = blankOut(prose.text, times);
  const names = spans(timeless, NAMES);
  const stems = wordsOf(blankOut(timeless, names)).map(({ stem }) => stem);
  const values = [...times, ...names, ...quoted]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .toLowerCase()
        .replace(/^(?:in|for|from|of|during|on|over|since|by) |'s$/gu, ''),
    );
  return { words: [...new Set(stems.filter((stem) => !PLAIN.has(stem)))], values };
});
