import { send, type ThreadReport, type ThreadStatus } from '../messages';
import { openBudget } from '../sites/budget';
import type { SitePage } from '../sites/page';
import type { SeenTurn } from '../thread/thread';

/** While an answer streams, its growing turn is counted at most this often (ms). */
const STREAMING_PAUSE = 2000;
/** Reports, and what their answers change on the page, take at most this share of its time. */
const SHARE = 0.002;
/** A report that nobody answered is tried again after so long (ms), each time twice as long; then with the next change. */
const AGAIN = 1000;
const TRIES = 4;

export interface ThreadReporter {
  /** Tells what is new, now or after the pause. */
  readonly tell: () => void;
  /** Tells all turns anew: what they are judged by has changed. */
  readonly again: () => void;
  /** Says that the page shows no thread of ours any more: it moved on, or the user paused here. */
  readonly leave: () => void;
}

/**
 * Tells the background which turns are new or changed. Nothing is sent when nothing changed; while an answer streams
 * one trailing report waits for the pause to pass.
 */
export const reportThread = (
  page: SitePage,
  on: (status: ThreadStatus | undefined) => void,
  signal: AbortSignal,
): ThreadReporter => {
  const budget = openBudget(SHARE);
  let thread = '';
  let told = new Map<string, SeenTurn>();
  /** Keys of turns that the background holds in memory alone, which ends with it: told again with the next one. */
  let unsaved = new Set<string>();
  /** Keys of the turns in the page when they were last told, one a line. */
  let order = '';
  let last = -Infinity;
  let failed = 0;
  /** The last report held everything, as the background knew too little. */
  let isRepeated = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting));

  const isNew = (turn: SeenTurn): boolean => told.get(turn.key) !== turn;
  const isDueAgain = ({ key }: SeenTurn): boolean => unsaved.has(key) && !page.streaming();

  const leave = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (thread === '') return;
    thread = '';
    told = new Map();
    unsaved = new Set();
    order = '';
    on(undefined);
    void send('thread.left').catch(() => undefined);
  };

  const report = async (): Promise<void> => {
    waiting = undefined;
    if (signal.aborted) return;
    const started = performance.now();
    if (page.threadId() !== thread) {
      leave();
      thread = page.threadId();
    }
    const keys = page.turns().map(({ key }) => key);
    const isMoved = keys.join('\n') !== order;
    const turns = page.turns().some(isNew) ? page.turns().filter((turn) => isNew(turn) || isDueAgain(turn)) : [];
    // Where the site numbers its turns, those that only come or go as the list is scrolled say nothing new.
    const isGone = isMoved && order !== '' && page.site.turnIndex === undefined;
    if (thread === '' || keys.length === 0 || (turns.length === 0 && !isGone)) return;
    last = started;
    for (const turn of turns) told.set(turn.key, turn);
    order = keys.join('\n');
    const asked = thread;
    const news: ThreadReport = {
      site: page.site.id,
      thread,
      title: page.title(),
      // Without what a link may carry behind it: some hold a prompt.
      url: location.origin + location.pathname,
      turns,
      turnsAbout: page.turnsAbout(),
      ...(isMoved && { order: keys }),
    };
    const asking = send('thread.report', news);
    budget.spend(started, performance.now());
    const status = await asking.catch(() => undefined);
    const answered = performance.now();
    if (status) {
      failed = 0;
      // Counted without tiktoken: told again with the next change, until it has counted.
      if (status.estimated && !page.streaming()) for (const turn of turns) told.delete(turn.key);
      if (asked === thread)
        for (const { key } of turns)
          if (status.unsaved) unsaved.add(key);
          else unsaved.delete(key);
      if (asked === thread && !signal.aborted) on(status);
      budget.spend(answered, performance.now());
      // It lost what it held in memory alone, or had it erased: all that the page shows is told once more.
      const isLess = status.turnsKnown < new Set(keys).size;
      if (asked === thread && isLess && !isRepeated) again();
      isRepeated = isLess;
    } else {
      // The background could not answer (ended while it counted, restarting): these turns are told again.
      for (const turn of turns) told.delete(turn.key);
      order = '';
      failed += 1;
      if (failed <= TRIES && !signal.aborted) {
        waiting ??= setTimeout(() => void report(), AGAIN * 2 ** (failed - 1));
      }
    }
  };

  const tell = (): void => {
    if (page.threadId() !== thread) {
      clearTimeout(waiting);
      void report();
      return;
    }
    if (waiting !== undefined) return;
    const now = performance.now();
    const wait = Math.max(budget.wait(now), page.streaming() ? last + STREAMING_PAUSE - now : 0);
    if (wait <= 0) void report();
    else waiting = setTimeout(() => void report(), wait);
  };
  const again = (): void => {
    told.clear();
    order = '';
    tell();
  };
  return { tell, again, leave };
};
