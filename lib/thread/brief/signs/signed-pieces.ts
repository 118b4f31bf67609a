import type { Heard } from '../heard';
import { spokenPieces, type SpokenPiece } from '../pieces';
import { signsOf, type PieceSigns } from './piece';

/** A piece of what the user said, with what tells whether it holds. */
export interface SignedPiece {
  readonly piece: SpokenPiece;
  readonly found: PieceSigns;
}

const MOST = 3;

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
    const signs = { ...found.signs, 'value.contested': Math.min(MOST, others.length) };
    return { piece, found: { ...found, signs } };
  });
};
