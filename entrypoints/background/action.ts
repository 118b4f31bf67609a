import { browser } from '../../lib/browser';
import { ownStrings } from '../../lib/browser/own-strings';
import type { ThreadStatus } from '../../lib/messages';
import type { StringKey } from '../../lib/strings';
import { tokenWords } from '../../components/popup/words';
import { badgeOf } from './badge';

const strings: () => Promise<(key: StringKey, values?: string[]) => string> = ownStrings;

/**
 * Shows a tab's health on the toolbar: a title that says it, and a badge unless what is advised is snoozed. The browser
 * takes both back at navigation.
 */
export const showHealth = async (
  tab: number,
  { health, estimated }: Pick<ThreadStatus, 'health' | 'estimated'>,
  snoozed: boolean,
): Promise<void> => {
  const { band, tokens, verdict, advice } = health;
  const said = verdict.charAt(0).toLowerCase() + verdict.slice(1);
  const t = await strings();
  const title = t('action_title', [t('extension_name'), said, tokenWords(tokens.low, tokens.high, estimated)]);
  const { text, color } = badgeOf(band, advice, snoozed);
  // A tab that was closed meanwhile refuses all of it.
  await Promise.all([
    browser.action.setTitle({ tabId: tab, title }),
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#fff' }),
  ]).catch(() => undefined);
};

/** Takes back what was shown of a tab. */
export const clearHealth = async (tab: number): Promise<void> => {
  const t = await strings();
  await Promise.all([
    browser.action.setTitle({ tabId: tab, title: t('extension_name') }),
    browser.action.setBadgeText({ tabId: tab, text: '' }),
  ]).catch(() => undefined);
};
