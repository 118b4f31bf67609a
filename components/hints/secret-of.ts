import type { Hint } from '../../lib/rules/rule';

/** The secret among the hints, which the chip names first. */
export const secretOf = (hints: readonly Hint[]): Hint | undefined => hints.find(({ guards }) => guards);
