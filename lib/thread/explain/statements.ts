import { readTime } from '../../scope/time';
import { proseOf } from '../../text/prose';
import { withoutLead } from '../brief/lead';
import { ownWords, sentences } from '../brief/own-words';
import type { Turn } from '../thread';
import { readDefinition } from './definition';

/** Something a user says to hold for good: what a word means, or how things are done. */
export interface Statement {
  /** The sentence, as written, without the words that lead to it. */
  readonly text: string;
  /** The word that it defines; undefined for a standing rule. */
  readonly term: string | undefined;
}

/** Longer ones are a text, not a sentence (UTF-16 units). */
const LONGEST = 320;
/** What is stated comes early; after so much (UTF-16 units) follow texts that somebody pasted. */
const LOOK = 8000;
const FEWEST_WORDS = 3;
const MOST = 4;

const ASKS =
  /\?$|^(?:what|how|which|who|when(?! (?:i|we) say\b)|where|why|is|are|was|were|do|does|did|can|could|should|would|will|show|list|give|tell|find|plot|explain|check|compare|if)\b/iu;
/** Speaks of this talk and its answers, which end with it. */
const OF_THIS_TALK =
  /\b(?:your|you|the (?:above|previous|last|second|first) (?:answer|query|chart|table|result|step|one)|above|earlier|this time|for now|here|today|instead|anymore|any more|again|too|as well)\b/iu;
/** Dates that pass: an order that names one is for one question. */
const DATED =
  /\b(?:19|20)\d\d\b|\bq[1-4]\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:yesterday|last|this|next) (?:day|week|month|quarter|year)\b/iu;

const NOUN = String.raw`(?!(?:it|that|this|them|those|these|all|both|everything|any|anything|last|first|previous|next|rest|other|others|the|our|all|any)\b)[\p{L}@"'_]`;
/** Orders and habits that hold whatever is asked. */
const STANDING = [
  /^(?:always|never) (?:use|exclude|include|filter|count|convert|report|round|join|group|treat|take|leave|ignore|trust|query|apply|divide|sum|start|read|show|compare|drop|remove|add|assume|mix)\b/iu,
  new RegExp(
    String.raw`^(?:exclude|ignore|leave out|filter out|omit|don't (?:count|include|use)|do not (?:count|include|use)) (?:the |our |all |any )?${NOUN}`,
    'iu',
  ),
  /^use [^,.;]{3,60},? (?:not|never|instead of|rather than) /iu,
  /^we (?:always |never |only |do not |don't )?(?:report|count|exclude|ignore|include|use|treat|measure|calculate|book|bill|recogni[sz]e|store|round|convert) (?!(?:it|that|this|them|to)\b)/iu,
  /^(?:our|all|the) (?:(?!\b(?:is|are)\b)[\p{L}\p{N}_-]+ ){1,4}(?:is|are) (?:always |only |stored |kept |reported |counted |measured |recorded )+(?:in|as|at|by|on|from|net|gross|without|before|after|per)\b/iu,
  /^(?:our|the) source of truth (?:for|is)\b/iu,
];

/** "Our fiscal year starts in February": its month is no date that passes. */
const CALENDAR =
  /^(?:(?:our|the) )?(?:(?:fiscal|financial|business|reporting|working) )?(?:years?|quarters?|months?|weeks?|days?) (?:always )?(?:starts?|begins?|runs?|ends?|closes?) (?:on|in|from|at|with) (?!(?:19|20)\d\d)/iu;

const isStanding = (text: string): boolean =>
  CALENDAR.test(text) ||
  (STANDING.some((pattern) => pattern.test(text)) && !DATED.test(text) && readTime(text).length === 0);

const read = (said: string): Statement | undefined => {
  const text = withoutLead(said).replace(
    /^(?:as always|reminder|for context|context|background|keep in mind(?: that)?|for us|internally|in our (?:data|team|company|case))[,:]? (?=\p{L})/iu,
    '',
  );
  if (text.length > LONGEST || text.split(' ').length < FEWEST_WORDS || ASKS.test(text)) return undefined;
  const term = readDefinition(text);
  if (term !== undefined) return { text, term };
  return isStanding(text) && !OF_THIS_TALK.test(text) ? { text, term: undefined } : undefined;
};

/** Code that is too short to be blank already. */
const FENCED = /(```|~~~)[\s\S]*?(?:\1|$)/gu;

/** "… (active = at least one session in 28 days)", "…, where active means at least one session in 28 days". */
const INSIDE =
  /\(([^()]{12,240})\)|,? (?:where|with|and by) ((?:(?!where\b)[^,?]){3,40} (?:means|meaning|defined as|counted as|=|i mean|we mean) [^?]{8,240})/giu;

const insideOf = (sentence: string): string[] =>
  Array.from(sentence.matchAll(INSIDE), ([, bracket, tail]) => bracket ?? tail ?? '');

/**
 * What a user's turn states for good, at most a few: definitions and standing rules in English. Questions, and what is
 * said of this talk alone, are none. Pasted code and data are not looked at.
 */
export const statementsIn = (turn: Turn): Statement[] => {
  if (turn.role !== 'user') return [];
  const words = ownWords(turn).slice(0, LOOK).replace(FENCED, '\n');
  if (proseOf(words).language !== 'en') return [];
  const found = sentences(words).flatMap((sentence) => {
    const whole = sentence.split(/;\s+/u).flatMap((part) => read(part) ?? []);
    return whole.length > 0
      ? whole
      : insideOf(sentence).flatMap((part) => (readDefinition(part) === undefined ? [] : (read(part) ?? [])));
  });
  return found.slice(0, MOST);
};
