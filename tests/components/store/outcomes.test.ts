import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { outcomeHandlers } from '../../../entrypoints/background/outcomes';
import type { Tabs } from '../../../lib/browser';
import { Database } from '../../../lib/store/database';

let db: Database;
beforeEach(() => {
  fakeBrowser.reset();
  db = new Database('outcomes');
});
afterEach(() => db.delete());

const from = (incognito: boolean) => ({ id: fakeBrowser.runtime.id, tab: { incognito } as Tabs.Tab });

it('what became of a hint is counted in ordinary windows, and leaves no trace in private ones', async () => {
  const { 'hint.outcome': tell } = outcomeHandlers(db);
  await tell(from(true), 'vague-time', 'shown');
  expect(await db.outcomes.count()).toBe(0);
  await tell(from(false), 'vague-time', 'shown');
  expect(await db.outcomes.count()).toBe(1);
});
