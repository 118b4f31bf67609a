import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { nodeEncode } from '../../cli/tiktoken';
import { longTurns } from '../pages/practice/long/turns';
import type { ThreadRow } from '../../lib/store/database';
import type { StoredThread } from './stored-thread';

/** The stored key of the practice thread of 2,000 turns. */
export const LONG_THREAD = 'practice-list:long-stream';
/** Turns of it that the page shows at once. */
export const SHOWN = 31;

const encode = nodeEncode();
const TURNS = new Map(longTurns(1999).map((turn) => [turn.id, turn]));

/** Ids of the turns that the page shows. */
export const idsOn = (page: Page): Promise<string[]> =>
  page.locator('[data-message-id]').evaluateAll((all) => all.map((one) => one.getAttribute('data-message-id') ?? ''));

/** The words of the last turn, which streams. */
export const streamed = (page: Page): Promise<string> =>
  page.locator('[data-index="1999"] [data-part=text] p').evaluateAll((all) =>
    all
      .map((one) => one.textContent.trim())
      .filter((text) => text !== '')
      .join('\n'),
  );

/** The same once it is there: the list lets go of its last turn while that grows past the sight. */
export const wholeStreamed = async (page: Page): Promise<string> => {
  await scrollDown(page);
  await expect.poll(() => streamed(page)).not.toBe('');
  return streamed(page);
};

/** Scrolls up by one page of turns and gives what the list shows then. */
export const scrollUp = async (page: Page): Promise<string[]> => {
  const before = await idsOn(page);
  await page.locator('.scroll').evaluate((box) => {
    box.scrollTop -= 96 * 20;
  });
  await expect.poll(async () => (await idsOn(page))[0]).not.toBe(before[0]);
  return idsOn(page);
};

/** Scrolls to the last turn. */
export const scrollDown = async (page: Page): Promise<void> => {
  await page.locator('.scroll').evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await page.locator('[data-index="1999"]').waitFor();
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

/** The estimate of the whole thread is near the truth, whatever streams, and its range holds it. */
export const expectNear = (row: ThreadRow | undefined, growing: string): void => {
  const truth = tokensOf(TURNS.keys(), '') + encode(growing);
  const { low = 0, total = 0, high = 0 } = row?.health.tokens ?? {};
  expect(Math.abs(total / truth - 1)).toBeLessThan(0.2);
  expect(low).toBeLessThan(truth);
  expect(high).toBeGreaterThan(truth);
  // And says something.
  expect(high / low).toBeLessThan(4);
};

/** The store has each of these turns once, with tiktoken's count, and the row says the same. */
export const expectStored = async (
  read: (thread: string) => Promise<StoredThread>,
  seen: ReadonlySet<string>,
  growing: string,
): Promise<void> => {
  const tokens = tokensOf(seen, growing);
  /** What differs, by the ids of turns: a count alone does not tell which one it was. */
  const differing = async (): Promise<object> => {
    const stored = await read(LONG_THREAD);
    const keys = stored.turns.map(({ key }) => key);
    return {
      tokens: countedIn(stored),
      unseen: keys.filter((key) => !seen.has(key)),
      lost: [...seen].filter((key) => !keys.includes(key)),
      turns: keys.length,
    };
  };
  await expect.poll(differing, { timeout: 20_000 }).toEqual({ tokens, unseen: [], lost: [], turns: seen.size });
  const { row, turns } = await read(LONG_THREAD);
  expect(new Set(turns.map(({ index }) => index)).size).toBe(seen.size);
  expect(row).toMatchObject({ turnsSeen: seen.size, turnsAbout: 2000, estimated: false });
  expectNear(row, growing);
};
