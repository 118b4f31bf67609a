export type DotTone = 'ok' | 'scope' | 'reference' | 'guard' | 'brand' | 'none';

/** The coloured dot beside a word. The word carries the meaning, so it is silent to screen readers. */
export const Dot = ({ tone }: { readonly tone: DotTone }) => <span class={`dot dot-${tone}`} aria-hidden="true" />;
