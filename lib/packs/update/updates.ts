import type { Database, PackRow } from '../../store/database';
import type { Item } from '../../store/items';
import { diffPacks, needsLook } from '../diff';
import { LIMITS } from '../limits';
import type { Pack, PackPreview, PackSummary } from '../pack';
import { admit, readPack, summaryOf } from './admit';
import { isDue } from './due';
import { fetchPack } from './fetch-pack';
import { holdPreview, takePreview, type SessionArea } from './previews';

export interface PackStores {
  readonly db: Pick<Database, 'packs'>;
  /** The packs in force: what every open tab reads and watches (`packsItem`). */
  readonly inForce: Pick<Item<readonly Pack[]>, 'get' | 'set' | 'update'>;
  readonly session: SessionArea;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

export interface PackUpdates {
  /** Fetches a pack and shows what it would change. Nothing is applied. */
  readonly preview: (url: string) => Promise<PackPreview>;
  /** The same for a file's text; such a pack does not update itself. */
  readonly read: (text: string) => Promise<PackPreview>;
  /** Puts a previewed pack in force, in every open tab at once. */
  readonly install: (previewId: string) => Promise<PackSummary>;
  /** Looks for a newer version now. One that needs the user's look is not applied: see `waiting`. */
  readonly update: (id: string) => Promise<PackSummary>;
  readonly remove: (id: string) => Promise<void>;
  /** Looks for newer versions of the packs whose time has come, one after the other. Never throws. */
  readonly checkDue: () => Promise<void>;
  /** Makes what is in force what is installed: for the start, should the last run have ended in between. */
  readonly restore: () => Promise<void>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const keysOf = (packs: readonly Pick<PackSummary, 'id' | 'serial'>[]): string =>
  packs
    .map(({ id, serial }) => `${id} ${serial}`)
    .sort()
    .join('\n');

/** Installs, updates and removes packs. On every failure the last good version stays as it is, with the reason beside it. */
export const packUpdates = ({ db, inForce, session, now, fetch }: PackStores): PackUpdates => {
  let last: Promise<unknown> = Promise.resolve();
  /** One change at a time: two wakes of the worker must not both write. */
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const next = last.then(change, change);
    last = next.catch(() => undefined);
    return next;
  };

  const load = (url: string, manual: boolean) => fetchPack(url, { manual, ...(fetch && { fetch }) });

  const rowOf = async (id: string): Promise<PackRow> => {
    const row = await db.packs.get(id);
    if (!row) throw new Error('This pack is not installed.');
    return row;
  };

  const show = async (text: string, url: string): Promise<PackPreview> => {
    const { pack, notes } = readPack(text);
    const row = await db.packs.get(pack.id);
    admit(pack, text, url, row);
    const old = (await inForce.get()).find(({ id }) => id === pack.id);
    return {
      previewId: await holdPreview(session, url, text),
      summary: summaryOf(pack, url, now()),
      pack,
      changes: [...diffPacks(old, pack), ...notes],
      ...(row && { installed: row.summary }),
    };
  };

  /** The file first, then what the tabs read: should the worker end in between, `restore` catches up. */
  const swap = async (pack: Pack, row: PackRow): Promise<PackSummary> => {
    await db.packs.put(row);
    await inForce.update((packs) => {
      const at = packs.findIndex(({ id }) => id === pack.id);
      return at < 0 ? [...packs, pack] : packs.with(at, pack);
    });
    return row.summary;
  };

  const makeRoom = async (id: string, text: string): Promise<void> => {
    const others = (await db.packs.toArray()).filter((row) => row.id !== id);
    if (others.length >= LIMITS.packs) throw new Error(`${LIMITS.packs} packs are installed; remove one first.`);
    const size = others.reduce((sum, { file }) => sum + file.length, text.length);
    if (size > LIMITS.allFiles) throw new Error('All packs together would be larger than 8 MB; remove one first.');
  };

  const refresh = async (id: string, manual: boolean): Promise<PackSummary> => {
    const { url } = await rowOf(id);
    if (url === '') throw new Error('This pack came from a file. Read the new file to update it.');
    // Fetched outside the turn: a slow server must not hold up an install.
    const answer = await load(url, manual).catch((error: unknown) => ({ problem: messageOf(error) }));
    return inTurn(async () => {
      const row = await rowOf(id);
      try {
        if ('problem' in answer) throw new Error(answer.problem);
        const { pack } = readPack(answer.text);
        if (pack.id !== id) throw new Error(`There is another pack at this address now: “${pack.id}”.`);
        admit(pack, answer.text, url, row);
        const good = { ...row, triedAt: now(), failures: 0 };
        const { problem: _solved, waiting: _applied, ...summary } = row.summary;
        if (answer.text === row.file) {
          await db.packs.put({ ...good, summary: { ...summary, checkedAt: now() } });
          return (await rowOf(id)).summary;
        }
        const old = readPack(row.file).pack;
        const reasons = needsLook(old, pack);
        if (reasons.length > 0) {
          const problem = `Version ${pack.version} waits for your look: it ${reasons.join(' and ')}.`;
          await db.packs.put({ ...good, summary: { ...summary, checkedAt: now(), waiting: pack.version, problem } });
          return (await rowOf(id)).summary;
        }
        await makeRoom(id, answer.text);
        return await swap(pack, { ...good, file: answer.text, summary: summaryOf(pack, url, now()) });
      } catch (error) {
        const problem = messageOf(error);
        const failures = (row.failures ?? 0) + 1;
        await db.packs.put({ ...row, summary: { ...row.summary, problem }, triedAt: now(), failures });
        throw error;
      }
    });
  };

  return {
    preview: async (typed) => {
      const { text, url } = await load(typed, true);
      return show(text, url);
    },
    read: (text) => show(text, ''),
    install: (previewId) =>
      inTurn(async () => {
        const { text, url } = await takePreview(session, previewId);
        const { pack } = readPack(text);
        const row = await db.packs.get(pack.id);
        admit(pack, text, url, row);
        await makeRoom(pack.id, text);
        const summary = summaryOf(pack, url, now());
        return swap(pack, { id: pack.id, url, file: text, summary, installedAt: row?.installedAt ?? now() });
      }),
    update: (id) => refresh(id, true),
    remove: (id) =>
      inTurn(async () => {
        await db.packs.delete(id);
        await inForce.update((packs) => packs.filter((pack) => pack.id !== id));
      }),
    checkDue: async () => {
      for (const row of await db.packs.toArray()) {
        // What went wrong stands in the row, for its user.
        if (isDue(row, now())) await refresh(row.id, false).catch(() => undefined);
      }
    },
    restore: () =>
      inTurn(async () => {
        const rows = (await db.packs.toArray()).sort((a, b) => a.installedAt - b.installedAt);
        if (keysOf(rows.map(({ summary }) => summary)) === keysOf(await inForce.get())) return;
        await inForce.set(
          rows.flatMap(({ file }) => {
            try {
              return [readPack(file).pack];
            } catch {
              // Written by another version of the extension; its next update puts it right.
              return [];
            }
          }),
        );
      }),
  };
};
