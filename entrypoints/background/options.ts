import { browser } from '../../lib/browser';
import { readStringFile } from '../../lib/browser/own-strings';
import type { Handlers } from '../../lib/messages';

/** What pages ask for that only the extension has. Opening the options rejects where it cannot: who asks has another way. */
export const optionsHandlers: Pick<Handlers, 'options.open' | 'strings.read'> = {
  'options.open': async (_sender, hash) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${encodeURIComponent(hash)}`) });
  },
  'strings.read': () => readStringFile(),
};
