import type { Database, PackRow } from '../../store/database';
import { queue } from '../../store/in-turn';
import type { Item } from '../../store/items';
import { diffPacks, needsLook } from '../diff';
import { LIMITS } from '../limits';
import { parsePack } from '../parse';
import type { Pack, PackPreview, PackSummary } from '../pack';
import { admit, readPack, summaryOf } from './admit';
import { isDue } from './due';
import { fetchPack } from './fetch-pack';
import { dropPreview, heldPreview, holdPreview, type SessionArea } from './previews';
import { settledIn } from './settled';
import { messageOf } from '../../text/message-of';

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
  /**
   * Looks for newer versions of the packs whose time has come, one after the other. What goes wrong with one stands in its
   * row, for its user. Rejects when the database cannot be read.
   */
  readonly checkDue: () => Promise<void>;
  /**
   * Makes what is in force what is installed: for the start, should the last run have ended in between. It reads the
   * packs once a session of the browser, and after a change that did not end. `anew` reads the files again: a new
   * version of the extension may make more of them.
   */
  readonly restore: (anew?: boolean) => Promise<void>;
}

/** `failure`: why there is no newer version; it stands in the pack's row. */
interface Refreshed {
  readonly summary: PackSummary;
  readonly failure?: Error;
}

/** A stored file as a pack; nothing when another version of the extension wrote it: its next update puts it right. */
const tryPack = (file: string): Pack | undefined => {
  const parsed = parsePack(file);
  return 'pack' in parsed ? parsed.pack : undefined;
};

const keysOf = (packs: readonly Pick<PackSummary, 'id' | 'serial'>[]): string =>
  packs
    .map(({ id, serial }) => `${id} ${serial}`)
    .sort()
    .join('\n');

/** A lost database takes files and addresses along; the team's rules stay, listed and removable. */
const rowFrom = (pack: Pack, now: number): PackRow => ({
  id: pack.id,
  url: '',
  file: JSON.stringify(pack),
  summary: { ...summaryOf(pack, '', now), problem: 'Its address was lost. Enter it again to get updates.' },
  installedAt: now,
});

/** Installs, updates and removes packs. On every failure the last good version stays as it is, with the reason beside it. */
export const packUpdates = ({ db, inForce, session, now, fetch }: PackStores): PackUpdates => {
  /** One change at a time: an alarm and a click must not both write. */
  const inTurn = queue();
  const settled = settledIn(db, session);

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
    const old = row && tryPack(row.file);
    return {
      previewId: await holdPreview(session, url, text),
      summary: summaryOf(pack, url, now()),
      pack,
      changes: [...diffPacks(old, pack), ...notes],
      ...(row && { installed: row.summary }),
    };
  };

  /**
   * The file first, then what the tabs read: should the worker end in between, `restore` catches up. Where the tabs'
   * copy finds no room, the file goes back to what it was.
   */
  const swap = async (pack: Pack, row: PackRow, old: PackRow | undefined): Promise<PackSummary> => {
    await settled.drop();
    await db.packs.put(row);
    try {
      await inForce.update((packs) => {
        const at = packs.findIndex(({ id }) => id === pack.id);
        return at < 0 ? [...packs, pack] : packs.with(at, pack);
      });
    } catch (error) {
      await (old ? db.packs.put(old) : db.packs.delete(row.id));
      throw new Error('The browser has no room left for this pack.', { cause: error });
    }
    await settled.keep();
    return row.summary;
  };

  const makeRoom = async (id: string, text: string): Promise<void> => {
    const others = (await db.packs.toArray()).filter((row) => row.id !== id);
    if (others.length >= LIMITS.packs) throw new Error(`${LIMITS.packs} packs are installed; remove one first.`);
    const size = others.reduce((sum, { file }) => sum + file.length, text.length);
    if (size > LIMITS.allFiles) throw new Error('All packs together would be larger than 8 MB; remove one first.');
  };

  /** Puts the fetched text in the place of the row's, or says in the row that it waits. */
  const renew = async (row: PackRow, text: string): Promise<PackSummary> => {
    const { pack } = readPack(text);
    if (pack.id !== row.id) throw new Error(`There is another pack at this address now: “${pack.id}”.`);
    admit(pack, text, row.url, row);
    const fresh = { ...row, triedAt: now(), failures: 0 };
    const { problem: _solved, waiting: _applied, ...summary } = row.summary;
    const keep = async (news: Partial<PackSummary>): Promise<PackSummary> => {
      const kept = { ...summary, ...news, checkedAt: now() };
      await db.packs.put({ ...fresh, summary: kept });
      return kept;
    };
    if (text === row.file) return keep({});
    const old = tryPack(row.file);
    const reasons = old ? needsLook(old, pack) : [];
    if (reasons.length > 0) {
      const problem = `Version ${pack.version} waits for your look: it ${reasons.join(' and ')}.`;
      return keep({ waiting: pack.version, problem });
    }
    await makeRoom(row.id, text);
    return swap(pack, { ...fresh, file: text, summary: summaryOf(pack, row.url, now()) }, row);
  };

  const refresh = async (id: string, manual: boolean): Promise<Refreshed> => {
    const { url } = await rowOf(id);
    if (url === '') throw new Error('This pack came from a file. Read the new file to update it.');
    // Fetched outside the turn: a slow server must not hold up an install.
    const answer = await load(url, manual).catch((error: unknown) => ({ problem: messageOf(error) }));
    return inTurn(async () => {
      const row = await rowOf(id);
      // Removed and installed from elsewhere meanwhile: the answer is not about this one.
      if (row.url !== url) return { summary: row.summary };
      try {
        if ('problem' in answer) throw new Error(answer.problem);
        return { summary: await renew(row, answer.text) };
      } catch (error) {
        const summary = { ...row.summary, problem: messageOf(error) };
        await db.packs.put({ ...row, summary, triedAt: now(), failures: (row.failures ?? 0) + 1 });
        return { summary, failure: error instanceof Error ? error : new Error(summary.problem) };
      }
    });
  };

  const reconcile = async (anew: boolean): Promise<void> => {
    const rows = (await db.packs.toArray()).sort((a, b) => a.installedAt - b.installedAt);
    const packsInForce = await inForce.get();
    if (rows.length === 0 && packsInForce.length > 0) {
      await db.packs.bulkPut(packsInForce.map((pack) => rowFrom(pack, now())));
      return;
    }
    const known = keysOf(packsInForce);
    if (!anew && keysOf(rows.map(({ summary }) => summary)) === known) return;
    const packs = rows.flatMap(({ file }) => tryPack(file) ?? []);
    if (anew || keysOf(packs) !== known) await inForce.set(packs);
  };

  return {
    preview: async (typed) => {
      const { text, url } = await load(typed, true);
      return show(text, url);
    },
    read: (text) => show(text, ''),
    install: (previewId) =>
      inTurn(async () => {
        const { text, url } = await heldPreview(session, previewId);
        const { pack } = readPack(text);
        const row = await db.packs.get(pack.id);
        admit(pack, text, url, row);
        await makeRoom(pack.id, text);
        const summary = summaryOf(pack, url, now());
        const installedAt = row?.installedAt ?? now();
        const installed = await swap(pack, { id: pack.id, url, file: text, summary, installedAt }, row);
        await dropPreview(session);
        return installed;
      }),
    update: async (id) => {
      const { summary, failure } = await refresh(id, true);
      if (failure) throw failure;
      return summary;
    },
    remove: (id) =>
      inTurn(async () => {
        await settled.drop();
        // In this order an end in between leaves the pack listed, and never one in force that nobody can remove.
        await inForce.update((packs) => packs.filter((pack) => pack.id !== id));
        await db.packs.delete(id);
        await settled.keep();
      }),
    checkDue: async () => {
      for (const row of await db.packs.toArray()) {
        // One that cannot even be noted, with a full disk say, keeps no other from its turn.
        if (isDue(row, now())) await refresh(row.id, false).catch(console.error);
      }
    },
    restore: (anew = false) =>
      inTurn(async () => {
        if (!anew && (await settled.holds())) return;
        await reconcile(anew);
        await settled.keep();
      }),
  };
};
