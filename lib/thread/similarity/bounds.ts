/** Which side of a value is asked for: above it or below it. */
type Side = 'above' | 'below';

/** What a limit may be besides a number: "below average", "over budget". */
const VALUE =
  '(?=\\s*(?:(?:the|our|its|their|a|an|of|about|around|than|or equal to)\\s+)*(?:[$€£]?\\d|average|avg|mean|median|target|budget|plan|threshold|limit|quota|zero|one|two|three|five|ten|a hundred|a thousand|half))';
const UP = 'more|greater|larger|bigger|higher|longer|older|later|better|faster|heavier|taller|wider';
const DOWN = 'less|fewer|lower|smaller|shorter|younger|newer|earlier|worse|slower|lighter|cheaper';

/** "No more than" is below: it is looked for first, and what one took, the next does not see. */
export const BOUNDS: readonly (readonly [Side, RegExp])[] = [
  [
    'below',
    new RegExp(
      `\\b(?:no|not) (?:${UP}|over|above) than\\b|\\b(?:at most|up to|(?:a )?max(?:imum)? of|not (?:over|above|exceeding))\\b${VALUE}|<=?|≤`,
      'giu',
    ),
  ],
  [
    'above',
    new RegExp(
      `\\b(?:no|not) (?:${DOWN}) than\\b|\\b(?:at least|upwards of|(?:a )?min(?:imum)? of|not (?:under|below))\\b${VALUE}|>=?|≥`,
      'giu',
    ),
  ],
  [
    'below',
    new RegExp(
      `\\b(?:${DOWN}) than\\b|\\b(?:under|below|beneath)\\b${VALUE}|(?<!\\p{L})(?:weniger als|unter|höchstens|moins de|menos (?:de|que)|meno di|minder dan)(?=\\s+[$€£]?\\d)`,
      'giu',
    ),
  ],
  [
    'above',
    new RegExp(
      `\\b(?:${UP}) than\\b|\\b(?:over|above|beyond|exceed(?:s|ed|ing)?)\\b${VALUE}|(?<!\\p{L})(?:mehr als|über|mindestens|plus de|m[aá]s (?:de|que)|mais (?:de|que)|più di|meer dan)(?=\\s+[$€£]?\\d)`,
      'giu',
    ),
  ],
];
