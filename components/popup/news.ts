import { t } from '../../lib/strings';
import { advisedGuide } from './advised-guide';
import { outcomeWords } from './outcome-words';
import { shownWords } from './shown-words';
import type { BriefState, PopupView } from './view';
import { quietWords } from './words';

type Shown = Extract<PopupView, { kind: 'thread' }>;

const ofBrief = (before: BriefState, now: BriefState): string => {
  if (now === before) return '';
  if (now.step === 'asking') return t('popup_brief_asking');
  if (now.step === 'control') return now.isGone ? t('popup_control_gone') : '';
  return now.step === 'ready' && before.step === 'asking' ? t('popup_brief_ready') : outcomeWords(now);
};

const ofThread = (before: Shown, now: Shown): string[] => {
  const { row, snooze, guidesOff, shown } = now;
  const { health } = row;
  return [
    snooze === before.snooze
      ? ''
      : snooze === 'on'
        ? quietWords(health)
        : before.snooze === 'on'
          ? t('popup_woken')
          : '',
    guidesOff.length === before.guidesOff.length ? '' : (advisedGuide(health.drivers, guidesOff)?.words ?? ''),
    shown && shown !== before.shown ? shownWords(shown, shown.about) : '',
    ofBrief(before.brief, now.brief),
    health.band === before.row.health.band ? '' : t(`popup_band_${health.band}`),
  ];
};

const isCoached = (view: PopupView): view is Extract<PopupView, { siteName: string }> | Shown =>
  view.kind === 'thread' || 'siteName' in view;

/** What came about between two views of a tab, in words; empty where nothing did that is worth a word. */
export const newsOf = (before: PopupView, now: PopupView): string => {
  if (before.kind === 'loading') return '';
  if (now.kind === 'unknown')
    return now.refused && !('refused' in before && before.refused) ? t('popup_refused', now.host) : '';
  if (now.kind === 'paused') return before.kind === 'paused' ? '' : t('popup_paused');
  if (before.kind === 'paused') return isCoached(now) && now.host === before.host ? t('popup_resumed') : '';
  if (now.kind !== 'thread' || before.kind !== 'thread' || now.row.key !== before.row.key) return '';
  return ofThread(before, now).filter(Boolean).join(' ');
};
