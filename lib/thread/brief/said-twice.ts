import type { Heard } from './heard';
import { renewed } from './renewed';
import type { SignedPiece } from './signs/signed-pieces';
import { subjectOf } from './signs/subject';

/** Words that set a value, whatever of. */
const SETTING = new Set(
  'make take limit thres cap targe set use min max windo budge thats should needs need now becom chang raise lower new'.split(
    ' ',
  ),
);
const MOST = 8;
/** What a value is a limit of: "no more than 18" says more than "18". */
const LIMITS =
  /(?<!\p{L})(?:no (?:more|less|fewer) than|at (?:least|most)|(?:more|less|fewer) than|up to|under|over|above|below|within|until|from|unter|über|höchstens|mindestens|ab|bis|au (?:moins|plus)|al menos|como máximo|pelo menos|no máximo|almeno|al massimo)(?!\p{L})/iu;

/**
 * Sentences that only set a value anew that stands in an earlier sentence by now, as "turn sentence": "the limit is 250k" after "exclude claims above 500k", of
 * which the brief says "Exclude claims above 250k".
 */
export const saidTwice = (heard: Heard, gone: readonly SignedPiece[]): ReadonlySet<string> =>
  new Set(
    gone.flatMap((one) => {
      const { by, at } = one.found;
      // A question is not told again, but for the first.
      if (one.piece.of.kind === 'ask' && one.piece.turn !== heard.users[0]) return [];
      if (!by || at === undefined || at === heard.last || renewed(one)?.includes(by.text) !== true) return [];
      const place = heard.turns[at]?.sentences.findIndex(({ text }) => text.includes(by.text)) ?? -1;
      const said = heard.turns[at]?.sentences[place];
      if (!said || said.asks || said.text.split(' ').length > MOST || said.settings.length > 1) return [];
      if (LIMITS.test(said.text) && !LIMITS.test(one.piece.of.text)) return [];
      const whole = subjectOf(one.piece.of.text);
      const isKnown = [...subjectOf(said.text)].every((stem) => whole.has(stem) || SETTING.has(stem));
      return isKnown ? [`${at} ${place}`] : [];
    }),
  );
