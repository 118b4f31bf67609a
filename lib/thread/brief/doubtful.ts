import type { Candidate } from './found';
import type { SignedTable } from './found-rows';
import type { OrdersInForce } from './in-force';
import { likelihood, type BriefModels } from './odds';
import type { SignedPiece } from './signs/signed-pieces';

/** Something that a brief may be wrong about. */
export interface Doubtful {
  /** What is looked for in a brief. */
  readonly text: string;
  /** What is told where it is taken in after all. */
  readonly whole: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** The user said it. */
  readonly isOwn: boolean;
  /** About how likely it is a fault that it is told, where it is, 0 to 1. */
  readonly ifTold: number;
  /** And that it is left out. */
  readonly ifLeftOut: number;
}

/**
 * A likelihood says whether something holds, and not whether anybody misses it: about so much of it were faults of the
 * briefs of 680 labelled threads (`cli/fit`), by whether it was told. What the user said and is left out counts double,
 * by hand: an order that is lost costs more than a number.
 */
const SHARE = {
  own: { told: 0.65, leftOut: 0.4 },
  line: { told: 1.1, leftOut: 0.33 },
  rows: { told: 0.65, leftOut: 0.17 },
} as const;

type Shares = (typeof SHARE)[keyof typeof SHARE];

/** By how likely it holds, 0 to 1. */
const chances = ({ told, leftOut }: Shares, holds: number): Pick<Doubtful, 'ifTold' | 'ifLeftOut'> => ({
  ifTold: Math.min(1, told * (1 - holds)),
  ifLeftOut: leftOut * holds,
});

const answered = (text: string, turn: number, shares: Shares, holds: number): Doubtful => ({
  text,
  whole: text,
  turn,
  isOwn: false,
  ...chances(shares, holds),
});

/** What a brief may be wrong about: what the user said, lines of answers with numbers, rows. */
export const doubtfulIn = (
  { kept, dropped }: Pick<OrdersInForce, 'kept' | 'dropped'>,
  lines: readonly Candidate[],
  tables: readonly SignedTable[],
  { lapsed, rows }: Pick<BriefModels, 'lapsed' | 'rows'>,
): readonly Doubtful[] => {
  const own = ({ piece: { text, turn, of }, found }: SignedPiece): Doubtful => ({
    text,
    whole: of.text,
    turn,
    isOwn: true,
    ...chances(SHARE.own, 1 - likelihood(lapsed, found.signs)),
  });
  return [
    ...kept.map((one) => ({ ...own(one), ifLeftOut: 0 })),
    ...dropped.map((one) => ({ ...own(one), ifTold: 0 })),
    ...lines.map(({ text, turn, likely }) => answered(text, turn, SHARE.line, likely)),
    ...tables.map(({ table, turn, signs }) => answered(table.text, turn, SHARE.rows, likelihood(rows, signs))),
  ];
};
