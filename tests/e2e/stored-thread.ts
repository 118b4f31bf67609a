import type { Page } from 'playwright-core';
import type { ThreadRow, TurnRow } from '../../lib/store/database';
import type { Coach } from './harness';

/** What the extension has stored of a thread. */
export interface StoredThread {
  readonly row: ThreadRow | undefined;
  readonly turns: readonly TurnRow[];
}

/** Opens an extension page that can read the store; the page in front stays in front. */
export const openStore = async (coach: Coach, front: Page): Promise<(thread: string) => Promise<StoredThread>> => {
  const reader = await coach.openExtensionPage('options.html');
  await front.bringToFront();
  return (thread) =>
    reader.evaluate(async (key) => {
      // It runs in the page and can take nothing from out here.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const wait = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((done, fail) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => fail(request.error ?? new Error('The store cannot be read.')));
        });
      const db = await wait(indexedDB.open('prompt-coach'));
      const from = db.transaction(['threads', 'turns']);
      const row = (await wait(from.objectStore('threads').get(key))) as ThreadRow | undefined;
      const all = (await wait(from.objectStore('turns').getAll())) as TurnRow[];
      db.close();
      return { row, turns: all.filter(({ thread: of }) => of === key) };
    }, thread);
};
