import type { PlacedDoubt } from '../../lib/messages';
import { hasDoubt, toggled } from '../../lib/thread/brief/doubt-edit';
import { t, tCount } from '../../lib/strings';
import { Button } from '../shared/Button';
import { shownWords } from './shown-words';
import type { PopupActions, ShownTurns } from './view';

interface Props {
  readonly doubts: readonly PlacedDoubt[];
  /** The brief as it is now. */
  readonly text: string;
  /** The brief as the coach made it. */
  readonly made: string;
  readonly shown: ShownTurns | undefined;
  readonly onWrite: (text: string) => void;
  readonly onShow: PopupActions['showTurns'];
}

/** What a brief is least sure of: a tick keeps it in, or takes it in; "show" leads to where it was said. */
export const Doubts = ({ doubts, text, made, shown, onWrite, onShow }: Props) => (
  <details class="doubts">
    <summary>{tCount('popup_doubts', doubts.length)}</summary>
    <p class="soft" id="popup-doubts-why">
      {t('popup_doubts_why')}
    </p>
    <ul aria-describedby="popup-doubts-why">
      {doubts.map((doubt, place) => (
        <li key={doubt.text}>
          <label>
            <input
              type="checkbox"
              checked={hasDoubt(text, doubt)}
              onChange={() => onWrite(toggled(text, made, doubts, doubt))}
            />
            <span id={`popup-doubt-${place}`} dir="auto" title={doubt.text}>
              {doubt.text}
            </span>
          </label>
          <Button
            look="plain"
            aria-describedby={`popup-doubt-${place}`}
            onClick={() => void onShow('doubt', [{ index: doubt.turn, key: doubt.key }])}
          >
            {t('popup_show')}
          </Button>
        </li>
      ))}
    </ul>
    <p class="outcome">{shownWords(shown, 'doubt')}</p>
  </details>
);
