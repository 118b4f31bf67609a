/** How often a rule was right on judged prompts. */
export interface RuleFigure {
  readonly right: number;
  readonly hints: number;
}

/** The day of the figures below. */
export const MEASURED_ON = '2026-11-25';

/** Written by `npm run eval -- --write`; what was measured is in docs/ACCURACY.md. A rule that is not here said nothing. */
export const MEASURED: Readonly<Record<string, RuleFigure>> = {
  'missing-mention': { right: 1029, hints: 1117 },
  'unresolved-mention': { right: 21, hints: 21 },
  'deprecated-asset': { right: 17, hints: 17 },
  'unnamed-asset': { right: 10, hints: 10 },
  'dangling-pronoun': { right: 11, hints: 11 },
  'cross-thread-reference': { right: 6, hints: 6 },
  'time-range': { right: 45, hints: 45 },
  'vague-time': { right: 11, hints: 11 },
  'bare-verb': { right: 27, hints: 27 },
  'undefined-qualifier': { right: 10, hints: 10 },
  'ambiguous-term': { right: 7, hints: 7 },
  'partial-period': { right: 0, hints: 1 },
  'everything-scan': { right: 19, hints: 19 },
  'rebuild-existing': { right: 13, hints: 13 },
  'several-questions': { right: 0, hints: 1 },
  'no-stop': { right: 9, hints: 9 },
  'pasted-bulk': { right: 7, hints: 7 },
  'overlong-thread': { right: 7, hints: 7 },
  'pasted-secret': { right: 17, hints: 18 },
  'personal-data': { right: 2, hints: 2 },
  'unfilled-placeholder': { right: 8, hints: 8 },
};
