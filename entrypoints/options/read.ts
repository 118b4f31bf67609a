import type { Database } from '../../lib/store/database';
import { packsItem, quietItem, settingsItem } from '../../lib/store/items';
import { learntItem } from '../../lib/store/learnt';
import { liveItem, liveRows } from '../../lib/store/live';
import { liveGrants, liveShortcuts } from './browser-facts';
import { liveMinute } from './minute';
import { together } from './together';

/** What is stored and what the browser says, kept up to date whoever changes it: this page, a tab, the background. */
export const readAll = (db: Database) =>
  together({
    rows: liveRows(() => db.packs.toArray()),
    outcomes: liveRows(() => db.outcomes.toArray()),
    titles: liveRows(async () => new Map((await db.threads.toArray()).map(({ key, title }) => [key, title]))),
    turns: liveRows(() => db.turns.count()),
    packs: liveItem(packsItem),
    settings: liveItem(settingsItem),
    quiet: liveItem(quietItem),
    learnt: liveItem(learntItem),
    grants: liveGrants(),
    shortcuts: liveShortcuts(),
    now: liveMinute(),
  });
