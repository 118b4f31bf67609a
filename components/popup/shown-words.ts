import { t } from '../../lib/strings';
import type { DriverId } from '../../lib/thread/thread';
import type { ShownTurns } from './view';

/** What became of showing a driver's turns, in words; empty where nothing was asked. */
export const shownWords = (shown: ShownTurns | undefined, driver: DriverId): string => {
  if (shown?.driver !== driver) return '';
  const { turn } = shown;
  if (!turn) return t('popup_show_failed');
  const place = turn.index + 1;
  return turn.missing ? t(`popup_show_${turn.missing}`, place) : t('popup_show_turn', place);
};
