import { render } from 'preact';
import { Welcome } from '../../components/welcome/Welcome';
import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/controls.css';
import '../../components/welcome/welcome.css';
import { browser } from '../../lib/browser';
import { ownStrings } from '../../lib/browser/own-strings';
import { send } from '../../lib/messages';
import { setStrings, t } from '../../lib/strings';
import { liveShortcuts } from '../options/browser-facts';
import { changeShortcuts } from '../options/shortcuts';
import { readyCheck } from './check';

setStrings(await ownStrings());
document.documentElement.lang = t('options_language');

const shortcuts = liveShortcuts();
// Older browsers do not tell.
const isPinned = await browser.action.getUserSettings?.().then(
  ({ isOnToolbar }) => isOnToolbar,
  () => undefined,
);
const check = await readyCheck();
const openOptions = (): void => void send('options.open', '').catch(() => browser.runtime.openOptionsPage());

const Page = () => (
  <Welcome
    shortcuts={shortcuts.value.state === 'ready' ? shortcuts.value.value : []}
    pinning={isPinned === true ? 'done' : import.meta.env.FIREFOX ? 'gear' : 'pin'}
    check={check}
    onChangeKeys={() => void changeShortcuts()}
    onOptions={openOptions}
  />
);
render(<Page />, document.body);
