/** How often a rule was right on judged prompts. */
export interface RuleFigure {
  readonly right: number;
  readonly hints: number;
}

/** The day of the figures below. */
export const MEASURED_ON = '2026-11-28';

/** Written by `npm run eval -- --write`; what was measured is in docs/ACCURACY.md. A rule that is not here said nothing. */
export const MEASURED: Readonly<Record<string, RuleFigure>> = {
  'missing-mention': { right: 1079, hints: 1167 },
  'unresolved-mention': { right: 22, hints: 22 },
  'deprecated-asset': { right: 27, hints: 27 },
  'unnamed-asset': { right: 15, hints: 15 },
  'dangling-pronoun': { right: 16, hints: 16 },
  'cross-thread-reference': { right: 59, hints: 59 },
  'unknown-name': { right: 0, hints: 1 },
  'time-range': { right: 58, hints: 58 },
  'vague-time': { right: 15, hints: 15 },
  'bare-verb': { right: 34, hints: 34 },
  'undefined-qualifier': { right: 18, hints: 18 },
  'ambiguous-term': { right: 15, hints: 15 },
  'partial-period': { right: 0, hints: 2 },
  'everything-scan': { right: 22, hints: 22 },
  'rebuild-existing': { right: 19, hints: 19 },
  'several-questions': { right: 0, hints: 1 },
  'no-stop': { right: 15, hints: 15 },
  'pasted-bulk': { right: 15, hints: 15 },
  'overlong-thread': { right: 15, hints: 15 },
  'pasted-secret': { right: 26, hints: 27 },
  'personal-data': { right: 46, hints: 46 },
  'unfilled-placeholder': { right: 20, hints: 20 },
};
