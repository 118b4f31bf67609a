import { t, tCount } from '../../lib/strings';
import type { HealthDriver } from '../../lib/thread/thread';
import { Button } from '../shared/Button';
import { shownWords } from './shown-words';
import type { PopupActions, ShownTurns } from './view';

interface Props {
  /** Only the strongest reason is shown at once: something else needs the room. */
  readonly isFolded: boolean;
  readonly drivers: readonly HealthDriver[];
  readonly shown: ShownTurns | undefined;
  readonly onShow: PopupActions['showTurns'];
}

/** Said elsewhere: the thread's size above, what was explained again below. */
const APART: ReadonlySet<HealthDriver['id']> = new Set(['load', 'explained']);

/** Why the thread stands where it stands, the strongest reason first. */
export const HealthDrivers = ({ drivers, isFolded, shown, onShow }: Props) => {
  const told = drivers.filter(({ id }) => !APART.has(id)).sort((a, b) => b.points - a.points);
  if (told.length === 0) return null;
  const row = ({ id, why, turns = [] }: HealthDriver) => (
    <li key={id}>
      <span id={`popup-why-${id}`}>{why}</span>
      {turns.length > 0 && (
        <Button look="plain" aria-describedby={`popup-why-${id}`} onClick={() => void onShow(id, turns)}>
          {t('popup_show')}
        </Button>
      )}
      <p class="outcome">{shownWords(shown, id)}</p>
    </li>
  );
  const first = isFolded && told.length > 1 ? 1 : told.length;
  const rest = told.slice(first);
  return (
    <div class="drivers">
      <ul aria-label={t('popup_drivers')}>{told.slice(0, first).map(row)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{tCount('popup_more_reasons', rest.length)}</summary>
          <ul>{rest.map(row)}</ul>
        </details>
      )}
    </div>
  );
};
