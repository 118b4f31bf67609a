import type { CDPSession, Page } from 'playwright-core';

/** What the coach's own scripts did on a page's main thread while something ran. */
export interface Spent {
  /** Of the time that passed, 0 to 1, by samples with one of our scripts on the stack, at least what its calls took. */
  readonly share: number;
  /** Our longest run (ms) without a break. */
  readonly longest: number;
  /** How often one of our functions was called by the browser. */
  readonly calls: number;
}

interface TraceEvent {
  readonly name: string;
  /** Its thread, and when it began (microseconds). */
  readonly tid: number;
  readonly ts: number;
  /** Microseconds, by the clock and of the thread's own. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly stackTrace?: readonly { url: string }[] } };
}

const isOurs = (url = ''): boolean => url.startsWith('chrome-extension:') || /(?:coach|composer)\.js$/.test(url);

/** Microseconds between two samples. */
const SAMPLE = 500;

const trace = async (session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  return async () => {
    const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await done;
    return events;
  };
};

const took = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;

/**
 * The browser's own reckoning of styles and places, once in each frame after a page has changed: whoever first asks where
 * something stands has it in his call. One more in the same call would be ours.
 */
const PASSES = ['UpdateLayoutTree', 'Layout'];

/** How long each call of ours took (ms of the thread's own time), without the pass that the browser owes the frame. */
const ourCalls = (events: readonly TraceEvent[]): readonly number[] =>
  events
    .filter(({ name, args: { data } }) => name === 'FunctionCall' && isOurs(data?.url))
    .map((call) => {
      const within = events.filter(
        ({ tid, ts }) => tid === call.tid && ts >= call.ts && ts <= call.ts + (call.dur ?? 0),
      );
      const owed = PASSES.map((pass) => within.find(({ name }) => name === pass)).filter((pass) => pass !== undefined);
      return took(call) - owed.reduce((sum, pass) => sum + took(pass), 0);
    });

/** Measures our part of a page's main thread while `during` runs: its share by sampling, its runs by a trace. */
export const measureOurs = async (page: Page, during: () => Promise<unknown>): Promise<Spent> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE });
  const endTrace = await trace(session);
  await session.send('Profiler.start');
  await during();
  const { profile } = await session.send('Profiler.stop');
  const calls = ourCalls(await endTrace());
  await session.detach();

  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number, within: boolean): void => {
    const node = nodes.get(id);
    const isIn = within || isOurs(node?.callFrame.url);
    if (isIn) ours.add(id);
    for (const child of node?.children ?? []) mark(child, isIn);
  };
  mark(profile.nodes[0]?.id ?? 0, false);
  const { samples = [], timeDeltas = [] } = profile;
  let own = 0;
  let run = 0;
  let longest = 0;
  samples.forEach((id, at) => {
    // What stands between two samples belongs to the first; in a long gap the machine was busy with other programs.
    const time = Math.min(timeDeltas[at + 1] ?? 0, 4 * SAMPLE);
    run = ours.has(id) ? run + time : 0;
    own += ours.has(id) ? time : 0;
    longest = Math.max(longest, run);
  });
  const called = calls.reduce((sum, time) => sum + time * 1000, 0);
  return {
    share: Math.max(own, called) / (profile.endTime - profile.startTime),
    longest: Math.max(longest / 1000, ...calls),
    calls: calls.length,
  };
};

/** Bytes in use on a page's heap once everything unused is gone. */
export const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
};

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

/** Compiled code and the browser's own records: they grow while a page runs, whoever runs in it. */
const NO_DATA = new Set(['code', 'native', 'hidden']);

/** Bytes of the objects and texts on a page's heap once everything unused is gone. */
export const dataOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (!NO_DATA.has(types[0][nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
};

interface Inner {
  readonly delegate: {
    readonly _mainFrameSession: { readonly _client: { send(method: string, params: object): Promise<void> } };
  };
}

/**
 * Lets a page be hidden when it lies behind another. Playwright keeps all its pages as if in front, and only its own
 * session can take that back.
 */
export const letHide = async (page: Page): Promise<void> => {
  const { _connection } = page as unknown as { _connection: { toImpl(of: Page): Inner } };
  const { _client } = _connection.toImpl(page).delegate._mainFrameSession;
  await _client.send('Emulation.setFocusEmulationEnabled', { enabled: false });
};

/**
 * The longest call (ms of the thread's own time) of ours on a page's main thread while `during` runs. Without samples,
 * which slow what they watch.
 */
export const longestOfOurs = async (page: Page, during: () => Promise<unknown>): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  const endTrace = await trace(session);
  await during();
  const calls = ourCalls(await endTrace());
  await session.detach();
  if (calls.length === 0) throw new Error('None of our functions was called: the trace does not see us.');
  return Math.max(...calls);
};
