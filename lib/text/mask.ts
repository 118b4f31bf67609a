import type { Span } from './draft';

/** What a piece of a draft that is not prose was. */
export type MaskKind = 'code' | 'sql' | 'quote' | 'link' | 'path' | 'data';

/** A piece of a draft that is blanked in its prose. */
export interface Mask extends Span {
  readonly kind: MaskKind;
}
