import { useEffect, useState } from 'preact/hooks';
import type { Asset } from '../../lib/catalog/asset';
import { indexingForSearch, type SearchIndex } from '../../lib/catalog/search-index';
import { doSteps } from '../../lib/text/steps';

/** Work (ms) between two rests: less than half a frame. */
const STRETCH = 7;

const known = new WeakMap<readonly Asset[], SearchIndex>();

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
      const end = performance.now() + STRETCH;
      const made = doSteps(steps, () => performance.now() > end);
      if (made) {
        known.set(assets, made.result);
        setMade(made.result);
      } else timer = setTimeout(next);
    };
    next();
    return () => clearTimeout(timer);
  }, [assets]);
  return assets && known.get(assets);
};
