import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeEncode } from '../../cli/tiktoken';
import { longTurns } from '../pages/practice/long/turns';
import { PRACTICE_STREAM, practiceRoute } from '../pages/practice-server';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { dataOf, heapOf, letHide, measureOurs, type Spent } from './main-thread';
import { openStore, type StoredThread } from './stored-thread';
import { until } from './until';
import { stopWorker } from './worker';

/** `PROMPT_COACH_LONG=1` streams the full ten minutes too. */
const LONG = process.env['PROMPT_COACH_LONG'] === '1';
/** Each look at the main thread takes so long (s), once a minute. */
const WINDOW = 15;
const THREAD = 'practice-list:long-stream';
const SHOWN = 31;

const encode = nodeEncode();
const TURNS = new Map(longTurns(1999).map((turn) => [turn.id, turn]));

const rest = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1000));
const idsOn = (page: Page): Promise<string[]> =>
  page.locator('[data-message-id]').evaluateAll((all) => all.map((one) => one.getAttribute('data-message-id') ?? ''));
const streamed = (page: Page): Promise<string> =>
  page.locator('[data-index="1999"] [data-part=text] p').evaluateAll((all) =>
    all
      .map((one) => one.textContent.trim())
      .filter((text) => text !== '')
      .join('\n'),
  );

/** Scrolls up by one page of turns and gives what the list shows then. */
const scrollUp = async (page: Page): Promise<string[]> => {
  const before = await idsOn(page);
  await page.locator('.scroll').evaluate((box) => {
    box.scrollTop -= 96 * 20;
  });
  await expect.poll(async () => (await idsOn(page))[0]).not.toBe(before[0]);
  return idsOn(page);
};

/** tiktoken's own count of turns: the streamed one by its words on the page, the others as they were made. */
const tokensOf = (ids: Iterable<string>, growing: string): number => {
  let tokens = 0;
  for (const id of ids) {
    const parts = TURNS.get(id)?.parts ?? [{ kind: 'text' as const, text: growing }];
    for (const part of parts) tokens += 'text' in part ? encode(part.text) : 0;
  }
  return tokens;
};

const countedIn = ({ turns }: StoredThread): number =>
  turns.reduce((sum, { tokens }) => sum + tokens.text + tokens.tool + tokens.code + tokens.error, 0);

/** The store has each of these turns once, with tiktoken's count, and the row says the same. */
const expectStored = async (
  read: (thread: string) => Promise<StoredThread>,
  seen: ReadonlySet<string>,
  growing: string,
): Promise<void> => {
  const tokens = tokensOf(seen, growing);
  await expect.poll(async () => countedIn(await read(THREAD)), { timeout: 20_000 }).toBe(tokens);
  const { row, turns } = await read(THREAD);
  expect(turns.map(({ key }) => key).sort()).toEqual([...seen].sort());
  expect(new Set(turns.map(({ index }) => index)).size).toBe(seen.size);
  expect(row).toMatchObject({ turnsSeen: seen.size, turnsAbout: 2000, estimated: false });
  const { health } = row ?? {};
  expect((health?.tokens.total ?? 0) - (health?.modelled.total ?? 0)).toBe(tokens);
};

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

describe('the count of a thread of which a part is shown', () => {
  let coach: Coach;
  let page: Page;
  beforeAll(async () => {
    coach = await openCoach({ routes: [practiceRoute] });
    await endWelcome(coach);
  });
  afterAll(() => coach.close());

  it('says how much it has seen, and counts nothing twice while its worker is ended again and again', async () => {
    page = await coach.page(`${PRACTICE_STREAM}?seconds=14`);
    const read = await openStore(coach, page);
    await page.locator('[data-index="1999"] p').first().waitFor();
    const seen = new Set(await idsOn(page));
    await expect.poll(async () => (await read(THREAD)).row?.turnsSeen, { timeout: 15_000 }).toBe(SHOWN);
    await stopWorker(coach);
    for (let step = 0; step < 3; step += 1) {
      for (const id of await scrollUp(page)) seen.add(id);
      await until('the turns above are counted', async () => ((await read(THREAD)).row?.turnsSeen ?? 0) >= seen.size);
      await stopWorker(coach);
    }
    await page.locator('.scroll').evaluate((box) => {
      box.scrollTop = box.scrollHeight;
    });
    await page.locator('[data-index="1999"]').waitFor();
    await page.locator('[data-stop]').waitFor({ state: 'detached' });
    // While the last report is counted too.
    for (let time = 0; time < 8; time += 1) {
      await stopWorker(coach);
      await rest(0.1);
    }
    await expectStored(read, seen, await streamed(page));

    const popup = await coach.openExtensionPage('popup.html');
    await expect
      .poll(() => popup.locator('main').innerText())
      .toMatch(new RegExp(`${seen.size} of about 2,?000 turns seen`));
    await popup.close();
  });
});

describe('a thread after the browser was restarted', () => {
  it('still has what was seen before, once', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'coach-profile-'));
    const address = `${PRACTICE_STREAM}?seconds=5`;
    try {
      const first = await openCoach({ routes: [practiceRoute], profileDir });
      await endWelcome(first);
      const page = await first.page(address);
      await page.locator('[data-stop]').waitFor();
      const read = await openStore(first, page);
      const seen = new Set(await idsOn(page));
      await expect.poll(async () => (await read(THREAD)).row?.turnsSeen, { timeout: 15_000 }).toBe(SHOWN);
      for (const id of await scrollUp(page)) seen.add(id);
      await until('the turns above are counted', async () => ((await read(THREAD)).row?.turnsSeen ?? 0) >= seen.size);
      await first.close();

      const second = await openCoach({ routes: [practiceRoute], profileDir });
      const again = await second.page(address);
      const readAgain = await openStore(second, again);
      expect((await readAgain(THREAD)).turns.length).toBeGreaterThanOrEqual(seen.size);
      await again.locator('[data-stop]').waitFor();
      await again.locator('[data-stop]').waitFor({ state: 'detached' });
      await expectStored(readAgain, seen, await streamed(again));
      await second.close();
    } finally {
      await rm(profileDir, { recursive: true, force: true });
    }
  });
});
