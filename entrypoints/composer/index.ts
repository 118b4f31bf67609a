import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from '../../lib/browser';
import { offerComposerPart } from '../../lib/coach/composer-part';
import { startComposer } from '../../lib/coach/start-composer';
import { forgetPalettePart } from '../../lib/coach/palette-part';
import { setStrings } from '../../lib/strings';
import { mountCoach } from './mount';

/** What a page gets once it shows a composer: editors, rules and the surface. The content script asks for it. */
export default defineUnlistedScript(() => {
  setStrings((key, values) => browser.i18n.getMessage(key, values));
  forgetPalettePart();
  offerComposerPart((element, page, signal) => startComposer(element, page, mountCoach, signal));
});
