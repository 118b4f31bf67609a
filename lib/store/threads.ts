import type { ThreadReport, ThreadStatus } from '../messages';
import type { Site } from '../sites/site';
import { healthOf } from '../thread/health';
import { HEALTH_MODEL, type HealthModel } from '../thread/model';
import { noticeOf, toldAfter } from '../thread/notice';
import type { Counter } from '../tokens/engine';
import { askedElsewhere } from './asked-elsewhere';
import { statedElsewhere } from './stated-elsewhere';
import { countReport } from './count-report';
import type { Database, ThreadRow, TurnRow } from './database';
import { merged, mergeTurns, type Merge, type PageOrder } from './merge-turns';
import { noteUsable, recoverFrom, tellStrange } from './recover';
import { BLANK, openMemories, withMerge, type ThreadMemory } from './thread-memory';
import { shorten } from '../text/shorten';

const TITLE = 80;

const memories = new WeakMap<Database, ReturnType<typeof openMemories>>();

const memoriesOf = (db: Database): ReturnType<typeof openMemories> => {
  const known = memories.get(db) ?? openMemories();
  memories.set(db, known);
  return known;
};

/** What one report is worked on with. */
interface Work {
  readonly db: Database;
  readonly thread: string;
  readonly report: ThreadReport;
  readonly site: Site;
  readonly now: number;
  readonly page: PageOrder;
  readonly model: HealthModel;
}

const statusOf = (memory: ThreadMemory, { report, site, now, model }: Work): ThreadStatus => {
  const { rows, band, told, elsewhere, statedElsewhere: stated } = memory;
  const health = healthOf({
    turns: rows,
    turnsAbout: report.turnsAbout,
    site,
    now,
    model,
    ...(elsewhere && { elsewhere }),
    ...(stated && { statedElsewhere: stated }),
    ...(band && { before: band }),
  });
  const notice = noticeOf(health, told, model);
  return {
    health,
    estimated: rows.some(({ estimated }) => estimated),
    turnsKnown: rows.length,
    ...(notice && { notice }),
  };
};

const after = (memory: ThreadMemory, { health, notice }: ThreadStatus): ThreadMemory => ({
  ...memory,
  band: health.band,
  told: toldAfter(health, memory.told, notice),
});

/** What the store knows of a thread. */
const recall = (db: Database, thread: string): Promise<ThreadMemory> =>
  db.transaction('r', db.threads, db.turns, async () => {
    const row = await db.threads.get(thread);
    const rows = await db.turns.where('thread').equals(thread).sortBy('index');
    return { ...BLANK, rows, stored: row?.updatedAt, read: true, band: row?.health.band, told: row?.told ?? 'fresh' };
  });

const take = (memory: ThreadMemory, merge: Merge): ThreadMemory => ({
  ...memory,
  rows: merged(memory.rows, merge),
  unsaved: withMerge(memory, merge),
});

/** Writes what differs from the store, and gives the memory as it is then stored. Throws when the database fails. */
const save = (
  work: Work,
  memory: ThreadMemory,
  told: readonly TurnRow[],
  isForgotten: () => boolean,
): Promise<[ThreadMemory, ThreadStatus]> => {
  const { db, thread, report, site, now, page } = work;
  return db.transaction('rw', db.threads, db.turns, async () => {
    const row = await db.threads.get(thread);
    let current = memory;
    if (!row && memory.stored !== undefined && !isForgotten()) {
      // The database was made anew: what is remembered is all there is.
      current = { ...memory, unsaved: { put: new Set(memory.rows.map(({ key }) => key)), drop: new Set() } };
    } else if (row?.updatedAt !== memory.stored) {
      // Erased, or written by somebody else, since it was read: the store is right, and this report is new to it.
      const stored = await recall(db, thread);
      const { elsewhere, statedElsewhere: stated } = memory;
      current = { ...take(stored, mergeTurns(stored.rows, told, page)), elsewhere, statedElsewhere: stated };
    }
    const { put, drop } = current.unsaved;
    if (drop.size > 0) await db.turns.bulkDelete([...drop].map((key): [string, string] => [thread, key]));
    if (put.size > 0) await db.turns.bulkPut(current.rows.filter(({ key }) => put.has(key)));
    const status = statusOf(current, work);
    const saved: ThreadMemory = { ...after(current, status), stored: now, unsaved: BLANK.unsaved };
    const next: ThreadRow = {
      key: thread,
      site: site.id,
      siteName: site.name,
      title: shorten(report.title.replace(/\s+/gu, ' ').trim(), TITLE),
      url: report.url,
      turnsSeen: current.rows.length,
      turnsAbout: Math.max(report.turnsAbout, current.rows.length),
      health: status.health,
      estimated: status.estimated,
      told: saved.told,
      updatedAt: now,
    };
    await db.threads.put(next);
    return [saved, status];
  });
};

const asks = ({ signs }: TurnRow): boolean => signs.ask !== undefined && signs.ask.template !== 0;
const states = ({ signs }: TurnRow): boolean => signs.states !== undefined;

/** The questions and statements of other threads: looked for at first, and again when one of this thread is new. */
const withElsewhere = async (
  { db, thread }: Work,
  { elsewhere, statedElsewhere: stated, ...memory }: ThreadMemory,
  { put }: Merge,
): Promise<ThreadMemory> => ({
  ...memory,
  elsewhere: elsewhere && !put.some(asks) ? elsewhere : await askedElsewhere(db, thread, memory.rows),
  statedElsewhere: stated && !put.some(states) ? stated : await statedElsewhere(db, thread, memory.rows),
});

/**
 * Takes in what a page tells of its thread and gives the thread's health: turns are counted once, by key and hash, and
 * only what changed is written, in one transaction. `keep: false` (private windows) leaves the database alone. Never
 * rejects because of the database: when it fails, memory stands in until it can be written, and what that lacks counts as
 * not seen. `now` in ms since the epoch.
 */
export const recordReport = (
  db: Database,
  counter: Counter | undefined,
  report: ThreadReport,
  site: Site,
  now: number,
  keep = true,
  model = HEALTH_MODEL,
): Promise<ThreadStatus> => {
  const thread = `${report.site}:${report.thread}`;
  const page: PageOrder = {
    placed: site.turnIndex !== undefined,
    order: report.order,
    about: report.turnsAbout,
    total: site.turnCount !== undefined,
  };
  const work: Work = { db, thread, report, site, now, page, model };
  return memoriesOf(db).work(`${keep ? 'kept' : 'private'} ${thread}`, async (slot) => {
    let memory = slot.memory ?? BLANK;
    if (keep && !memory.read) {
      const stored = await recall(db, thread).catch(async (error: unknown) => {
        tellStrange(error);
        return (await recoverFrom(db, error)) ? recall(db, thread).catch(tellStrange) : undefined;
      });
      // What was told while it could not be read is merged into what it knows.
      if (stored) memory = take(stored, mergeTurns(stored.rows, memory.rows, { ...page, order: undefined }));
    }
    const told = await countReport(thread, report, memory.rows, counter, now);
    const merge = mergeTurns(memory.rows, told, page);
    memory = take(memory, merge);
    if (keep && memory.read) {
      try {
        const [saved, status] = await save(work, await withElsewhere(work, memory, merge), told, () => slot.forgotten);
        noteUsable(db);
        slot.memory = saved;
        return status;
      } catch (error) {
        // Full or broken: memory goes on, and is stored with the first report that can be.
        tellStrange(error);
      }
    }
    const status = statusOf(memory, work);
    slot.memory = after(memory, status);
    return { ...status, unsaved: true };
  });
};

/** Forgets what is remembered of threads: they were erased from the store. */
export const forgetThreads = (db: Database): void => memoriesOf(db).forget();
