import type { Heard } from '../heard';
import type { SpokenPiece } from '../pieces';
import { settingsIn } from '../settings';

const VALUE = String.raw`(?:the )?[€$£]?\d[\d.,']*(?: ?[%€$£])?(?: \p{L}{2,})??`;
/** "No no, £0.92 had the pen in it", "18 was the old contract", "3 nights no": says of a value that it is none. */
const IS_PAST = new RegExp(
  [
    String.raw`^(?:(?:no|nope|nein|non|não)[,.! ]+)+${VALUE} (?:was|were|had|war|waren|hatte|était|avait|era|tenía|tinha) `,
    String.raw`^(?:(?:oh|no|ah|well|hm+)[,.! ]+)*${VALUE} (?:was|were|is|war|waren|ist|était|era) (?:the |our |der |die |das |el |la |le |o |l['’])?(?:old|previous|former|alte\p{L}*|ancien\p{L}*|antigu\p{L}*|viej\p{L}*|antig\p{L}*)(?!\p{L})`,
    String.raw`^${VALUE} (?:no|nein|non|não)[.!]?$`,
  ].join('|'),
  'iu',
);

const ONLY_NO = /^(?:(?:no|nope|nein|non|não)[,.! ]*)+$/iu;

/** "Keep both", "plot the old one too". */
const BOTH = /(?<!\p{L})(?:both|compar\p{L}*|plot|beide\p{L}*|les deux|ambos)(?!\p{L})/iu;

/** Whether a piece says of a value that it holds no longer, and the user names another one in the same breath. */
export const isOfPastValue = ({ turns }: Heard, { text, turn, of, place }: SpokenPiece): boolean => {
  // "No no, £0.92 had the pen in it" is in two pieces.
  const isSecond = place === 1 && ONLY_NO.test(of.text.slice(0, of.text.indexOf(text)));
  const isPast = IS_PAST.test(isSecond ? of.text : text);
  if (!isPast || BOTH.test(turns[turn]?.said ?? '')) return false;
  const own = new Set(settingsIn(text).map(({ norm }) => norm));
  return (turns[turn]?.sentences ?? []).some(({ settings }) =>
    settings.some(({ norm, isWord }) => !isWord && !own.has(norm)),
  );
};
