import type { Turn } from '../thread';
import { withoutLead } from './lead';
import { ownWords, sentences } from './own-words';
import { isByTheWay, isChat } from './moves';
import { kindOf } from './rules';
import { ACTS_ALONE, BARE, POLITE, VERB, withNoun } from './with-noun';

/** What a user says in one piece: a sentence, or the part of one that gives an order of its own. */
export interface Clause {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** The user corrects the answer before in this turn. */
  readonly corrects: boolean;
  /** What it is, where its words do not tell: an answer to the agent's question. */
  readonly kind?: 'rule';
  /** As it was said, with the words that lead to it. */
  readonly said?: string;
  /** Likelihood that it belongs into a brief, 0 to 1; 1 where nobody looked. */
  readonly telling?: number;
  /** Said on the way: "hang on, Pat is ringing". */
  readonly isAside?: boolean;
}

const ORDER =
  "use|using|exclud(?:e|ing)|includ(?:e|ing)|ignor(?:e|ing)|only|without|except|omit|leave out|skip|drop|remove|filter|limit|restrict|stick to|don't|do not|never(?! *[.!]?$)|always(?! *[.!]?$)|treat|count|assume|keep|round|convert|make sure|ensure|focus on|take(?= \\d)|show|group|break|split|compare|report|give|please|we (?:define|count|mean|treat)|i (?:want|need|mean)|net of|stop|no (?!one|idea|problem|rush)";
const CUT = new RegExp(
  `(?:;|,? (?:and|but|also|so|then)(?: also| then)?|,| [-–—]) (?=(?:please |also |then )?(?:${ORDER})\\b)|[;:] (?=\\p{L})`,
  'giu',
);

/** Leads to a paste that is not carried along: "I have this so far:". */
const INTRODUCES = /:$/u;

const isOrder = (text: string): boolean => kindOf({ text: text.slice(0, -1) }) !== 'other';

/** "…, so drop it as well". */
const LEANS =
  /^(?:\S+ ){1,3}(?:it|them|that|those|this)(?: (?:as well|too|out|in|off|please|then|again|for now))*[.!]?$/iu;

const IS_FOR =
  /^(?:for|in|on|at|with|when|where|if|unless|once|after|before|as|from|für|bei|wenn|falls|pour|quand|si|para|en|cuando|em|quando|se|per|voor|als)(?!\p{L})[^,.;:]{1,60}$/iu;

const split = (sentence: string): string[] => {
  const led = /^(.{20,}?); (?=\S.*\?$)/u.exec(sentence)?.[1];
  if (led !== undefined) return [...split(led), ...split(sentence.slice(led.length + 2))];
  if (sentence.endsWith('?')) return [sentence];
  const cuts = Array.from(sentence.matchAll(CUT), ({ index, 0: { length } }) => [index, index + length] as const);
  const pieces: string[] = [];
  let at = 0;
  for (const [end, next] of cuts) {
    // "Don't use it" needs what it is said of.
    if (LEANS.test(sentence.slice(next))) continue;
    // "For B2B, use the gross amount": what it is for.
    if (sentence[end] === ',' && IS_FOR.test(sentence.slice(at, end))) continue;
    // "Definition: words" belongs together.
    if (
      sentence[end] === ':' &&
      end - at < 60 &&
      !/\b(?:wrong|rules?|constraints?|please|following|no|things?)$/iu.test(sentence.slice(at, end))
    )
      continue;
    pieces.push(sentence.slice(at, end));
    at = next;
  }
  return [...pieces, sentence.slice(at)].map((piece) => piece.trim()).filter((piece) => piece !== '');
};

type Spoken = Pick<Clause, 'text' | 'kind'> & { readonly said: string };

/** "Credits aren't MRR. Out." is one order. */
const withAct = (before: readonly Spoken[], one: Spoken): readonly Spoken[] => {
  const last = before.at(-1);
  if (!last || !ACTS_ALONE.test(one.text) || last.text.endsWith('?')) return [...before, one];
  const text = `${last.text.replace(/[.,;!]$/u, '')}. ${one.text}`;
  return [...before.slice(0, -1), { text, said: `${last.said} ${one.said}`, kind: 'rule' }];
};

/** "Mens in there", hurried: asks, though no mark says so. */
const ASKS_INSIDE =
  /^(?!.*(?<!\p{L})(?:is|are|was|were|be|been|has|have|no|not|must|should|can|keep|leave|put|add|include|want|need|only|still|stays?|all|everything)(?!\p{L}))[^.,:;?!]{3,30} in there(?: too| already)?$/iu;
/** "And why", without a mark. */
const WHY =
  /^(?:(?:and|but|ok(?:ay)?|hm+|so|und|et|y|e)[, ]+)*(?:why|how come|how so|warum|wieso|weshalb|pourquoi|por qu[eê]|perch[eé]|waarom)[.!]?$/iu;
const asOrder = (said: string): string => {
  if (POLITE.test(said)) return said.slice(0, -1);
  return ASKS_INSIDE.test(said) || WHY.test(said) ? `${said.replace(/[.!]$/u, '')}?` : said;
};

const FEW = 5;
/** "They report participation. Take them out." speaks of what was asked about in the turn before. */
const leansBack = (said: string, earlier: readonly string[]): boolean =>
  (VERB.test(said) || (said.split(' ').length <= FEW && BARE.test(said))) &&
  earlier.every((one) => !one.endsWith('?') && (/^(?:they|these|those)\b/iu.test(one) || !isOrder(`${one}.`)));

/** "Whole numbers, please." */
const PLEASE =
  /^\S+(?: \S+){0,4},? (?:please|pls|bitte|por favor|s['’]il (?:te|vous) pla[iî]t|per favore|alsjeblieft)[.!]?$/iu;

/** Leads to a list: "For Friday I need:" and its first point are one sentence. */
const LEADS_TO_LIST = /:[ \t]*\n+\s*(?:[-*•]|1[.)])\s+(?=\p{L})/gu;

/** The clauses of a user's turn, in order. `before` is what the user said last; the question of the last turn is open, and nothing is joined to it. */
export const clausesOf = (turn: Turn, place: number, corrects: boolean, before?: string, isLast = false): Clause[] =>
  sentences(ownWords(turn).replace(LEADS_TO_LIST, ': '))
    .flatMap(split)
    .map((said, index, all) => ({
      said,
      ...withNoun(
        said,
        withoutLead(asOrder(said)),
        index === 0 || leansBack(said, all.slice(0, index)) ? before : undefined,
        isLast ? undefined : all[index - 1],
      ),
    }))
    .reduce<readonly Spoken[]>(withAct, [])
    .map((one) => (INTRODUCES.test(one.text) && isOrder(one.text) ? { ...one, text: one.text.slice(0, -1) } : one))
    .filter(({ text }) => text !== '' && !INTRODUCES.test(text) && !isChat(text) && (isLast || !isByTheWay(text)))
    .map((one) => ({ ...one, turn: place, corrects }))
    .map((one) => (PLEASE.test(one.said) && kindOf(one) === 'other' ? { ...one, kind: 'rule' as const } : one));
