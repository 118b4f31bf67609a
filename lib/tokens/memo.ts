import { fingerprint } from '../text/fingerprint';
import type { Count, Memory } from './count';

/**
 * Remembers the counts of at least the last `most` parts, and of at most twice as many, by fingerprint: no text of the
 * user is kept. Fingerprints have 53 bits; among 16,000 parts two are equal with a probability of 1e-8.
 */
export const memoOf = (most: number): Memory => {
  let young = new Map<string, Count>();
  let old = young;
  const keep = (key: string, count: Count): void => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, count);
  };
  return {
    get: (part) => {
      const key = fingerprint(part);
      const count = young.get(key) ?? old.get(key);
      if (count && !young.has(key)) keep(key, count);
      return count;
    },
    set: (part, count) => keep(fingerprint(part), count),
  };
};
