import { render } from 'preact';
import { Popup } from '../../../components/popup/Popup';
import type { PopupActions } from '../../../components/popup/view';
import { speakEnglish } from '../../components/english';
import { CHIP_STATES } from './chip-states';
import { Composer } from './Composer';
import { POPUP_STATES } from './popup-states';
import { SURFACE_STATES } from './surface-states';

// The ground of every page of the extension.
import '../../../components/shared/tokens.css';
import '../../../components/shared/page.css';
import '../../../components/shared/controls.css';

speakEnglish();
const wanted = new URLSearchParams(location.search).get('state') ?? '';
const SURFACES = { ...CHIP_STATES, ...SURFACE_STATES };
const [popup, surface] = [POPUP_STATES[wanted], SURFACES[wanted]];
const ACTIONS = new Proxy({}, { get: () => () => Promise.resolve() }) as PopupActions;

if (popup) {
  await import('../../../components/popup/popup.css');
  const others = popup.others ?? { open: [], recent: [] };
  render(<Popup view={popup.view} others={others} problem="" actions={ACTIONS} />, document.body);
} else if (surface) {
  render(<Composer state={surface} />, document.body);
} else {
  document.body.textContent = `?state= ${[...Object.keys(POPUP_STATES), ...Object.keys(SURFACES)].join(', ')}`;
}
document.documentElement.dataset['drawn'] = '';
