import { t } from '../../lib/strings';
import type { ShownFor, ShownTurns } from './view';

/** What became of showing turns, in words; empty where nothing was asked. */
export const shownWords = (shown: ShownTurns | undefined, about: ShownFor): string => {
  if (shown?.about !== about) return '';
  const { turn } = shown;
  if (!turn) return t('popup_show_failed');
  const place = turn.index + 1;
  return turn.missing ? t(`popup_show_${turn.missing}`, place) : t('popup_show_turn', place);
};
