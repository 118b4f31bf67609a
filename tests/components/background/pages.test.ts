import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '../../../entrypoints/background/pages';

const window = (id: number, incognito: boolean, focused: boolean, type = 'normal') => ({
  id,
  incognito,
  focused,
  type,
});

const open = (hash: string) => pageHandlers['options.open']({}, hash);
const url = () => fakeBrowser.runtime.getURL('/options.html#packs');

describe('the options', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('are opened at their place, and who asks hears when they could not be', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await open('packs');
    expect(create).toHaveBeenCalledWith({ url: url() });
    create.mockRejectedValue(new Error('There is no window.'));
    await expect(open('')).rejects.toThrow('There is no window.');
  });

  it('asked for in a private window are opened in another one, which comes to the front', async () => {
    vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValue([
      window(1, false, false),
      window(2, true, true),
    ] as never);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const update = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    await open('packs');
    expect(create).toHaveBeenCalledWith({ url: url(), windowId: 1 });
    expect(update).toHaveBeenCalledWith(1, { focused: true });
  });

  it('are so where the popup is a window of its own, too', async () => {
    const all = [
      window(3, true, true, 'popup'),
      window(2, true, false),
      window(4, false, false, 'popup'),
      window(1, false, false),
    ];
    vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValue(all as never);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
    await open('packs');
    expect(create).toHaveBeenCalledWith({ url: url(), windowId: 1 });
  });

  it('get a window of their own where all are private', async () => {
    vi.spyOn(fakeBrowser.windows, 'getAll').mockResolvedValue([window(2, true, true)] as never);
    const create = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
    await open('packs');
    expect(create).toHaveBeenCalledWith({ url: url() });
  });
});
