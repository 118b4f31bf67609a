import { asksOrOrders, cuesAt, readSaid, saidIn, type Cue, type TalkMessage } from './talk-cues';

/**
 * Log-odds that a message of small talk comes to something new: logistic regression (ridge 4, by Newton's method) of
 * people's labels on the cues, over all messages but the first (docs/ACCURACY.md, C1_tiage), rounded to twentieths: the
 * figures there are those of the rounded ones. LIKELY is where the F1 over the same messages is about highest.
 */
const WEIGHTS: Readonly<Record<Cue, number>> = {
  asks: 1.25,
  asksDoYou: 0.95,
  asksFavourite: 0.85,
  asksAny: 0.5,
  tells: 0.35,
  marks: 0.7,
  greets: -1,
  leans: -0.55,
  early: -0.55,
  replies: -0.55,
  repliesLate: -0.5,
  wasSpokenOf: -0.75,
  wasAskedWhat: -0.55,
  isAskedBack: 0.55,
  unsaid: 0.65,
  sharesBefore: -0.7,
  comeBack: 0.5,
  nextOld: -0.45,
  afterFresh: 0.5,
  fieldsSwap: 0.55,
  fieldsFresh: 0.5,
  fieldsTakenUp: 0.4,
  fieldsComeBack: -0.3,
};
const BIAS = -2.8;
const LIKELY = -0.9;

const oddsAt = (talk: readonly TalkMessage[], place: number): number => {
  const said = talk[place];
  if (!said || said.words.length === 0) return -Infinity;
  const cues = cuesAt(talk, place, said);
  let odds = BIAS;
  for (const [cue, weight] of Object.entries(WEIGHTS)) odds += weight * Number(cues[cue as Cue]);
  return odds;
};

const TELLS = /\b(?:i|i'm|i've|my|mine|me)\b/iu;

/** Whether a message tells of whoever says it in a sentence that asks or orders nothing. */
export const tellsOfOneself = (text: string): boolean =>
  saidIn(text).some((sentence) => TELLS.test(sentence) && !asksOrOrders(sentence));

/** Places at which a talk likely comes to something new, by the words of all its messages, in order. */
export const newTopicsInTalk = (messages: readonly string[]): ReadonlySet<number> => {
  const talk = messages.map(readSaid);
  return new Set(talk.flatMap((_, place) => (place > 0 && oddsAt(talk, place) >= LIKELY ? [place] : [])));
};
