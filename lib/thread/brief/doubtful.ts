import type { Candidate } from './found';
import type { SignedTable } from './found-rows';
import { likelihood, type BriefModels } from './odds';
import type { SignedPiece } from './signs/signed-pieces';

/** Something that a brief may be wrong about. */
export interface Doubtful {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** About how likely it is a fault that it is told, where it is, 0 to 1. */
  readonly ifTold: number;
  /** And that it is left out. */
  readonly ifLeftOut: number;
}

/**
 * A likelihood says whether something holds, and not whether anybody misses it: about so much of it were faults of the
 * briefs of 680 labelled threads (`cli/fit`), by whether it was told.
 */
const SHARE = { piece: 0.65, line: { told: 1.1, leftOut: 0.33 }, rows: { told: 0.65, leftOut: 0.17 } } as const;

/** What a brief may be wrong about: what the user said and is kept, lines of answers with numbers, rows. */
export const doubtfulIn = (
  kept: readonly SignedPiece[],
  lines: readonly Candidate[],
  tables: readonly SignedTable[],
  { lapsed, rows }: Pick<BriefModels, 'lapsed' | 'rows'>,
): readonly Doubtful[] => [
  ...kept.map(({ piece: { text, turn }, found }) => ({
    text,
    turn,
    ifTold: SHARE.piece * likelihood(lapsed, found.signs),
    ifLeftOut: 0,
  })),
  ...lines.map(({ text, turn, likely }) => ({
    text,
    turn,
    ifTold: SHARE.line.told * (1 - likely),
    ifLeftOut: SHARE.line.leftOut * likely,
  })),
  ...tables.map(({ table, turn, signs }) => {
    const likely = likelihood(rows, signs);
    return { text: table.text, turn, ifTold: SHARE.rows.told * (1 - likely), ifLeftOut: SHARE.rows.leftOut * likely };
  }),
];
