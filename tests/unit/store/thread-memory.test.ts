import { expect, it } from 'vitest';
import { BLANK, openMemories } from '../../../lib/store/thread-memory';

const others = Array.from({ length: 30 }, (_, at) => `other ${at}`);
const noop = (): void => undefined;
const nothing = async (): Promise<void> => undefined;

it('work on one thread is done in turn, however many others are told of meanwhile', async () => {
  const { work } = openMemories();
  const done: string[] = [];
  let end = noop;
  const counting = new Promise<void>((resolve) => (end = resolve));
  const first = work('t1', async () => {
    await counting;
    done.push('first');
  });
  await Promise.all(others.map((name) => work(name, nothing)));
  const second = work('t1', async () => void done.push('second'));
  await Promise.all(others.map((name) => work(name, nothing)));
  end();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
});

it('the threads told of last are remembered, and no more, though their work failed', async () => {
  const { work } = openMemories();
  const remember = (name: string): Promise<unknown> =>
    work(name, async (slot) => {
      slot.memory = BLANK;
      throw new Error('The disk is full.');
    }).catch(() => undefined);
  for (const name of others) await remember(name);
  const isKnown = (name: string): Promise<boolean> => work(name, async ({ memory }) => memory !== undefined);
  expect(await isKnown('other 29')).toBe(true);
  expect(await isKnown('other 11')).toBe(true);
  expect(await isKnown('other 0')).toBe(false);
});
