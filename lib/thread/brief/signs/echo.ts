import type { SignedPiece } from './signed-pieces';

/** "Is from before the rise", "makes us look bad": says of a value that it is over. */
const IS_OVER =
  /(?<!\p{L})(?:(?:is|was|were|are) (?:from )?(?:before|(?:the )?old|gone|outdated|way too|too|no longer|not)|had|was|were|used to|laugh\p{L}*|joke|wo['’]?nt|can['’]?t|makes us|way too|former\p{L}*|not(?! only)|war|waren|était|era)(?!\p{L})|['’]s (?:too|not|old)(?!\p{L})/iu;
const STILL =
  /(?<!\p{L})(?:stays?|keep|kept|still|remains?|except|but|also|both|compar\p{L}*|show|plot|mark|above|below|under|over|bleib\p{L}*|außer|reste\p{L}*|sauf|sigue\p{L}*|salvo|fica\p{L}*)(?!\p{L})/iu;

/**
 * Whether a piece only says again a value that is gone, in the turn that set another one: "the 142 is from before the rent
 * increase, it's 165 now". `gone`: the pieces that hold no longer.
 */
export const isEchoOf = ({ piece }: SignedPiece, gone: readonly SignedPiece[]): boolean =>
  IS_OVER.test(piece.text) &&
  !STILL.test(piece.of.text) &&
  gone.some(({ piece: { turn }, found: { old, by, at } }) => {
    if (at !== piece.turn || turn >= at || !old || !by || old.kind !== by.kind || old.isWord) return false;
    const norms = piece.settings.map(({ norm }) => norm);
    return norms.length === 1 && norms[0] === old.norm;
  });
