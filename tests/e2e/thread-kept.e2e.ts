import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE_STREAM, practiceRoute } from '../pages/practice-server';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { expectStored, idsOn, LONG_THREAD, scrollDown, scrollUp, SHOWN, streamed, wholeStreamed } from './long-thread';
import { openStore, type StoredThread } from './stored-thread';
import { until } from './until';
import { stopWorker } from './worker';

/** What these tests see of the service worker. */
interface WorkerForTests {
  fetch: (url: string) => Promise<Response>;
  /** The worker has a report in its hands and waits for the tokenizer. */
  waits?: boolean;
}

type Read = (thread: string) => Promise<StoredThread>;

let profileDir: string;
let coach: Coach;
let page: Page;
let read: Read;
/** Ids of all turns that a page showed. */
let seen: Set<string>;

const nothing = (): Promise<void> => Promise.resolve();
const start = async (seconds: number, before: () => Promise<unknown> = nothing): Promise<void> => {
  coach = await openCoach({ routes: [practiceRoute], profileDir });
  await endWelcome(coach);
  await before();
  page = await coach.page(`${PRACTICE_STREAM}?seconds=${seconds}`);
  read = await openStore(coach, page);
  await page.locator('[data-index="1999"] p').first().waitFor();
};
const look = async (): Promise<void> => {
  for (const id of await idsOn(page)) seen.add(id);
};
const seeMore = async (): Promise<void> => {
  for (const id of await scrollUp(page)) seen.add(id);
};
/** Looks at the end of the thread, whose last turn the list may have let go of before, and gives the words of that turn. */
const lookAtEnd = async (): Promise<string> => {
  const growing = await wholeStreamed(page);
  await look();
  return growing;
};
const turnsSeen = async (): Promise<number> => (await read(LONG_THREAD)).row?.turnsSeen ?? 0;
const counted = (): Promise<unknown> => until('all is counted', async () => (await turnsSeen()) >= seen.size);
const finished = (of: Page): Promise<void> => of.locator('[data-stop]').waitFor({ state: 'detached' });

/** The words of the popup over the page in front. */
const popupSays = async (words: RegExp): Promise<void> => {
  const popup = await coach.openExtensionPage('popup.html');
  await expect.poll(() => popup.locator('main').innerText()).toMatch(words);
  await popup.close();
  await page.bringToFront();
};
const coverage = (turns: number): RegExp => new RegExp(`\\b${turns} of about 2,?000 turns seen`, 'u');

beforeEach(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'coach-profile-'));
  seen = new Set();
});
afterEach(async () => {
  await coach.close();
  await rm(profileDir, { recursive: true, force: true });
});

describe('each turn is counted once', () => {
  it('while the worker is ended again and again, and the meter says how much it has seen', async () => {
    await start(14);
    await look();
    await counted();
    await stopWorker(coach);
    for (let step = 0; step < 3; step += 1) {
      await seeMore();
      await counted();
      await stopWorker(coach);
    }
    await scrollDown(page);
    await finished(page);
    await expectStored(read, seen, await lookAtEnd());
    await popupSays(coverage(seen.size));
  });

  it('when the worker is ended with a report in its hands', async () => {
    coach = await openCoach({ routes: [practiceRoute], profileDir });
    await endWelcome(coach);
    const worker = await coach.worker();
    await worker.evaluate(() => {
      const scope = globalThis as unknown as WorkerForTests;
      const { fetch } = scope;
      scope.fetch = (url) => {
        if (!url.includes('/tiktoken/')) return fetch(url);
        scope.waits = true;
        return new Promise(() => undefined);
      };
    });
    page = await coach.page(`${PRACTICE_STREAM}?seconds=3`);
    read = await openStore(coach, page);
    await until('a report is on its way', () =>
      worker.evaluate(() => (globalThis as unknown as WorkerForTests).waits ?? false),
    );
    await look();
    expect((await read(LONG_THREAD)).turns).toEqual([]);
    await stopWorker(coach);
    await finished(page);
    await look();
    await expectStored(read, seen, await lookAtEnd());
    await popupSays(coverage(seen.size));
  });

  it('by two windows that show the thread at once', async () => {
    await start(8);
    const opened = coach.context.waitForEvent('page');
    const browser = await coach.context.browser()?.newBrowserCDPSession();
    await browser?.send('Target.createTarget', { url: page.url(), newWindow: true });
    const other = await opened;
    await other.locator('[data-index="1999"] p').first().waitFor();
    const hidden = [page, other].map((one) => one.evaluate(() => document.hidden));
    expect(await Promise.all(hidden)).toEqual([false, false]);
    await look();
    for (let step = 0; step < 2; step += 1) {
      const [, above] = await Promise.all([seeMore(), scrollUp(other)]);
      for (const id of above) seen.add(id);
      await counted();
    }
    await Promise.all([page, other].map(scrollDown));
    await Promise.all([page, other].map(finished));
    // The list lets go of its last turn while it grows past the sight.
    await Promise.all([page, other].map(scrollDown));
    await expect.poll(() => streamed(page)).not.toBe('');
    await expect.poll(() => streamed(other)).toBe(await streamed(page));
    await expectStored(read, seen, await lookAtEnd());
    await other.close();
    await popupSays(coverage(seen.size));
  });
});

/** Ends the browser in the middle of whatever it does, as a crash would. */
const crash = async (): Promise<void> => {
  const session = await coach.context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser has no process.');
  const gone = new Promise<void>((done) => coach.context.once('close', () => done()));
  process.kill(pid, 'SIGKILL');
  await gone;
};

describe('a thread after the browser was ended in the middle of an answer', () => {
  it.each([
    ['and started again', (): Promise<void> => coach.close()],
    [
      'by a crash',
      async (): Promise<void> => {
        await crash();
        await coach.close();
      },
    ],
  ])('%s has what was seen before, once', async (_how, end) => {
    await start(60);
    await look();
    await counted();
    await seeMore();
    await counted();
    await end();
    await start(4);
    expect((await read(LONG_THREAD)).turns.map(({ key }) => key)).toEqual(expect.arrayContaining([...seen]));
    await look();
    await finished(page);
    await expectStored(read, seen, await lookAtEnd());
    await popupSays(coverage(seen.size));
  });
});

/** The folders in which the browser keeps the extension's databases. */
const databases = async (): Promise<string[]> => {
  const names = await readdir(profileDir, { recursive: true, withFileTypes: true });
  return names
    .filter((one) => one.isDirectory() && one.name.startsWith('chrome-extension_') && one.name.endsWith('.leveldb'))
    .map((one) => join(one.parentPath, one.name));
};

describe('a database that is broken', () => {
  it('is made anew of what the page shows, and the meter says what it does not know', async () => {
    await start(1);
    await look();
    await counted();
    for (let step = 0; step < 2; step += 1) {
      await seeMore();
      await counted();
    }
    expect(seen.size).toBeGreaterThan(SHOWN);
    await coach.close();
    const folders = await databases();
    expect(folders).not.toEqual([]);
    for (const folder of folders)
      for (const name of await readdir(folder)) await writeFile(join(folder, name), 'broken '.repeat(2000));
    const known = seen.size;
    seen.clear();
    await start(3);
    await look();
    await finished(page);
    // The growing answer pushes turns out of the list that a page just opened may not have read yet.
    await seeMore();
    await counted();
    await scrollDown(page);
    expect(seen.size).toBeLessThan(known);
    await expectStored(read, seen, await lookAtEnd());
    await popupSays(coverage(seen.size));
  });
});

describe('a full disk', () => {
  it('loses and doubles nothing; the popup says that it is not saved, and it is once there is room', async () => {
    await start(1);
    await look();
    await counted();
    await coach.close();
    const setQuota = async (quota: { readonly quotaSize?: number }): Promise<void> => {
      const { context, extensionId } = coach;
      session ??= await context.newCDPSession(await coach.openExtensionPage('options.html'));
      await session.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${extensionId}`, ...quota });
    };
    let session: CDPSession | undefined;
    // The browser looks at what is left of its room once in a while: it has to be full before the first count.
    await start(1, () => setQuota({ quotaSize: 1 }));
    const before = await read(LONG_THREAD);
    await finished(page);
    await seeMore();
    await popupSays(/Not saved\./u);
    expect(await read(LONG_THREAD)).toEqual(before);
    // What it holds in memory ends with it.
    await stopWorker(coach);
    await setQuota({});
    await seeMore();
    await counted();
    await scrollDown(page);
    await expectStored(read, seen, await lookAtEnd());
    await popupSays(coverage(seen.size));
  });
});
