import { browser } from '../../lib/browser';
import type { Handlers } from '../../lib/messages';

/** Opens the options at a place of theirs. Rejects where it cannot: who asks has another way. */
export const optionsHandlers: Pick<Handlers, 'options.open'> = {
  'options.open': async (_sender, hash) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${encodeURIComponent(hash)}`) });
  },
};
