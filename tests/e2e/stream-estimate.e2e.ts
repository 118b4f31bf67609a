import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRACTICE_STREAM, practiceRoute } from '../pages/practice-server';
import { endWelcome } from './coach-ui';
import { openCoach, type Coach } from './harness';
import { expectNear, LONG_THREAD, SHOWN, streamed, wholeStreamed } from './long-thread';
import { openStore } from './stored-thread';

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach({ routes: [practiceRoute] });
  await endWelcome(coach);
});
afterAll(() => coach.close());

it('a long answer that streams does not count for the turns that were not seen', async () => {
  const page = await coach.page(`${PRACTICE_STREAM}?seconds=12`);
  const read = await openStore(coach, page);
  const growing = async (): Promise<number> =>
    (await read(LONG_THREAD)).turns.find(({ index }) => index === 1999)?.tokens.text ?? 0;
  const totals: number[] = [];
  // Early, in the middle, and once it is many times as long as any other turn.
  for (const tokens of [1, 300, 700]) {
    await expect.poll(growing, { timeout: 20_000 }).toBeGreaterThan(tokens);
    const { row } = await read(LONG_THREAD);
    expect(row?.turnsSeen).toBeLessThanOrEqual(SHOWN + 2);
    expectNear(row, await streamed(page));
    totals.push(row?.health.tokens.total ?? 0);
  }
  const [first = 0, , last = 0] = totals;
  expect(last).toBeGreaterThan(first);
  expect(last / first).toBeLessThan(1.1);
  await page.locator('[data-stop]').waitFor({ state: 'detached', timeout: 20_000 });
  expectNear((await read(LONG_THREAD)).row, await wholeStreamed(page));
});
