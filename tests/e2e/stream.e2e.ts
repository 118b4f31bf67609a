import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_STREAM, practiceRoute } from '../pages/practice-server';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { idsOn, SHOWN, streamed } from './long-thread';
import { dataOf, heapOf, letHide, measureOurs, type Spent } from './main-thread';

/** `PROMPT_COACH_LONG=1` streams the full ten minutes too. */
const LONG = process.env['PROMPT_COACH_LONG'] === '1';
/** Each look at the main thread takes so long (s), once a minute. */
const WINDOW = 15;

const rest = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));

/** Bits of the answer a second. */
const RATE = 60;
/** Seconds, and bits that were streamed before: the answer as it begins, and as it is after nine and a half minutes. */
const STAGES = [[24, 0], [24, 34_000], ...(LONG ? [[600, 0]] : [])];

describe('while an answer streams into a list of 2,000 turns', () => {
  let coach: Coach;
  let page: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());
  const openStream = async (seconds: number, said = 0): Promise<void> => {
    page = await coach.page(`${PRACTICE_STREAM}?seconds=${seconds}&said=${said}`);
    await page.locator('[data-index="1999"] p').first().waitFor();
    // Loaded, drawn, and counted for the first time.
    await rest(3);
  };
  /** Once the answer has ended and all of it was read and told. */
  const dataAtRest = async (): Promise<number> => {
    await page.locator('[data-stop]').waitFor({ state: 'detached', timeout: 60_000 });
    await rest(8);
    // What Playwright needs in a page to read it counts too: on each alike.
    await streamed(page);
    return dataOf(page);
  };
  afterEach(async () => {
    for (const opened of coach.context.pages()) await opened.close();
  });

  it.each(STAGES)(
    'for %d s after %d bits, the coach takes at most a hundredth of the main thread, never 50 ms at once, and keeps nothing',
    { timeout: 700_000 },
    async (seconds, said) => {
      await openStream(seconds, said);
      expect(await idsOn(page)).toHaveLength(SHOWN);
      const [before, read] = [await heapOf(page), (await streamed(page)).length];
      const spent: Spent[] = [];
      for (let minute = 0; minute < Math.max(1, Math.floor(seconds / 60)); minute += 1) {
        spent.push(await measureOurs(page, () => rest(WINDOW)));
        if (seconds > 60) await rest(60 - WINDOW - 4);
      }
      const grown = (await heapOf(page)) - before;
      const letters = (await streamed(page)).length - read;
      if (LONG)
        console.log(`${seconds} s after ${said} bits`, spent, `heap ${before} + ${grown} bytes, ${letters} letters`);
      expect(Math.min(...spent.map(({ calls }) => calls))).toBeGreaterThan(WINDOW);
      expect(Math.max(...spent.map(({ share }) => share))).toBeLessThanOrEqual(0.01);
      expect(Math.max(...spent.map(({ longest }) => longest))).toBeLessThan(50);
      // The page itself holds the words in its own state and in its document.
      expect(grown).toBeLessThan(1_000_000 + 10 * letters);
      if (seconds <= 60) return;
      const ended = await dataAtRest();
      await page.close();
      await openStream(1, said + (seconds - 1) * RATE);
      const opened = await dataAtRest();
      console.log(`objects and texts at the end: ${ended} bytes; of a page opened there: ${opened}`);
      expect(ended - opened).toBeLessThan(300_000);
    },
  );

  it('does nothing behind another tab', async () => {
    await openStream(40);
    await letHide(page);
    // Not coached itself: pages of one origin share a thread, and all that is on it is measured.
    const other = await coach.page('about:blank');
    await expect.poll(() => page.evaluate(() => document.hidden)).toBe(true);
    // What had waited to be told is told.
    await rest(3);
    const before = (await streamed(page)).length;
    const hidden = await measureOurs(page, () => rest(5));
    // The page went on, by the clock.
    expect((await streamed(page)).length).toBeGreaterThan(before + 500);
    expect(hidden).toMatchObject({ share: 0, calls: 0 });
    await page.bringToFront();
    await other.close();
    expect((await measureOurs(page, () => rest(2))).calls).toBeGreaterThan(0);
  });
});
