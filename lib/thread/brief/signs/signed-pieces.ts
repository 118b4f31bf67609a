import type { Heard } from '../heard';
import { spokenPieces, type SpokenPiece } from '../pieces';
import type { Model } from '../odds';
import { signsOf, type PieceSigns } from './piece';

/** A piece of what the user said, with what tells whether it holds. */
export interface SignedPiece {
  readonly piece: SpokenPiece;
  readonly found: PieceSigns;
}

const MOST = 3;
const OF_VALUE = 'value.';

/** All pieces of a thread with their signs. A new value takes the place of one old value: the others it may have claimed are told so. */
export const signsIn = (heard: Heard, model: Pick<Model, 'weights'>): readonly SignedPiece[] => {
  const ofValues = Object.entries(model.weights).flatMap(([name, weight]) =>
    name.startsWith(OF_VALUE) ? [[name.slice(OF_VALUE.length), weight] as const] : [],
  );
  const weigh = (signs: Readonly<Record<string, number>>): number =>
    ofValues.reduce((sum, [name, weight]) => sum + weight * (signs[name] ?? 0), 0);
  const all = spokenPieces(heard).map((piece) => ({ piece, found: signsOf(heard, piece, weigh) }));
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
