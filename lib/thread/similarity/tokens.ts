import { readTime } from '../../scope/time';
import { fold } from '../../text/fold';
import { blankOut } from '../../text/not-prose';
import { BOUNDS } from './bounds';
import { conceptOf, isCommon } from './concepts';
import { withoutCourtesy } from './courtesy';
import { FORMS } from './forms';
import { stemOf } from './stem';
import { wayOf } from './ways';

/** What a piece of a question is: its form, a word many questions have, another word, a value, the side of a value, or a direction. */
export const TOKEN_KINDS = ['form', 'word', 'rare', 'name', 'number', 'time', 'bound', 'way'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** More of a prompt is no question (UTF-16 units). */
const LOOK = 2000;
/** Stands where something was taken out, so that what is left and right of it does not join. */
const TAKEN = ' \uE000 ';

const QUOTED = /"\s*([^"\n]{1,120}?)\s*"|(?<![\p{L}\p{N}])'\s*([^'\n]{1,60}?)\s*'(?![\p{L}\p{N}])/gu;
const TITLED = /\b(?:prof(?:essor)?|dr|mr|mrs|ms)\.? (\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|[a-z]+-[a-z]+))*)/giu;
/** "EECS 280", "EMEA", "SKU-1207". */
const CODED = /(?<![\p{L}\p{N}.])\p{Lu}[\p{Lu}\p{N}&]+(?:[ -]?\d+\w*)?(?![\p{L}\p{N}])/gu;
const NAMED =
  /(?<=[\p{Ll}\d,;)'\uE000] )(?!(?:I|A)(?![\p{L}])|P\.M|A\.M)\p{Lu}(?:[\p{L}'-]|\.(?=\S))*(?: (?:(?:of|de|van|von|la|&) )?\p{Lu}(?:[\p{L}'-]|\.(?=\S))*)*/gu;
const NUMBER = /(?<![\p{L}\p{N}])[$€£]?\d+(?:[.,:]\d+)*(?:\s?(?:%|[km]\b|[ap]m\b|[ap]\.m\.))?(?:\w*)/giu;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:['’]\p{L}+)?/gu;
/** Scripts that set no space between words: their pairs of signs stand for words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** "status != 'open'": a sign that denies is a word that does. */
const UNEQUAL = /!==?|<>|≠/gu;
/** "Unpaid" and "non-paying" deny what stands behind. */
const UN =
  /(?<![\p{L}\p{N}])(?:non-?|un(?!i|der))(?=\p{L}{3,}(?:ed|able|ful|ing)(?![\p{L}\p{N}])|(?:paid|sold|sent|read|known)(?![\p{L}\p{N}]))/giu;
/** "No." is a number too. */
const NUMBER_OF = /\bno(?:\. ?|s\. ?| )of\b/giu;
/** "Existing customers" are not new; tables that exist say nothing by it. */
const EXISTING = /\bexisting(?= \p{L})/giu;
/** "Stock coming in", "users who opted out". */
const IN_OUT =
  /(?<=\b(?:com|go|mov|opt|check|clock|flow|phas|stay)\p{L}* )(in|(?:(?<=opt\p{L}* )out of|out))\b(?! (?:of|the|an?|our|my|which|what)\b)/giu;
const BEFORE_TIME = /^(?:in|for|from|of|during|on|over|since|by|this) (?:the )?/u;

/** Words that say nothing about what is asked: grammar, courtesy, orders to answer. */
const PLAIN = new Set(
  (
    'a an the this that these those it its they them their there here i me my we us our you your he she his her is ' +
    'are was were be been being am do did does done have has had can could will would should shall may might must and but ' +
    'if then than so as of for in on at to from by with within into over under about across between via which what any all ' +
    'some both only just also too very please show give get tell list find return want like look see make let ' +
    'display name know okay ok hi hello hey thank thanks again now one same other such out up s t re ve ll d m kind type ' +
    'sort regard term information info detail number amount count more many much how where when who whom whose why during ' +
    'ever currently going exist per each every'
  )
    .split(' ')
    .map(stemOf),
);

/** A name of one word as that word is told in small letters: "Germany" and "germany" are one. */
const sayOnce = (name: string): string => (/^\p{L}+$/u.test(name) ? conceptOf(stemOf(name)) : name);

/** Splits a question into its forms, its words by their meaning, and its values, in no order. Linear in the text. */
export const readQuestion = (question: string): Token[] => {
  const said = withoutCourtesy(fold(question.slice(0, LOOK)));
  // Capitals tell names only where not all letters are.
  let rest = /\p{Ll}/u.test(said) ? said : said.toLowerCase();
  const tokens: Token[] = [];
  const take = (kind: TokenKind, pattern: RegExp, name?: string): void => {
    rest = rest.replace(pattern, (all: string, ...groups: readonly unknown[]) => {
      const inner = groups.slice(0, -2).find((group) => typeof group === 'string');
      tokens.push({ kind, text: name ?? sayOnce((typeof inner === 'string' ? inner : all).toLowerCase()) });
      return TAKEN;
    });
  };
  for (const text of wayOf(rest)) tokens.push({ kind: 'way', text });
  rest = rest
    .replace(/n't\b/giu, ' not')
    .replace(UNEQUAL, ' not ')
    .replace(UN, 'not ')
    .replace(NUMBER_OF, 'number of')
    .replace(EXISTING, 'incumbent')
    .replace(IN_OUT, (side: string) => (side.toLowerCase() === 'in' ? 'inbound' : 'outbound'));
  take('name', QUOTED);
  const times = readTime(rest);
  for (const { start, end } of times)
    tokens.push({ kind: 'time', text: rest.slice(start, end).toLowerCase().replace(BEFORE_TIME, '') });
  rest = blankOut(rest, times);
  for (const pattern of [TITLED, CODED, NAMED]) take('name', pattern);
  for (const [name, pattern] of BOUNDS) take('bound', pattern, name);
  for (const [name, pattern] of FORMS) take('form', pattern, name);
  take('number', NUMBER);
  for (const [word] of rest.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      const signs = Array.from(word);
      for (const [at, sign] of signs.entries()) tokens.push({ kind: 'word', text: sign + (signs[at + 1] ?? '') });
      continue;
    }
    const stem = stemOf(word.toLowerCase().replace(/['’]\p{L}+$/u, ''));
    if (!PLAIN.has(stem)) tokens.push({ kind: isCommon(stem) ? 'word' : 'rare', text: conceptOf(stem) });
  }
  return tokens;
};
