import type { Heard } from '../heard';
import type { SpokenPiece } from '../pieces';
import { readTold, sharedOf, toldBy } from './likeness';

const hasOther = (numbers: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
  [...numbers].some((one) => !own.has(one));

/** In whose words a piece is told again, with its numbers or with others: by the answers, and by the user before and after. */
export const toldAnewSigns = (
  { turns, users }: Heard,
  { text, turn }: SpokenPiece,
): Readonly<Record<string, number>> => {
  const signs = { inAnswers: 0, inAnswersAnew: 0, numberInAnswers: 0, saidAnewLater: 0, saidOtherwiseBefore: 0 };
  const { subject: own, numbers } = readTold(text);
  for (const { role, lines } of turns.slice(turn + 1)) {
    if (role === 'user') continue;
    for (const line of lines) {
      const told = toldBy(line);
      const shared = sharedOf(own, told.subject);
      signs.inAnswers = Math.max(signs.inAnswers, shared);
      if (numbers.size === 0) continue;
      if (hasOther(told.numbers, numbers)) signs.inAnswersAnew = Math.max(signs.inAnswersAnew, shared);
      if ([...told.numbers].some((one) => numbers.has(one))) signs.numberInAnswers = 1;
    }
  }
  if (numbers.size === 0) return signs;
  for (const at of users) {
    if (at === turn) continue;
    for (const one of turns[at]?.sentences ?? []) {
      const told = toldBy(one);
      if (!hasOther(told.numbers, numbers)) continue;
      const shared = sharedOf(own, told.subject);
      if (at > turn) signs.saidAnewLater = Math.max(signs.saidAnewLater, shared);
      else signs.saidOtherwiseBefore = Math.max(signs.saidOtherwiseBefore, shared);
    }
  }
  return signs;
};
