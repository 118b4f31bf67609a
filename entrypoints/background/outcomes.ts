import type { Handlers } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { recordOutcome, wakeRule } from '../../lib/store/outcomes';

/** Counts what became of hints. Private windows leave nothing behind. */
export const outcomeHandlers = (db: Database): Pick<Handlers, 'hint.outcome' | 'rule.wake'> => ({
  'hint.outcome': async ({ tab }, rule, outcome) => {
    if (!tab?.incognito) await recordOutcome(db, rule, outcome, Date.now());
  },
  'rule.wake': (_sender, rule) => wakeRule(db, rule),
});
