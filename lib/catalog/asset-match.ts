import type { Span } from '../text/draft';
import type { Asset } from './asset';
import type { HowFound } from './walk';

/** A place in a draft that names assets of the catalogue. */
export interface AssetMatch extends Span {
  /** The draft's own words. */
  readonly text: string;
  /** The assets it may mean: endorsed first, deprecated last; never empty. */
  readonly candidates: readonly Asset[];
  readonly how: HowFound;
  /** True when only the smallness of the catalogue makes the words a name (see plain-nouns.ts). */
  readonly noun: boolean;
  /** Positions in `wordsOf(text)`, both inclusive. */
  readonly first: number;
  readonly last: number;
}
