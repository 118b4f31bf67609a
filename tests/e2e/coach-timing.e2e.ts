import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAUSE } from '../../lib/coach/pause';
import { coachText, endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { stopWorker } from './worker';

/** What a hint may take (ms) after the pause that asks for it. */
const PROMISED = 150;
const ROUNDS = 5;
/** How long (ms) nobody does anything. */
const IDLE = 3000;

declare global {
  interface Window {
    /** Times (ms) of the last input and of the first frame with a mark after it. */
    times: { typed: number; marked: number };
  }
}

/** Measures in the page itself: the protocol to it takes longer than what is measured. */
const watchMarks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.times = { typed: 0, marked: 0 };
    const { times } = window;
    document.addEventListener(
      'input',
      () => {
        times.typed = performance.now();
        times.marked = 0;
      },
      true,
    );
    const look = (now: number): void => {
      const isMarked = [...CSS.highlights.values()].some(({ size }) => size > 0);
      if (isMarked && times.marked === 0) times.marked = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly data?: { readonly url?: string; readonly stackTrace?: readonly { url: string }[] } };
}

/** The event comes from one of the coach's own scripts in a page. */
const isOurs = ({ args: { data } }: TraceEvent): boolean =>
  [data?.url, ...(data?.stackTrace ?? []).map(({ url }) => url)].some((url) =>
    /(?:coach|composer)\.js$/.test(url ?? ''),
  );

/** Everything the page's thread does while `during` runs. */
const traceOf = async (session: CDPSession, during: () => Promise<unknown>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await during();
  await session.send('Tracing.end');
  await done;
  return events;
};

let coach: Coach;
let page: Page;
beforeAll(async () => {
  coach = await openCoach();
  await endWelcome(coach);
});
afterAll(() => coach.close());
beforeEach(async () => {
  page = await coach.page('prosemirror.html');
  await page.getByRole('textbox', { name: 'Ask the data agent' }).click();
});
afterEach(() => page.close());

describe('a hint', () => {
  it(`comes at most ${PROMISED} ms after the pause that asks for it, with the service worker asleep`, async () => {
    const late: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await stopWorker(coach);
      await page.bringToFront();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Backspace');
      await watchMarks(page);
      await page.keyboard.type('what changed in revenue recently', { delay: 30 });
      await expect.poll(() => page.evaluate(() => window.times.marked)).toBeGreaterThan(0);
      const { typed, marked } = await page.evaluate(() => window.times);
      late.push(marked - typed - PAUSE);
    }
    // In no round before the pause; the machine may be busy with something else in one of them.
    late.sort((a, b) => a - b);
    expect(late[0]).toBeGreaterThan(-20);
    expect(late[Math.floor(ROUNDS / 2)]).toBeLessThanOrEqual(PROMISED);
  });
});

describe('while nobody types', () => {
  it('no timer runs, no frame is asked for and nothing is logged', async () => {
    const session = await page.context().newCDPSession(page);

    const busy = await traceOf(session, async () => {
      await page.keyboard.type('what changed in revenue recently');
      await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    });
    // The trace does see the coach at work.
    expect(busy.filter(isOurs).length).toBeGreaterThan(0);

    const rest = (ms: number): Promise<unknown> =>
      page.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), ms);
    // The card is drawn; from here on nobody does anything.
    await expect.poll(() => coachText(page)).toContain('Vague period');
    // What was begun before may end: rules are compiled while the browser is idle, and a busy machine rarely is.
    await expect
      .poll(async () => (await traceOf(session, () => rest(400))).filter(isOurs), { timeout: 30_000 })
      .toEqual([]);
    const before = coach.logged.length;
    const idle = await traceOf(session, () => rest(IDLE));
    expect(idle.filter(isOurs)).toEqual([]);
    const timers = idle.filter(({ name }) => /^(?:TimerFire|FireAnimationFrame|FireIdleCallback)$/.test(name));
    // The one is the wait of the test itself.
    expect(timers.length).toBeLessThanOrEqual(1);
    expect(coach.logged.slice(before)).toEqual([]);
  });
});
