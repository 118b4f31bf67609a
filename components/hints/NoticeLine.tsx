import type { Notice } from '../../lib/coach/state';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';

interface Props {
  readonly notice: Notice;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
}

const TEXTS: Readonly<Record<Notice['kind'], (words: string) => string>> = {
  fixed: (words) => t('notice_fixed', words),
  failed: (words) => t('notice_failed', words),
  ignored: (words) => t('notice_ignored', words),
  'rule-thread': (words) => t('notice_rule_thread', words),
  'rule-site': (words) => t('notice_rule_site', words),
  'rule-off': (words) => t('notice_rule_off', words),
  snooze: (words) => t('notice_snooze', words),
  none: () => t('notice_none'),
  paused: () => t('notice_paused'),
  resumed: () => t('notice_resumed'),
  send: () => t('notice_send'),
  brief: () => t('notice_brief'),
  'brief-refused': () => t('notice_brief_refused'),
  'brief-copied': () => t('notice_brief_copied'),
  'advice-shut': () => t('notice_advice_shut'),
  unanswered: () => t('notice_unanswered'),
};

/** A notice in words, for the line and for screen readers. */
export const noticeText = ({ kind, words }: Notice): string => TEXTS[kind](words);

/** One line that says what just happened; it goes when typing goes on. */
export const NoticeLine = ({ notice, onUndo, onCopy }: Props) => (
  <div class="notice">
    <span aria-hidden="true">{noticeText(notice)}</span>
    {notice.canUndo && (
      <Button look="plain" onClick={onUndo}>
        {t('notice_undo')}
      </Button>
    )}
    {notice.kind === 'brief-refused' && (
      <Button look="plain" onClick={onCopy}>
        {t('notice_copy')}
      </Button>
    )}
  </div>
);
