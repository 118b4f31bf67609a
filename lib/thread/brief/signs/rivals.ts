import type { Heard } from '../heard';
import { spokenPieces, type SpokenPiece } from '../pieces';
import { signsOf, type PieceSigns } from './piece';

/** A piece of what the user said, with what tells whether it holds. */
export interface SignedPiece {
  readonly piece: SpokenPiece;
  readonly found: PieceSigns;
}

const claimOf = ({ signs }: PieceSigns): number => signs['value.claim'] ?? -1;

/** All pieces of a thread with their signs. A new value takes the place of one old value: the others it may have claimed are told so. */
export const signsIn = (heard: Heard): readonly SignedPiece[] => {
  const all = spokenPieces(heard).map((piece) => ({ piece, found: signsOf(heard, piece) }));
  const claims = new Map<string, SignedPiece[]>();
  for (const one of all) {
    const { by, at } = one.found;
    if (by && at !== undefined) claims.set(`${at} ${by.norm}`, [...(claims.get(`${at} ${by.norm}`) ?? []), one]);
  }
  return all.map(({ piece, found }) => {
    const { by, at, old } = found;
    const others = (by && at !== undefined ? (claims.get(`${at} ${by.norm}`) ?? []) : []).filter(
      (one) => one.found.old?.norm !== old?.norm,
    );
    const best = Math.max(-1, ...others.map((one) => claimOf(one.found)));
    const later = others.filter((one) => one.piece.turn > piece.turn).length;
    return {
      piece,
      found: {
        ...found,
        signs: {
          ...found.signs,
          'value.outclaimed': others.length === 0 ? 0 : Math.max(0, best - claimOf(found)),
          'value.contested': Math.min(3, others.length),
          'value.contestedLater': Math.min(3, later),
        },
      },
    };
  });
};
