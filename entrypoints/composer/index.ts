import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerComposerPart } from '../../lib/coach/composer-part';
import { startComposer } from '../../lib/coach/start-composer';
import { forgetChecklistPart } from '../../lib/coach/checklist-part';
import { forgetPalettePart } from '../../lib/coach/palette-part';
import { speak } from '../../lib/coach/speak';
import { mountCoach } from './mount';

/** What a page gets once it shows a composer: editors, rules and the surface. The content script asks for it. */
export default defineUnlistedScript(() => {
  speak();
  forgetPalettePart();
  forgetChecklistPart();
  offerComposerPart((element, page, signal) => startComposer(element, page, mountCoach, signal));
});
