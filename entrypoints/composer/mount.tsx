import { render } from 'preact';
import controls from '../../components/shared/controls.css?inline';
import tokens from '../../components/shared/tokens.css?inline';
import hints from '../../components/hints/hints.css?inline';
import { browser } from '../../lib/browser';
import { openHost } from '../../lib/coach/host';
import type { Mount } from '../../lib/coach/start-composer';
import { t } from '../../lib/strings';
import { sayWhenEnded } from './ended';
import { mountPalette } from './palette';
import { CoachSurface } from './surface';

/** Draws the coach's surface over the page, in the user's language and direction. */
export const mountCoach: Mount = (coach, signal) => {
  const css = tokens + controls + hints;
  const host = openHost(css, signal);
  host.root.lang = t('hint_language');
  host.root.dir = browser.i18n.getMessage('@@bidi_dir');
  render(<CoachSurface coach={coach} host={host} />, host.root);
  mountPalette(coach, host, signal);
  sayWhenEnded(coach, css, signal);
  signal.addEventListener('abort', () => render(null, host.root));
};
