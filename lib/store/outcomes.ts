import { isUnhelpful } from '../rules/quiet';
import type { Database, OutcomeRow } from './database';
import { quietItem } from './items';

const COLUMN = { shown: 'shown', fixed: 'fixed', dismissed: 'dismissed', 'not-useful': 'notUseful' } as const;
export type Outcome = keyof typeof COLUMN;

const count = (db: Database, rule: string, outcome: Outcome, lastAt: number): Promise<OutcomeRow> =>
  db.transaction('rw', db.outcomes, async () => {
    const row: OutcomeRow = (await db.outcomes.get(rule)) ?? { rule, shown: 0, fixed: 0, dismissed: 0, notUseful: 0 };
    const next = { ...row, [COLUMN[outcome]]: row[COLUMN[outcome]] + 1, lastAt };
    await db.outcomes.put(next);
    return next;
  });

/**
 * Counts what became of a rule's hint, on this machine only, and quiets a rule that its user finds unhelpful. It stays
 * quiet, whatever is counted later, until the user wakes it. `now` in ms since the epoch.
 */
export const recordOutcome = async (db: Database, rule: string, outcome: Outcome, now: number): Promise<void> => {
  const row = await count(db, rule, outcome, now);
  if (!isUnhelpful(row) || (await quietItem.get()).includes(rule)) return;
  await quietItem.update((quiet) => [...quiet.filter((one) => one !== rule), rule]);
};

/** Lets a rule that went quiet speak again; it is judged anew from here. */
export const wakeRule = async (db: Database, rule: string): Promise<void> => {
  await db.outcomes.delete(rule);
  await quietItem.update((quiet) => quiet.filter((one) => one !== rule));
};

/**
 * Removes the counts of rules of which nothing was counted since a time. Those of a quiet rule stay with it: they are
 * why it is quiet, and the options say so. Both in ms since the epoch.
 */
export const forgetOldOutcomes = async (db: Database, before: number, now: number): Promise<void> => {
  const quiet = await quietItem.get();
  await db.transaction('rw', db.outcomes, async () => {
    await db.outcomes.filter(({ rule, lastAt = now }) => lastAt < before && !quiet.includes(rule)).delete();
    await db.outcomes.filter(({ lastAt }) => lastAt === undefined).modify({ lastAt: now });
  });
};
