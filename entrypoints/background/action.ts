import { browser } from '../../lib/browser';
import type { ThreadStatus } from '../../lib/messages';
import type { StringKey } from '../../lib/strings';
import type { HealthBand } from '../../lib/thread/thread';
import { tokenWords } from '../../components/popup/words';

const t = (key: StringKey, values: string[] = []): string => browser.i18n.getMessage(key, values);

/** A second cue beside the colour, as small as a badge can be; fresh threads have none. */
const BADGES: Readonly<Record<HealthBand, string>> = { fresh: '', heavy: '•', restart: '↻' };
/** The guard and scope colours of components/shared/tokens.css, which hold on light and dark toolbars. */
const COLOURS: Readonly<Record<HealthBand, string>> = { fresh: '#15803d', heavy: '#b45309', restart: '#b91c1c' };

/** Shows a tab's health on the toolbar: a badge, and a title that says it. The browser takes both back at navigation. */
export const showHealth = async (tab: number, { health, estimated }: ThreadStatus): Promise<void> => {
  const { band, tokens, verdict, advice } = health;
  const said = verdict.charAt(0).toLowerCase() + verdict.slice(1);
  const title = t('action_title', [t('extension_name'), said, tokenWords(tokens.low, tokens.high, estimated)]);
  const look = advice === 'data-app' && band === 'fresh' ? 'heavy' : band;
  // A tab that was closed meanwhile refuses all of it.
  await Promise.all([
    browser.action.setTitle({ tabId: tab, title }),
    browser.action.setBadgeText({ tabId: tab, text: BADGES[look] }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[look] }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#fff' }),
  ]).catch(() => undefined);
};

/** Takes back what was shown of a tab. */
export const clearHealth = async (tab: number): Promise<void> => {
  await Promise.all([
    browser.action.setTitle({ tabId: tab, title: t('extension_name') }),
    browser.action.setBadgeText({ tabId: tab, text: '' }),
  ]).catch(() => undefined);
};
