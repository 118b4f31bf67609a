import type { ThreadStatus } from '../../lib/messages';
import { t } from '../../lib/strings';
import { amountRange } from '../shared/amount';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { healthTone } from '../shared/health-tone';
import type { NoticeForm } from './place-notice';

interface Props {
  readonly status: ThreadStatus;
  /** As one line it has its buttons alone: its words are on the chip beside it, and told to screen readers. */
  readonly form: NoticeForm;
  readonly onAdvice: () => void;
  readonly onDismiss: () => void;
}

/** That the thread crossed a threshold, in words for the line and for screen readers. */
export const threadNoticeText = ({ health, estimated }: ThreadStatus): string => {
  const { advice, band, verdict, tokens } = health;
  const carried = `${estimated ? '~' : ''}${amountRange(tokens.low, tokens.high)}`;
  // A question that comes back is no reason to leave the thread.
  const why = advice === 'data-app' ? t('notice_thread_why') : verdict;
  return t(band === 'restart' ? 'notice_thread_restart' : 'notice_thread_heavy', why, carried);
};

/** Says once that the thread crossed a threshold, with the one thing to do; it stays until it is answered. */
export const ThreadNotice = ({ status, form, onAdvice, onDismiss }: Props) => (
  <div
    class={`thread-notice thread-notice-${form}`}
    role="group"
    aria-label={threadNoticeText(status)}
    title={form === 'line' ? threadNoticeText(status) : undefined}
  >
    {form === 'full' && (
      <p aria-hidden="true">
        <Dot tone={healthTone(status.health)} />
        <span>{threadNoticeText(status)}</span>
      </p>
    )}
    <div class="choices">
      <Button look="first" onClick={onAdvice}>
        {t(status.health.band === 'restart' ? 'notice_thread_brief' : 'notice_thread_look')}
      </Button>
      <Button look="quiet" onClick={onDismiss}>
        {t('notice_thread_later')}
      </Button>
    </div>
  </div>
);
