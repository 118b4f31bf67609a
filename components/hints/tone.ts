import type { Hint } from '../../lib/rules/rule';
import type { DotTone } from '../shared/Dot';

/** Colour by meaning, as the marks: blue references, red guards, amber all else. */
export const toneOf = ({ group }: Pick<Hint, 'group'>): DotTone =>
  group === 'references' || group === 'guides' ? 'reference' : group === 'hygiene' ? 'guard' : 'scope';

/** The secret among the hints, which the chip names first. */
export const secretOf = (hints: readonly Hint[]): Hint | undefined => hints.find(({ guards }) => guards);
