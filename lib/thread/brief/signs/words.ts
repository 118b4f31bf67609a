import type { Heard, Sentence } from '../heard';
import type { SpokenPiece } from '../pieces';
import type { Setting } from '../settings';
import { namedIn } from './subject';

const NAMES = /@?[\p{L}_][\p{L}\d.]*[_.][\p{L}\d]+|@[\p{L}\d]+|(?<!\p{L})\p{Lu}[\p{L}\d]{2,}/gu;
/** Answers that count as late. */
const LATE = 8;

/** Share of a set that is in another one, 0 to 1; 0 where it is empty. */
export const shareIn = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  if (some.size === 0) return 0;
  let count = 0;
  for (const one of some) if (others.has(one)) count += 1;
  return count / some.size;
};

const shareSaid = (stems: ReadonlySet<string>, text: string): number => {
  if (stems.size === 0) return 0;
  let count = 0;
  for (const stem of stems) if (text.includes(stem)) count += 1;
  return count / stems.size;
};

/** "5k" and "5,000" are one. */
const plainDigits = ({ text }: Setting): string =>
  (/\d[\d.,']*[kK]?/u.exec(text)?.[0] ?? '').replace(/(?<=\d)[kK]$/u, '000').replace(/[.,'](?=\d{3})/gu, '');

/** A short sentence names a value: "drop the 5k cutoff". */
const sharesValue = ({ settings, isShort }: Sentence, others: readonly Setting[]): number => {
  const named = new Set(settings.map(plainDigits).filter((digits) => digits.length > 1));
  return Number(isShort && others.some((one) => named.has(plainDigits(one))));
};

/** How much of what a sentence takes back a piece says, 0 to 1; 0 where it takes nothing back. */
export const takenBackBy = (one: Sentence, { text, settings }: Pick<SpokenPiece, 'text' | 'settings'>): number =>
  one.cues.drops || one.kind === 'revoke' ? Math.max(namedIn(one.text, text), sharesValue(one, settings)) : 0;

/** What is said later in the words of a piece. */
export const wordSigns = ({ turns, users, last }: Heard, piece: SpokenPiece): Record<string, number> => {
  const { text, turn, stems } = piece;
  const most = { said: 0, corrected: 0, denied: 0, dropped: 0, undone: 0, next: 0, takenBack: 0 };
  const named = { later: 0, denied: 0, dropped: 0 };
  const names = (text.match(NAMES) ?? []).map((name) => name.toLowerCase());
  for (const at of users) {
    if (at <= turn) continue;
    for (const one of turns[at]?.sentences ?? []) {
      most.takenBack = Math.max(most.takenBack, takenBackBy(one, piece));
      const share = shareIn(stems, one.stems);
      if (share > 0) {
        most.said = Math.max(most.said, share);
        if (one.corrects || one.redoes) most.corrected = Math.max(most.corrected, share);
        if (one.cues.denies) most.denied = Math.max(most.denied, share);
        if (one.cues.drops) most.dropped = Math.max(most.dropped, share);
        if (one.kind === 'revoke') most.undone = Math.max(most.undone, share);
        if (at === turn + 2) most.next = Math.max(most.next, share);
      }
      if (names.length === 0) continue;
      const small = one.text.toLowerCase();
      if (!names.some((name) => small.includes(name))) continue;
      named.later = 1;
      if (one.cues.denies) named.denied = 1;
      if (one.cues.drops) named.dropped = 1;
    }
  }
  const after = users.filter((at) => at > turn);
  const answers = turns.slice(Math.max(0, turns.length - LATE)).filter(({ role }) => role === 'agent');
  return {
    saidAgain: most.said,
    corrected: most.corrected,
    denied: most.denied,
    dropped: most.dropped,
    undone: most.undone,
    takenBack: most.takenBack,
    saidNext: most.next,
    namedLater: named.later,
    nameDenied: named.denied,
    nameDropped: named.dropped,
    userLater: shareSaid(stems, after.map((at) => turns[at]?.small ?? '').join(' ')),
    userLast: shareSaid(stems, turns[last]?.small ?? ''),
    agentLate: shareSaid(stems, answers.map(({ small }) => small).join(' ')),
    agentNext: shareSaid(stems, turns[turn + 1]?.small ?? ''),
  };
};
