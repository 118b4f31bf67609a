import { cuesOf } from '../cues';
import { numbersIn, type Heard } from '../heard';
import { isParting } from '../moves';
import { dataNamesIn } from './data-names';
import { quotedIn } from './quoted';
import { shareOf } from './words';

/** "LUM-204", "v4.7", "STR04". */
const CODE = /(?<![\p{L}\p{N}])\p{L}+-?\d+(?![\p{L}\p{N}])/u;
const NAME = /(?<!\p{L})\p{Lu}[\p{L}\d]+/u;
const I = /(?<!\p{L})(?:i|me|my|ich|mir|mein\p{L}*|je|j['’]\p{L}+|mon|ma|yo|mi|eu|meu|minha|io|mio)(?!\p{L})/iu;
const WE = /(?<!\p{L})(?:we|our|us|wir|uns\p{L}*|nous|notre|nos|nosotros|nuestr\p{L}*|noi|nostr\p{L}*)(?!\p{L})/iu;
const POINTS = /^(?:that|this|it|das|es|c['’]est|cela|ça|eso|esto|isso|questo)(?!\p{L})/iu;
/** Speaks of what was named in the sentence before. */
const OF_IT =
  /(?<!\p{L})(?:them|those|they|these|it|that|die|sie|das|den|ces|ils|elles|les|los|las|esos|esas|eles|elas)(?!\p{L})/iu;
const CUES = ['denies', 'drops', 'adds', 'sets', 'tries', 'returns', 'judges', 'settles', 'cannot', 'retires'] as const;
const MOST_VALUES = 4;
const MOST_STEMS = 8;

const shareIn = (stems: ReadonlySet<string>, text: string): number => shareOf(stems, (stem) => text.includes(stem));

/** What tells whether a sentence of the user belongs into a brief, or is an aside: "hang on, Pat is ringing". */
export const tellingSigns = (heard: Heard, turn: number, place: number): Readonly<Record<string, number>> => {
  const { turns, users, lastSaid } = heard;
  const all = turns[turn]?.sentences ?? [];
  const of = all[place];
  if (!of) return {};
  const { text, kind, settings, stems, cues } = of;
  const next = turns[turn + 1];
  const then = all[place + 1];
  const own: Record<string, number | boolean> = {
    isRule: kind === 'rule',
    isDefinition: kind === 'definition',
    isAsk: kind === 'ask',
    isUndoing: kind === 'revoke' || kind === 'reset',
    hasValue: settings.length > 0,
    values: Math.min(MOST_VALUES, settings.length),
    hasWordValue: settings.some(({ isWord }) => isWord),
    hasNumber: /\d/u.test(text),
    names: dataNamesIn(text).length > 0,
    mentions: text.includes('@'),
    hasCode: CODE.test(text),
    hasName: NAME.test(text.slice(1)),
    length: Math.log(1 + text.split(' ').length),
    stems: Math.min(MOST_STEMS, stems.size),
    saysNothing: stems.size === 0,
    accepts: of.accepts,
    parts: isParting(text),
    asks: of.asks,
    corrects: of.corrects,
    setsAnew: of.corrects && settings.length > 0,
    isFirst: place === 0,
    isLast: place === all.length - 1,
    isAlone: all.length === 1,
    sentences: Math.min(8, all.length),
    isFirstTurn: turn === users[0],
    position: turn / turns.length,
    inAnswer: shareIn(stems, next?.small ?? ''),
    inQuery: shareIn(stems, next?.code.toLowerCase() ?? ''),
    numberInQuery: numbersIn(text).some((digits) => next?.code.includes(digits) === true),
    inAnswerBefore: shareIn(stems, turns[turn - 1]?.small ?? ''),
    saidLater: shareOf(stems, (stem) => lastSaid(stem) > turn),
    quotes: quotedIn(heard, text, turn).length > 0,
    i: I.test(text),
    we: WE.test(text),
    points: POINTS.test(text),
    isTakenUp: then !== undefined && then.isShort && OF_IT.test(then.text),
    leadsToOrder: then?.kind === 'rule' || then?.kind === 'revoke',
    exclaims: text.endsWith('!'),
    answerNotes: cuesOf(next?.small ?? '').notes,
  };
  return Object.fromEntries([
    ...Object.entries(own).map(([name, value]) => [name, Number(value)] as const),
    ...CUES.map((name) => [`cue.${name}`, Number(cues[name])] as const),
  ]);
};
