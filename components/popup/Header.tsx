import { t } from '../../lib/strings';
import { Dot, type DotTone } from '../shared/Dot';

interface Props {
  readonly tone: DotTone;
  readonly name: string;
  readonly title?: string;
  readonly onSettings: () => void;
}

const Gear = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
    <circle cx="8" cy="8" r="2.1" stroke-width="1.4" />
    <circle cx="8" cy="8" r="4.6" stroke-width="1.4" />
    <path stroke-width="2" d="M8 1v2m0 10v2M1 8h2m10 0h2M3 3l2 2m6 6 2 2M3 13l2-2m6-6 2-2" />
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
      <Gear />
    </button>
  </header>
);
