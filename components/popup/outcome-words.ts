import { t } from '../../lib/strings';
import type { BriefState } from './view';

/** What became of a brief that was to be copied or opened, in words; empty where nothing did. */
export const outcomeWords = (state: BriefState): string => {
  if (state.step === 'stuck') return t('popup_brief_stuck', state.why);
  if (state.step !== 'copied') return '';
  if (state.brief.kind !== 'guide') return t('popup_brief_copied');
  return state.list ? t(`popup_guide_copied_${state.list}`) : t('popup_guide_copied');
};
