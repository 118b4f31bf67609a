import type { Database, OutcomeRow } from './database';

const COLUMN = { shown: 'shown', fixed: 'fixed', dismissed: 'dismissed', 'not-useful': 'notUseful' } as const;

/** Counts what became of a rule's hint; on this machine only. */
export const recordOutcome = (db: Database, rule: string, outcome: keyof typeof COLUMN): Promise<void> =>
  db.transaction('rw', db.outcomes, async () => {
    const row: OutcomeRow = (await db.outcomes.get(rule)) ?? { rule, shown: 0, fixed: 0, dismissed: 0, notUseful: 0 };
    await db.outcomes.put({ ...row, [COLUMN[outcome]]: row[COLUMN[outcome]] + 1 });
  });
