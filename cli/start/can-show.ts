import { findBrowser } from '../find-browser';

const BY_HAND =
  'By hand: npm run build, then load .output/chrome-mv3 as an unpacked extension (chrome://extensions).\n' +
  'Firefox: npm run build:firefox, then about:debugging > This Firefox > Load Temporary Add-on > .output/firefox-mv3/manifest.json.';

/** Why no browser can be shown here, in a sentence or two for people; undefined when one can. */
export const whyNotShown = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const found = findBrowser();
  if (!found) return `No Chromium, Chrome or Edge found. Install one, or name it in PROMPT_COACH_BROWSER.\n${BY_HAND}`;
  if (found.kind === 'firefox') return `Only Firefox is here, and it must be loaded by hand.\n${BY_HAND}`;
  const hasScreen = process.platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
  return hasScreen
    ? undefined
    : 'There is no screen to open a browser on. To see it in pictures instead: npm start -- --tour out';
};
