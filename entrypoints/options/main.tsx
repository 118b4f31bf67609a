import { signal as createSignal } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import { readRoute } from '../../components/options/sections';
import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/controls.css';
import '../../components/options/options.css';
import { ownStrings } from '../../lib/browser/own-strings';
import { Database } from '../../lib/store/database';
import { setStrings, t } from '../../lib/strings';
import { openActions } from './actions';
import { openFacts } from './facts';

setStrings(await ownStrings());
document.documentElement.lang = t('options_language');

const route = createSignal(readRoute(location.hash));
addEventListener('hashchange', () => (route.value = readRoute(location.hash)));

const db = new Database();
const facts = openFacts(db);
const { actions, refused } = openActions(db);

const Page = () => {
  const { value: read } = facts;
  const unread = read.state === 'failed' ? t('options_unread', read.why) : '';
  return (
    <Options
      route={route.value}
      facts={read.state === 'ready' ? read.value : undefined}
      problem={unread === '' ? refused.value : unread}
      actions={actions}
    />
  );
};
render(<Page />, document.body);
