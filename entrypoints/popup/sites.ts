import type { Signal } from '@preact/signals';
import type { PopupActions } from '../../components/popup/view';
import { browser } from '../../lib/browser';
import { send, sendToTab } from '../../lib/messages';
import { changeSettings } from '../../lib/store/change-settings';
import { coachSite } from './coach-site';
import type { TabPlace } from './place';
import { pausing } from '../../lib/store/pausing';

type SiteActions = Pick<PopupActions, 'openOptions' | 'reload' | 'coachSite' | 'setPaused'>;

/** What the popup does for a site as a whole. */
export const siteActions = (tab: number, place: Signal<TabPlace>, look: () => Promise<void>): SiteActions => ({
  openOptions: () => send('options.open', '').catch(() => browser.runtime.openOptionsPage()),
  reload: async () => {
    const before = place.peek();
    place.value = { kind: 'loading' };
    await browser.tabs.reload(tab).catch((error: unknown) => {
      place.value = before;
      throw error;
    });
  },
  coachSite: () => coachSite(tab, place),
  setPaused: async (paused) => {
    const now = place.peek();
    if (now.kind !== 'chat') return;
    if (now.isPrivate) {
      await sendToTab(tab, 'tab.pause', paused);
      await look();
    } else await changeSettings(pausing(now.origin, paused));
  },
});
