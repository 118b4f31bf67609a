import { describe, expect, it } from 'vitest';
import { moveTo } from '../../../components/palette/keys';

describe('keys in a list of twenty', () => {
  it.each([
    ['ArrowDown', 19, 0],
    ['ArrowUp', 0, 19],
    ['PageDown', 3, 10],
    ['PageDown', 15, 19],
    ['PageUp', 15, 8],
    ['PageUp', 3, 0],
    ['Home', 9, 0],
    ['End', 9, 19],
  ])('%s goes from row %d to %d', (key, from, to) => {
    expect(moveTo(key, from, 20)).toBe(to);
  });

  it('leave other keys to the field, and all of them where there is no row', () => {
    expect(moveTo('a', 3, 20)).toBeUndefined();
    expect(moveTo('ArrowDown', 0, 0)).toBeUndefined();
  });
});
