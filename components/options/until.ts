import { useState } from 'preact/hooks';

interface Kept<T> {
  readonly of: unknown;
  readonly value: T;
}

/**
 * What a user typed, for as long as what it was typed over stays the same: `first` again once `of` changes.
 * Told apart while drawing, not in an effect: that runs after the first frame and would take back what was typed in it.
 */
export const useUntil = <T>(of: unknown, first: T): readonly [T, (value: T) => void] => {
  const [kept, setKept] = useState<Kept<T>>({ of, value: first });
  if (kept.of !== of) setKept({ of, value: first });
  return [kept.of === of ? kept.value : first, (value) => setKept({ of, value })];
};
