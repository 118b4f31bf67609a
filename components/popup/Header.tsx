import { t } from '../../lib/strings';
import { Dot, type DotTone } from '../shared/Dot';

interface Props {
  readonly tone: DotTone;
  readonly name: string;
  readonly title?: string;
  readonly onSettings: () => void;
}

const Sliders = () => (
  <svg viewBox="0 0 16 16" width="16" stroke="currentColor">
    <path stroke-width="1.5" d="M1 5h14M1 11h14M5 2v6m6 0v6" />
  </svg>
);

/** Whose thread this is, and the way to the settings. */
export const Header = ({ tone, name, title, onSettings }: Props) => (
  <header class="popup-header">
    <Dot tone={tone} />
    <b>{name}</b>
    <span class="popup-title" title={title}>
      {title}
    </span>
    <button type="button" class="icon-button" aria-label={t('popup_settings')} onClick={onSettings}>
      <Sliders />
    </button>
  </header>
);
