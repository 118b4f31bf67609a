import { defineContentScript } from 'wxt/utils/define-content-script';
import { HEX_HOSTS } from '../../lib/sites/hosts';

export default defineContentScript({
  matches: HEX_HOSTS,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {},
});
