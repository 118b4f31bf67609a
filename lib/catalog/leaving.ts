import type { Span } from '../text/draft';
import { isIn } from '../text/small-letters';
import { withoutSpans } from '../text/without-spans';

const LEAVING =
  /\b(?:deprecat\w*|migrat\w+|retire\w*|sunset\w*|replac\w+|instead of|legacy|old version|(?:the|our) new (?:one|table|version|model|dashboard|app)|still|moved? (?:away )?from|switch\w* from|drop(?:ping)?|get rid of)\b/iu;

/** It goes out of use for good; nobody reads from it once more. */
const PARTING = /\b(?:still|drop\w*|get rid of|retire\w*|sunset\w*|replac\w+|deprecat\w*|instead of)\b/iu;

/** Whether a draft reads from the old asset once more, knowing that it is old: "what delay_log said before the migration". */
export const isLookingBack = (text: string, names: readonly Span[]): boolean => {
  const rest = withoutSpans(text, names);
  return isIn(LEAVING, rest) && !isIn(PARTING, rest);
};

/** Whether a draft is about leaving the old asset, its names apart: the user knows that it is old. */
export const isLeaving = (text: string, names: readonly Span[]): boolean => isIn(LEAVING, withoutSpans(text, names));
