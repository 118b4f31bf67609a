import type { Explanation } from '../thread/explain/explained';
import { isSameStatement } from '../thread/explain/statement-print';
import type { Database, TurnRow } from './database';

/** Where a thread's statements were made in other threads: the first time in each. Reads all turns that state something. */
export const statedElsewhere = async (
  db: Database,
  thread: string,
  rows: readonly TurnRow[],
): Promise<Explanation[]> => {
  const own = rows.flatMap(({ signs }) => signs.states ?? []);
  if (own.length === 0) return [];
  const found = new Map<string, Explanation>();
  await db.turns
    .where('signs.states.length')
    .above(0)
    .each(({ thread: other, at = 0, signs: { states = [] } }) => {
      if (other === thread) return;
      for (const print of states) {
        if (!own.some((mine) => isSameStatement(mine, print))) continue;
        const name = `${other} ${print.about} ${print.words.join(' ')}`;
        const before = found.get(name);
        if (!before || at < before.at) found.set(name, { print, thread: other, at });
      }
    });
  return [...found.values()];
};
