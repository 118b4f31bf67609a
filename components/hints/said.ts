import type { CoachState } from '../../lib/coach/state';
import { t, tCount } from '../../lib/strings';
import { noticeText } from './NoticeLine';

/** Said anew after a second press of the same keys: a region whose text stays the same is not read again. */
const AGAIN = '\u00A0';

const wordsOf = ({ notice, card, announced, secret, nextHintKeys }: CoachState): string => {
  if (notice) return noticeText(notice);
  const fix = card?.by === 'caret' ? card.hint.fixes[0] : undefined;
  // It opened by itself, and Tab now means something else.
  if (card && fix) return t('hint_at_caret', card.hint.message, fix.label);
  if (announced === 0) return '';
  const found = nextHintKeys === '' ? tCount('hint_found', announced) : tCount('hint_summary', announced, nextHintKeys);
  return secret === '' ? found : `${secret} ${found}`;
};

/** What screen readers are told of the composer's coach: what just happened, what Tab takes, or what was found. */
export const saidOf = (state: CoachState): string => {
  const words = wordsOf(state);
  return words !== '' && state.calls % 2 === 1 ? words + AGAIN : words;
};
