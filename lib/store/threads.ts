import type { ThreadReport, ThreadStatus } from '../messages';
import type { Site } from '../sites/site';
import { healthOf } from '../thread/health';
import { isAskedAgain } from '../thread/asked';
import type { AskPrint } from '../thread/counted';
import type { Occasion } from '../thread/repeats';
import type { HealthBand } from '../thread/thread';
import type { Counter } from '../tokens/engine';
import { countReport } from './count-report';
import type { Database, TurnRow } from './database';
import { merged, mergeTurns } from './merge-turns';

const TITLE = 80;
const DAY = 86_400_000;
/** Threads kept in memory alone (private windows, and while the database fails): the last so many. */
const MOST_UNKEPT = 20;

const unkept = new Map<string, readonly TurnRow[]>();

const keepInMemory = (thread: string, rows: readonly TurnRow[]): void => {
  unkept.delete(thread);
  unkept.set(thread, rows);
  for (const oldest of unkept.keys()) {
    if (unkept.size <= MOST_UNKEPT) break;
    unkept.delete(oldest);
  }
};

const statusOf = (
  rows: readonly TurnRow[],
  { turnsAbout }: ThreadReport,
  site: Site,
  now: number,
  before?: HealthBand,
  elsewhere?: readonly Occasion[],
): ThreadStatus => ({
  health: healthOf({ turns: rows, turnsAbout, site, now, ...(before && { before }), ...(elsewhere && { elsewhere }) }),
  estimated: rows.some(({ estimated }) => estimated),
});

/** When this thread's questions were asked in other threads: once a thread and day. */
const askedElsewhere = async (db: Database, thread: string, rows: readonly TurnRow[]): Promise<Occasion[]> => {
  const own = new Map<number, AskPrint>();
  for (const { signs } of rows) if (signs.ask && signs.ask.template !== 0) own.set(signs.ask.template, signs.ask);
  if (own.size === 0) return [];
  const days = new Map<string, Occasion>();
  await db.turns
    .where('signs.ask.template')
    .above(0)
    .each(({ thread: other, at = 0, signs: { ask } }) => {
      if (other === thread || !ask) return;
      const meant = own.get(ask.template) ?? [...own.values()].find((mine) => isAskedAgain(mine, ask));
      if (meant) days.set(`${meant.template} ${other} ${Math.floor(at / DAY)}`, { ask: meant, at });
    });
  return [...days.values()];
};

const shorten = (title: string): string => {
  const line = title.replace(/\s+/gu, ' ').trim();
  return line.length <= TITLE ? line : `${line.slice(0, TITLE - 1).trimEnd()}…`;
};

const readTurns = (db: Database, thread: string): Promise<TurnRow[]> =>
  db.turns.where('thread').equals(thread).toArray();

const store = (
  db: Database,
  thread: string,
  told: readonly TurnRow[],
  report: ThreadReport,
  site: Site,
  now: number,
): Promise<ThreadStatus> =>
  db.transaction('rw', db.threads, db.turns, async () => {
    // Read again in here: another tab may have told of the same thread while this one was counted.
    const known = await readTurns(db, thread);
    const merge = mergeTurns(known, told, site.turnIndex !== undefined);
    await db.turns.bulkDelete(merge.drop.map((key): [string, string] => [thread, key]));
    await db.turns.bulkPut([...merge.put]);
    const rows = merged(known, merge);
    const before = (await db.threads.get(thread))?.health.band;
    const status = statusOf(rows, report, site, now, before, await askedElsewhere(db, thread, rows));
    await db.threads.put({
      key: thread,
      site: site.id,
      siteName: site.name,
      title: shorten(report.title),
      url: report.url,
      turnsSeen: rows.length,
      turnsAbout: Math.max(report.turnsAbout, rows.length),
      ...status,
      updatedAt: now,
    });
    return status;
  });

/**
 * Takes in what a page tells of its thread and gives the thread's health: turns are counted once, by key and hash, in
 * one transaction. `keep: false` (private windows) leaves the database alone. Never rejects because of the database:
 * when it fails, memory stands in, and what that lacks counts as not seen. `now` in ms since the epoch.
 */
export const recordReport = async (
  db: Database,
  counter: Counter | undefined,
  report: ThreadReport,
  site: Site,
  now: number,
  keep = true,
): Promise<ThreadStatus> => {
  const thread = `${report.site}:${report.thread}`;
  const slot = `${keep ? 'kept' : 'private'} ${thread}`;
  const inMemory = unkept.get(slot) ?? [];
  const placed = site.turnIndex !== undefined;
  const stored = keep ? await readTurns(db, thread).catch(() => undefined) : undefined;
  const known = stored ?? inMemory;
  const told = await countReport(thread, report, known, counter, now);
  const all = merged(inMemory, mergeTurns(inMemory, told, placed));
  if (stored) {
    try {
      const status = await store(db, thread, all, report, site, now);
      unkept.delete(slot);
      return status;
    } catch {
      // Full or broken: memory goes on, and is stored with the first report that can be.
    }
  }
  keepInMemory(slot, all);
  return statusOf(merged(known, mergeTurns(known, all, placed)), report, site, now);
};
