import type { Signal } from '@preact/signals';
import { browser } from '../../lib/browser';
import { patternOf } from '../../lib/browser/pattern-of';
import { send } from '../../lib/messages';
import { announceSite, endAnnounced } from '../../lib/store/asked-site';
import { askPlace, type TabPlace } from './place';
import { messageOf } from '../../lib/text/message-of';

/** The coach starts in an open tab in this time, or not before a reload. */
const START = { tries: 15, pause: 200 };

/** Asks the user for the site of a tab, and waits for the coach to start there. */
export const coachSite = async (tab: number, place: Signal<TabPlace>): Promise<void> => {
  const now = place.peek();
  if (now.kind !== 'unknown') return;
  // Not awaited: browsers let only a user's own gesture ask, and this is still the click itself.
  void announceSite(now.origin, Date.now()).catch(console.error);
  place.value = { ...now, refused: false };
  const granted = await browser.permissions.request({ origins: [patternOf(now.origin)] });
  if (!granted) {
    void endAnnounced(Date.now()).catch(console.error);
    place.value = { ...now, refused: true };
    return;
  }
  place.value = { kind: 'loading' };
  try {
    await send('site.coach', now.origin);
    place.value = await started(tab);
  } catch (error) {
    place.value = { kind: 'failed', why: messageOf(error) };
  }
};

const started = async (tab: number): Promise<TabPlace> => {
  for (let tried = 1; ; tried += 1) {
    const found = await askPlace(await browser.tabs.get(tab));
    if (found.kind === 'chat' || tried === START.tries) return found;
    await new Promise((done) => setTimeout(done, START.pause));
  }
};
