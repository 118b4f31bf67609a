import { describe, expect, it } from 'vitest';
import { isUnhelpful } from '../../../lib/rules/quiet';

describe('a rule is unhelpful', () => {
  it.each([
    [20, 3, true],
    [29, 3, true],
    [500, 51, true],
    [19, 19, false],
    [20, 2, false],
    [30, 3, false],
    [500, 50, false],
    [0, 0, false],
  ])('after %i shows with %i “not useful”: %s', (shown, notUseful, unhelpful) => {
    expect(isUnhelpful({ shown, notUseful })).toBe(unhelpful);
  });
});
