import { browser, type Tabs } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import { sendToTab, type TabStatus } from '../../lib/messages';
import { messageOf } from '../../lib/text/message-of';

/** Where the popup's tab stands, before anything is known of its thread. */
export type TabPlace =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'barred'; readonly insecure: boolean }
  | { readonly kind: 'unknown' | 'reload'; readonly origin: string; readonly refused: boolean }
  | { readonly kind: 'chat'; readonly origin: string; readonly status: TabStatus; readonly isPrivate: boolean };

/** Browsers keep every extension out of their stores, whatever it was granted. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
/** The browsers' and our own words for a tab in which no coach runs. */
const NOBODY = /Receiving end does not exist|Nobody answered|port closed/;

/** Asks the coach in a tab; where none answers, says why that may be. */
export const askPlace = async ({ id, url, status, incognito }: Tabs.Tab): Promise<TabPlace> => {
  // Without the right to see it, the browser hides the address of its own pages.
  if (id === undefined || url === undefined || !/^https?:/.test(url) || STORES.test(url))
    return { kind: 'barred', insecure: false };
  const { origin, protocol } = new URL(url);
  try {
    return { kind: 'chat', origin, status: await sendToTab(id, 'tab.status'), isPrivate: incognito };
  } catch (error) {
    const why = messageOf(error);
    if (!NOBODY.test(why)) return { kind: 'failed', why };
  }
  if (await browser.permissions.contains({ origins: [patternOf(origin)] }))
    return status === 'loading' ? { kind: 'loading' } : { kind: 'reload', origin, refused: false };
  return protocol === 'https:' ? { kind: 'unknown', origin, refused: false } : { kind: 'barred', insecure: true };
};
