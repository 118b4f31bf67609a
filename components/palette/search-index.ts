import { useEffect, useState } from 'preact/hooks';
import type { Asset } from '../../lib/catalog/asset';
import { indexingForSearch, type SearchIndex } from '../../lib/catalog/search-index';

/** Work (ms) between two rests: less than half a frame. */
const STRETCH = 7;

const known = new WeakMap<readonly Asset[], SearchIndex>();

/** Works on the index for a stretch; its result when it is done. */
const work = (steps: Generator<undefined, SearchIndex, undefined>): SearchIndex | undefined => {
  const start = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - start > STRETCH) return undefined;
  }
};

/**
 * The catalogue made ready for search, in stretches between which the page goes first; undefined meanwhile. Once made it is
 * kept for the next time.
 */
export const useSearchIndex = (assets: readonly Asset[] | undefined): SearchIndex | undefined => {
  const [, setMade] = useState<SearchIndex>();
  useEffect(() => {
    if (!assets || known.has(assets)) return undefined;
    const steps = indexingForSearch(assets);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (): void => {
      const made = work(steps);
      if (made) {
        known.set(assets, made);
        setMade(made);
      } else timer = setTimeout(next);
    };
    next();
    return () => clearTimeout(timer);
  }, [assets]);
  return assets && known.get(assets);
};
