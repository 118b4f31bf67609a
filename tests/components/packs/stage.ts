import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '../../../lib/packs/pack';
import { packUpdates, type PackStores } from '../../../lib/packs/update/updates';
import { Database, type PackRow } from '../../../lib/store/database';
import { packsItem } from '../../../lib/store/items';
import { startServer } from './server';

const DAY = 24 * 60 * 60 * 1000;
let stages = 0;

/** A pack's file. */
export const packFile = (over: object = {}): string =>
  JSON.stringify({ format: 1, id: 'acme', name: 'Acme', version: '1.0.0', serial: 1, ...over });

export const rule = (id: string, over: object = {}) => ({
  id,
  kind: 'phrase',
  level: 'hint',
  message: 'Which one?',
  why: 'There are two.',
  phrases: [id],
  ...over,
});

/** Everything that packs live in: a server, the database, the storage that tabs read, and a clock. */
export const openStage = async () => {
  fakeBrowser.reset();
  stages += 1;
  const db = new Database(`packs-${stages}`);
  const server = await startServer();
  let time = Date.UTC(2026, 10, 20, 12);
  const stores: PackStores = {
    db,
    inForce: packsItem,
    session: fakeBrowser.storage.session,
    now: () => time,
  };
  const updates = packUpdates(stores);
  return {
    db,
    server,
    stores,
    updates,
    url: `${server.origin}/pack.json`,
    /** Lets so many days go by. */
    pass: (days: number): void => {
      time += days * DAY;
    },
    now: (): number => time,
    /** Ends the browser's session, and with it what that alone remembers. */
    restart: (): Promise<void> => fakeBrowser.storage.session.clear(),
    /** Serves a file and installs it. */
    install: async (over: object = {}) => {
      server.serve(packFile(over));
      const { previewId } = await updates.preview(`${server.origin}/pack.json`);
      return updates.install(previewId);
    },
    inForce: (): Promise<readonly Pack[]> => packsItem.get(),
    row: (id = 'acme'): Promise<PackRow | undefined> => db.packs.get(id),
    close: async (): Promise<void> => {
      await server.close();
      await db.delete();
    },
  };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The message of a rejection. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Error ? error.message : 'no error'),
  );
