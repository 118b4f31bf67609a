import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCoach } from '../../lib/coach/start';
import { untilTakenBack } from '../../lib/coach/taken-back';
import { HEX_HOSTS } from '../../lib/sites/hosts';

export default defineContentScript({
  matches: HEX_HOSTS,
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startCoach(untilTakenBack(location.origin, ctx.signal));
    // Updated or removed, the extension tells its old scripts nothing: they ask when the user does something.
    for (const name of ['focusin', 'keydown', 'pointerdown', 'visibilitychange']) {
      document.addEventListener(name, () => ctx.isInvalid, { capture: true, passive: true, signal: ctx.signal });
    }
  },
});
