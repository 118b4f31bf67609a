import { printQuestion } from '../similarity/question-print';
import { flowAt, topicWords, type Flow } from './words';

/** A message of a talk in which both sides tell and ask. */
interface Said {
  readonly words: readonly number[];
  /** Words of its last sentence, and of those before it. */
  readonly ending: readonly number[];
  readonly opening: readonly number[];
  /** Its last sentence asks or orders; leans on what was said; asks about the other one, what they like, whether any. */
  readonly asks: boolean;
  readonly leans: boolean;
  readonly invites: readonly RegExp[];
  readonly greets: boolean;
}

const ASKS =
  /\?\s*$|^(?:please |can you |could you )?(?:what|which|who|how|where|when|why|is|are|do|does|did|show|list|give|find|tell|count|return|display|i want|i need|get)\b/iu;
const LEANS =
  /\b(?:it|that|this|those|these|them|they|their|there|he|she|his|her|its|the (?:same|result|results|others?|ones?|above|former|latter))\b/iu;
const GREETS = /\b(?:how are you|nice to meet|and you|about you)\b/iu;
/** What opens a topic in small talk, and how much it speaks for one. */
const INVITES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:favou?rite|hobb(?:y|ies)|for a living|for work|for fun|for you)\b/iu, 1],
  [/\b(?:do|are|have|did|can) you\b/iu, 1.25],
  [/\b(?:any|ever)\b/iu, 0.65],
];

/** As WEIGHTS of prompts.ts, fitted on small talk (docs/ACCURACY.md, C1_tiage). */
const WEIGHTS: Readonly<Partial<Record<keyof Flow, number>>> = {
  unsaid: 0.45,
  sharedBefore: -1.3,
  fresh: 0.7,
  takenUp: 0.4,
  comeBack: 0.55,
  nextFresh: 0.35,
  nextOld: -0.6,
};
const ENDING = { asksFresh: 0.45, leans: -0.65, words: -0.65, takenUp: 0.2 } as const;
const AFTER_A_QUESTION = -1.3;
const QUESTION_BACK = 0.35;
const GREETING = -1.55;
const BIAS = -2.05;
const LIKELY = -1.05;

const wordsIn = (said: string): number[] => topicWords(printQuestion(said));

const read = (text: string): Said => {
  const sentences = text.split(/(?<=[.?!])\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
  const last = (sentences.at(-1) ?? '').trim();
  return {
    words: wordsIn(text),
    ending: wordsIn(last),
    opening: wordsIn(sentences.slice(0, -1).join(' ')),
    asks: ASKS.test(last),
    leans: LEANS.test(last),
    invites: INVITES.flatMap(([pattern]) => (pattern.test(last) ? [pattern] : [])),
    greets: GREETS.test(text),
  };
};

/** Messages that are looked back over: what was said long before is as good as new. */
const BACK = 60;
const AHEAD = 4;

const flowOf = (talk: readonly Said[], place: number): Flow => {
  const start = Math.max(0, place - BACK);
  return flowAt(
    talk.slice(start, place + AHEAD).map(({ words }) => words),
    place - start,
  );
};

const oddsAt = (talk: readonly Said[], place: number): number => {
  const said = talk[place];
  if (!said) return -Infinity;
  const { words, ending, opening, asks, leans, invites, greets } = said;
  const flow = flowOf(talk, place);
  const known = new Set([...talk.slice(Math.max(0, place - 4), place).flatMap((one) => one.words), ...opening]);
  const fresh = ending.filter((word) => !known.has(word));
  const after = new Set(talk.slice(place + 1, place + 4).flatMap((one) => one.words));
  const isReply = talk[place - 1]?.asks === true;
  let odds = BIAS + (isReply ? AFTER_A_QUESTION + (asks ? QUESTION_BACK : 0) : 0) + (greets ? GREETING : 0);
  for (const [name, weight] of Object.entries(WEIGHTS)) odds += weight * flow[name as keyof Flow];
  for (const [pattern, weight] of INVITES) odds += invites.includes(pattern) ? weight : 0;
  odds += asks && ending.length > 0 ? (ENDING.asksFresh * fresh.length) / ending.length : 0;
  odds += (leans ? ENDING.leans : 0) + (ENDING.words * Math.min(5, ending.length)) / 5;
  odds += (ENDING.takenUp * Math.min(2, fresh.filter((word) => after.has(word)).length)) / 2;
  return words.length === 0 ? -Infinity : odds;
};

const TELLS = /\b(?:i|i'm|i've|my|mine|me)\b/iu;

/** Whether a message tells of whoever says it, and asks or orders nothing. */
export const tellsOfOneself = (text: string): boolean => TELLS.test(text) && !read(text).asks;

/** Places at which a talk likely comes to something new, by the words of all its messages, in order. */
export const newTopicsInTalk = (messages: readonly string[]): ReadonlySet<number> => {
  const talk = messages.map(read);
  return new Set(talk.flatMap((_, place) => (place > 0 && oddsAt(talk, place) >= LIKELY ? [place] : [])));
};
