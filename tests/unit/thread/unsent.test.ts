import { expect, it } from 'vitest';
import { isGivenUp, isUnsent, unsentKey } from '../../../lib/thread/unsent';

const HOUR = 3_600_000;

it('a thread without an address is known by when it was begun, and given up a day later', () => {
  const key = unsentKey('hex', 50 * HOUR);
  expect(isUnsent(key)).toBe(true);
  expect([60, 73, 75].map((hours) => isGivenUp(key, hours * HOUR))).toEqual([false, false, true]);
});

it('a thread with an address is neither, whatever its address', () => {
  for (const key of ['hex:1732570000000', 'hex:~', 'chatgpt:abc~1', 'hex:~1/2', 'practice:']) {
    expect([isUnsent(key), isGivenUp(key, Infinity)], key).toEqual([false, false]);
  }
});
