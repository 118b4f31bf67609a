import { printQuestion } from '../similarity/question-print';
import { talkFields } from './fields';
import { flowAt, topicWords } from './words';

/** A message of a talk in which both sides tell and ask. */
export interface TalkMessage {
  readonly text: string;
  readonly words: readonly number[];
  readonly fields: readonly (readonly number[])[];
  /** Its last sentence, and what that asks or orders. */
  readonly last: string;
  readonly ending: readonly number[];
  readonly asks: boolean;
}

const ASKS =
  /\?\s*$|^(?:please |can you |could you )?(?:what|which|who|how|where|when|why|is|are|do|does|did|show|list|give|find|tell|count|return|display|i want|i need|get)\b/iu;
const LEANS =
  /\b(?:it|that|this|those|these|them|they|their|there|he|she|his|her|its|the (?:same|result|results|others?|ones?|above|former|latter))\b/iu;
const GREETS = /\b(?:how are you|nice to meet|and you|about you)\b/iu;
const ASKS_BACK = /\b(?:what|how) about (?:you|yours|yourself)\b|\band (?:you|yours)\b|\byou \?|\byours\b/iu;
const FAVOURITE = /\b(?:favou?rite|hobb(?:y|ies)|for a living|for work|for fun|for you)\b/iu;
const DO_YOU = /\b(?:do|are|have|did|can) you\b/iu;
const ANY = /\b(?:any|ever)\b/iu;
const MARKS = /\b(?:by the way|btw|speaking of|anyway|anyhow|on another note|tell me about)\b/iu;
const YOU = /\byour?\b/iu;
const WHAT = /\bwhat\b/iu;
const TELLS = /\bi (?:like|love|enjoy|am|have|work|live|play|want|hate|just|also|do|was|used)\b/iu;

/** Its sentences, also where marks stand apart from the words. */
export const saidIn = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))
    .map((sentence) => sentence.trim());

/** Whether a sentence is a question or an order. */
export const asksOrOrders = (sentence: string): boolean => ASKS.test(sentence);

/** Reads a message once, for all places at which it counts. */
export const readSaid = (text: string): TalkMessage => {
  const last = saidIn(text).at(-1) ?? '';
  return {
    text,
    words: topicWords(printQuestion(text)),
    fields: talkFields(text),
    last,
    ending: topicWords(printQuestion(last)),
    asks: asksOrOrders(last),
  };
};

/** Messages that are looked back over: what was said long before is as good as new. */
const BACK = 60;
const NEAR = 4;
const AHEAD = 3;

const fieldsIn = (messages: readonly TalkMessage[]): ReadonlySet<number> =>
  new Set(messages.flatMap(({ fields }) => fields.flat()));
/** Fields of words that have none of the known ones: of a word with several meanings, the known one is meant. */
const freshOf = (words: TalkMessage['fields'], known: ReadonlySet<number>): number[] =>
  words.filter((fields) => !fields.some((field) => known.has(field))).flat();
const says = (pattern: RegExp, said: TalkMessage | undefined): boolean => said !== undefined && pattern.test(said.text);

/** What at a place speaks for or against something new, each 0 to 1. */
export const cuesAt = (talk: readonly TalkMessage[], place: number, said: TalkMessage) => {
  const start = Math.max(0, place - BACK);
  const [before, justBefore] = [
    talk.slice(Math.max(0, place - NEAR), place),
    talk.slice(Math.max(0, place - 2), place),
  ];
  const [beforeIt, afterIt] = [talk[place - 1], talk[place + 1]];
  const flow = flowAt(
    talk.slice(start, place + 1 + AHEAD).map(({ words }) => words),
    place - start,
  );
  const known = new Set(before.flatMap(({ words }) => words));
  const after = [...new Set(talk.slice(place + 1, place + 1 + AHEAD).flatMap(({ words }) => words))];
  const near = fieldsIn(justBefore);
  const own = new Set(said.fields.flat());
  const fresh = freshOf(said.fields, near);
  const next = afterIt?.fields.flat() ?? [];
  return {
    asks: /\?/u.test(said.text),
    asksDoYou: DO_YOU.test(said.last),
    asksFavourite: FAVOURITE.test(said.last),
    asksAny: ANY.test(said.last),
    tells: TELLS.test(said.last),
    marks: says(MARKS, said),
    greets: says(GREETS, said),
    leans: LEANS.test(said.last),
    early: place === 1,
    /** It answers: a question was asked, or something was said of whom it comes from. */
    replies: beforeIt?.asks === true,
    repliesLate: talk[place - 2]?.asks === true,
    wasSpokenOf: says(YOU, beforeIt),
    wasAskedWhat: says(WHAT, beforeIt),
    isAskedBack: says(ASKS_BACK, afterIt),
    /** Words: new ones, those of the message before, and how the talk goes on. */
    unsaid: flow.unsaid,
    sharesBefore: said.ending.some((word) => beforeIt?.words.includes(word)),
    comeBack: flow.comeBack,
    nextOld: afterIt?.words.some((word) => known.has(word)) === true,
    afterFresh: after.length === 0 ? 0 : after.filter((word) => !known.has(word)).length / after.length,
    /** Fields: all its own are others than those of the two before; some new; taken up; left again. */
    fieldsSwap: own.size > 0 && near.size > 0 && ![...own].some((field) => near.has(field)),
    fieldsFresh: freshOf(talkFields(said.last), fieldsIn(before)).length > 0,
    fieldsTakenUp: fresh.some((field) => next.includes(field)),
    fieldsComeBack: next.some((field) => near.has(field) && !own.has(field)),
  };
};

export type Cue = keyof ReturnType<typeof cuesAt>;
