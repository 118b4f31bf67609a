import { render } from 'preact';
import { Popup } from '../../components/popup/Popup';
import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/controls.css';
import '../../components/popup/popup.css';
import { browser } from '../../lib/browser';
import { ownStrings } from '../../lib/browser/own-strings';
import { setStrings, t } from '../../lib/strings';
import { openPopup } from './popup';
import { targetTab } from './target-tab';

setStrings(await ownStrings());
document.documentElement.lang = t('options_language');
// In a tab or a side panel the page has its own width.
if (await browser.tabs.getCurrent()) document.documentElement.dataset['inTab'] = '';

const tab = await targetTab(location.search);
const { view, others, problem, actions } = openPopup(tab?.id ?? browser.tabs.TAB_ID_NONE);
const Live = () => <Popup view={view.value} others={others.value} problem={problem.value} actions={actions} />;
render(<Live />, document.body);
