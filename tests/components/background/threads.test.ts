import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { threadHandlers } from '../../../entrypoints/background/threads';
import { Database } from '../../../lib/store/database';
import { report } from '../../unit/store/report';

const REPORT = report([{ key: 'm1', index: 0, role: 'user', parts: [{ kind: 'text', text: 'Revenue in May?' }] }]);

/** Titles of the toolbar's button, the last one last. */
let titles: string[];
type Sender = Parameters<ReturnType<typeof threadHandlers>['thread.report']>[0];
let sender: Sender;
let handlers: ReturnType<typeof threadHandlers>;
let db: Database;
let stage = 0;
let isHeld: boolean;

const done = (): Promise<void> => Promise.resolve();
const openTab = async (): Promise<Sender> => {
  const tab = await fakeBrowser.tabs.create({ url: `${REPORT.url}?draft=1` });
  return { tab: { ...tab, incognito: false } as never, url: REPORT.url };
};

const stored = async (): Promise<string[]> => (await db.threads.toArray()).map(({ key, url }) => `${key} ${url}`);

beforeEach(async () => {
  fakeBrowser.reset();
  // There is no tiktoken here, which is told.
  vi.spyOn(console, 'error').mockReturnValue();
  titles = [];
  isHeld = true;
  Object.assign(fakeBrowser, { permissions: { contains: async () => isHeld } });
  const setTitle = ({ title }: { title: string }): Promise<void> => {
    titles.push(title);
    return done();
  };
  Object.assign(fakeBrowser.action, {
    setTitle,
    setBadgeText: done,
    setBadgeTextColor: done,
    setBadgeBackgroundColor: done,
  });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  sender = await openTab();
  stage += 1;
  db = new Database(`toolbar-${stage}`);
  handlers = threadHandlers(db);
});
afterEach(() => {
  vi.restoreAllMocks();
  return db.delete();
});

describe('the toolbar', () => {
  it('shows the health of a thread until its page leaves it', async () => {
    await handlers['thread.report'](sender, REPORT);
    await expect.poll(() => titles).toEqual(['action_title']);
    await handlers['thread.left'](sender);
    expect(titles).toEqual(['action_title', 'extension_name']);
  });

  it('shows nothing of a thread that was left, or paused, while it was counted', async () => {
    const counting = handlers['thread.report'](sender, REPORT);
    await handlers['thread.left'](sender);
    await counting;
    await handlers['thread.report'](sender, { ...REPORT, thread: 't2' });
    await expect.poll(() => titles).toEqual(['extension_name', 'action_title']);
  });

  it.each(['https://news.example/', 'http://127.0.0.1/practice/'])(
    'shows nothing of a thread whose tab went to %s while it was counted',
    async (elsewhere) => {
      const counting = handlers['thread.report'](sender, REPORT);
      await fakeBrowser.tabs.update(sender.tab?.id ?? -1, { url: elsewhere });
      await counting;
      await handlers['thread.report'](await openTab(), REPORT);
      await expect.poll(() => titles).toEqual(['action_title']);
    },
  );
});

describe('a report', () => {
  it('stands under the address of the page that sent it, without what a link may carry', async () => {
    await handlers['thread.report'](sender, { ...REPORT, url: `${REPORT.url}?prompt=secret#x` });
    expect(await stored()).toEqual([`practice:t1 ${REPORT.url}`]);
  });

  it.each([
    ['an address that is not its own', { url: 'https://evil.example/' }],
    ['an address that opens no page', { url: 'javascript:alert(1)' }],
    ['a thread of another site', { site: 'hex' }],
  ])('of a page that tells of %s is refused', async (_, wrong) => {
    await expect(handlers['thread.report'](sender, { ...REPORT, ...wrong })).rejects.toThrow();
    expect(await stored()).toEqual([]);
  });

  it('of a site that the user took back is refused', async () => {
    isHeld = false;
    await expect(handlers['thread.report'](sender, REPORT)).rejects.toThrow('This site was taken back.');
    expect(await stored()).toEqual([]);
  });
});
