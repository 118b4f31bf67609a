import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEncode } from '../../cli/tiktoken';
import type { ThreadReport, ThreadStatus } from '../../lib/messages';
import { PRACTICE_START, practiceRoute } from '../pages/practice-server';
import { openCoachWorld, type EvaluateThere } from './coach-world';
import { openCoach, type Coach } from './harness';

const encode = nodeEncode();

/** What these tests put into the service worker: its files cannot be read when told so, and long timers wait for the test. */
interface WorkerForTests {
  fetch: (url: string) => Promise<Response>;
  setTimeout: (work: () => void, after: number) => unknown;
  performance: { now: () => number };
  failing: boolean;
  filesRead: string[];
  waiting: (() => void)[];
}

/** Rows as an agent shows them, so many units, no two alike. */
const rows = (length: number): string => {
  let text = '';
  for (let row = 0; text.length < length; row += 1) {
    text += `| 2024-0${1 + (row % 9)}-1${row % 10} | EMEA | ${row * 7919} | order_${row.toString(36)} was paid |\n`;
  }
  return text.slice(0, length);
};

describe('the tokenizer in the background', () => {
  let coach: Coach;
  let inCoachWorld: EvaluateThere;
  const inWorker = async <T>(run: () => T): Promise<T> => (await coach.worker()).evaluate(run);
  const filesRead = (): Promise<string[]> => inWorker(() => (globalThis as unknown as WorkerForTests).filesRead);

  /** Tells of a thread with one answer, as the coach on a page of the practice chat does. */
  const report = async (thread: string, text: string): Promise<ThreadStatus> => {
    const told: ThreadReport = {
      site: 'practice',
      thread,
      title: thread,
      url: `${coach.server.url}${PRACTICE_START}`,
      turns: [{ key: 'a', index: 0, role: 'agent', parts: [{ kind: 'text', text }] }],
      turnsAbout: 1,
    };
    const message = JSON.stringify({ coach: 'thread.report', args: [told] });
    const answer = await inCoachWorld<{ ok?: ThreadStatus; error?: string } | undefined>(
      `chrome.runtime.sendMessage(${message})`,
    );
    if (!answer?.ok) throw new Error(answer?.error ?? 'no answer');
    return answer.ok;
  };

  /** Ms until the worker answers a message that nobody knows, which goes through its listener and back. */
  const ping = (): Promise<number> =>
    inCoachWorld(
      `(async () => {
        const start = performance.now();
        await chrome.runtime.sendMessage({ ping: true });
        return performance.now() - start;
      })()`,
    );

  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await inWorker(() => {
      const scope = globalThis as unknown as WorkerForTests;
      const { fetch, setTimeout } = scope;
      scope.filesRead = [];
      scope.failing = false;
      scope.fetch = async (url) => {
        if (scope.failing) throw new TypeError('Failed to fetch');
        if (url.includes('/tiktoken/')) scope.filesRead.push(new URL(url).pathname);
        return fetch(url);
      };
      scope.waiting = [];
      scope.setTimeout = (work, after) => (after > 60_000 ? scope.waiting.push(work) : setTimeout(work, after));
    });
    inCoachWorld = await openCoachWorld(await coach.page(PRACTICE_START));
  });
  afterAll(() => coach.close());

  it('is not loaded while nothing is to be counted', async () => {
    expect(await filesRead()).toEqual([]);
  });

  it('leaves the estimate in its place when it cannot be loaded, and is tried again', async () => {
    const text = 'How many orders were paid in March 2024?';
    await inWorker(() => {
      (globalThis as unknown as WorkerForTests).failing = true;
    });
    const without = await report('first', text);
    expect(without.estimated).toBe(true);
    expect(without.health.tokens.total).toBeGreaterThan(5);
    await inWorker(() => {
      (globalThis as unknown as WorkerForTests).failing = false;
    });
    const counted = await report('first', text);
    expect(counted.estimated).toBe(false);
    expect(counted.health.tokens.total).toBe(encode(text));
  });

  it.each([
    ['SQL', "SELECT region, SUM(revenue)\nFROM analytics.fct_orders\nWHERE created_at >= '2024-01-01'\nGROUP BY 1;"],
    ['text that looks like a special token', 'please explain <|endoftext|> to me'],
    ['a byte order mark and a next-line', '\ufeffid,name\u0085 1,x'],
    ['half an emoji', 'cut \ud83d off'],
    ['CJK and emoji', '请按地区列出销售额 👩‍💻 売上を集計'],
    ['a long table', rows(30_000)],
  ])('counts %s exactly like tiktoken in Node', async (kind, text) => {
    const { estimated, health } = await report(kind, text);
    const tokens = encode(text);
    expect(estimated).toBe(false);
    expect(health.tokens).toMatchObject({ total: tokens, low: tokens, high: tokens });
  });

  it('gives a range for an unbroken run', async () => {
    const run = 'x'.repeat(10_000);
    const { tokens } = (await report('run', run)).health;
    expect(tokens.low).toBeLessThan(tokens.high);
    expect(encode(run)).toBeGreaterThanOrEqual(tokens.low);
    expect(encode(run)).toBeLessThanOrEqual(tokens.high);
  });

  it('reads its files once for all who ask', async () => {
    await Promise.all(['one', 'two', 'three'].map((thread) => report(thread, `text of ${thread}`)));
    expect((await filesRead()).sort()).toEqual(['/tiktoken/o200k_base.json', '/tiktoken/tiktoken.wasm']);
  });

  it('lets other messages be answered while it counts a thread of 300,000 tokens', async () => {
    const state = { done: false };
    const counted = report('long', rows(750_000)).finally(() => {
      state.done = true;
    });
    const waits: number[] = [];
    while (!state.done) waits.push(await ping());
    const { tokens } = (await counted).health;
    expect(tokens.total).toBeGreaterThan(300_000);
    expect(waits.length).toBeGreaterThan(5);
    // 25 ms on a quiet machine; counted in one go it would be 300 ms and more.
    expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(100);
  });

  it('is let go when nothing was counted for five minutes, and loaded again by the next count', async () => {
    expect(
      await inWorker(() => {
        const { performance, waiting } = globalThis as unknown as WorkerForTests;
        const now = performance.now.bind(performance);
        performance.now = () => now() + 5 * 60_000;
        for (const work of waiting.splice(0)) work();
        return waiting.length;
      }),
    ).toBe(0);
    const text = 'Which region had the most orders?';
    expect((await report('later', text)).health.tokens.total).toBe(encode(text));
    expect(await filesRead()).toHaveLength(4);
  });
});
