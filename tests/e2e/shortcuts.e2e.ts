import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCoach, type Coach } from './harness';

interface CommandsForTests {
  readonly commands: { getAll(): Promise<{ readonly name: string; readonly shortcut: string }[]> };
}

let coach: Coach;
beforeAll(async () => {
  coach = await openCoach();
});
afterAll(() => coach.close());

it('gets every key it suggests: the browser keeps some for itself and then gives none', async () => {
  const commands = await (
    await coach.worker()
  ).evaluate(() => (globalThis as unknown as { chrome: CommandsForTests }).chrome.commands.getAll());
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter(({ shortcut }) => shortcut === '').map(({ name }) => name)).toEqual([]);
});
