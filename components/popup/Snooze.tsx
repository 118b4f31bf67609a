import { t } from '../../lib/strings';
import type { Health } from '../../lib/thread/thread';
import { Button } from '../shared/Button';
import { quietWords } from './words';

interface Props {
  readonly health: Health;
  readonly onSnooze: (on: boolean) => void;
}

/** The way not to be advised this again. */
export const SnoozeButton = ({ health, onSnooze }: Props) => (
  <Button look="plain" id="popup-snooze" data-next="popup-wake" onClick={() => onSnooze(true)}>
    {t(health.advice === 'data-app' ? 'popup_snooze_question' : 'popup_snooze_thread')}
  </Button>
);

/** That advice is snoozed here, for how long, and the way back. */
export const Snoozed = ({ health, onSnooze }: Props) => (
  <p class="snoozed">
    <span>{quietWords(health)}</span>
    <Button look="plain" id="popup-wake" data-next="popup-snooze" onClick={() => onSnooze(false)}>
      {t('popup_wake')}
    </Button>
  </p>
);
