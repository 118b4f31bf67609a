import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Palette } from '../../../components/palette/Palette';
import type { Asset } from '../../../lib/catalog/asset';
import type { PaletteFacts } from '../../../lib/coach/palette-part';
import { speakEnglish } from '../english';
import { ASSETS, LONG } from './assets';

const BOX = { left: 0, top: 0, right: 600, bottom: 80 };
const ROOM: PaletteFacts['room'] = {
  frame: BOX,
  taken: [],
  viewport: { width: 1280, height: 800 },
  hidden: false,
  rightToLeft: false,
  isFree: () => true,
  rects: () => [BOX],
  caret: undefined,
};

beforeAll(speakEnglish);
afterEach(cleanup);

const open = (facts: Partial<PaletteFacts> = {}) => {
  const told = { onChoose: vi.fn(), onClose: vi.fn(), onLeave: vi.fn(), onPacks: vi.fn() };
  render(<Palette assets={ASSETS} query="" span={{ start: 0, end: 0 }} room={ROOM} {...told} {...facts} />);
  return told;
};
const field = () => screen.getByRole('combobox');
const seek = (words: string) => fireEvent.input(field(), { target: { value: words } });
const press = (key: string, more = {}) => fireEvent.keyDown(field(), { key, ...more });
const rows = () => screen.queryAllByRole('option');
const names = () => rows().map((row) => row.querySelector('.palette-name')?.textContent);
const shelf = (name: string) => within(screen.getByRole('group', { name })).getAllByRole('option').length;
const wordsOf = (name: RegExp) => screen.getByRole('option', { name }).textContent;
const active = () => screen.getByRole('option', { selected: true });

describe('the palette', () => {
  it('has the keyboard in its search field, and says which row is active', async () => {
    open();
    await screen.findAllByRole('option');
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-activedescendant')).toBe(active().id);
    press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe(active().id);
    expect(active()).toBe(rows()[1]);
  });

  it('lists everything by collection, what belongs to none after them', async () => {
    open();
    await screen.findAllByRole('option');
    expect([shelf('Finance'), shelf('Warehouse'), shelf('Without a collection')]).toEqual([3, 3, 1]);
    expect(rows()).toHaveLength(ASSETS.length);
  });

  it('finds by letters, begins at the first hit again, and tells how many there are', async () => {
    open();
    await screen.findAllByRole('option');
    press('End');
    seek('reven');
    expect(names()).toEqual(['fct_revenue_daily', 'Weekly Revenue Review', LONG, 'Net revenue', 'revenue_old']);
    expect(active()).toBe(rows()[0]);
    expect(screen.getByRole('status').textContent).toBe('5 assets');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('goes round by arrows, and to the ends', async () => {
    open({ query: 'reven' });
    await screen.findAllByRole('option');
    press('ArrowUp');
    expect(active()).toBe(rows().at(-1));
    press('ArrowDown');
    expect(active()).toBe(rows()[0]);
    press('End');
    press('Home');
    expect(active()).toBe(rows()[0]);
  });

  it('mentions the active asset by Enter, any by a click, and leaves keys of input methods alone', async () => {
    const { onChoose } = open({ query: 'reven' });
    await screen.findAllByRole('option');
    press('Enter', { isComposing: true });
    press('ArrowDown', { altKey: true });
    expect(onChoose).not.toHaveBeenCalled();
    expect(active()).toBe(rows()[0]);
    press('Enter');
    fireEvent.click(screen.getByRole('option', { name: /Net revenue/ }));
    expect(onChoose.mock.calls.map(([asset]) => (asset as Asset).id)).toEqual(['t1', 'm1']);
  });

  it('says how an asset stands: endorsed, replaced, deprecated, mentioned before', async () => {
    open();
    await screen.findAllByRole('option');
    expect(wordsOf(/Weekly Revenue Review/)).toContain('endorsed');
    expect(wordsOf(/revenue_old/)).toContain('replaced by fct_revenue_daily');
    expect(wordsOf(/orders_2019/)).toContain('deprecated');
    expect(wordsOf(/Product Funnels/)).toContain('you mentioned it before');
  });

  it('offers what the active asset has: its page, and its successor', async () => {
    const { onChoose } = open({ query: 'weekly' });
    await screen.findAllByRole('option');
    expect(screen.getByRole('link', { name: 'Open in a new tab: Weekly Revenue Review' }).getAttribute('href')).toBe(
      'https://app.hex.tech/review',
    );
    seek('revenue_old');
    press('ArrowDown');
    fireEvent.click(screen.getByRole('button', { name: /fct_revenue_daily/ }));
    expect(onChoose).toHaveBeenCalledWith(expect.objectContaining({ id: 't1' }));
    seek('churn');
    expect(screen.queryByRole('link')).toBeNull();
    seek('attribution');
    expect(document.querySelector('.palette-about')?.textContent).toBe(`${LONG} – last touch, 30 days`);
  });

  it('offers what replaces a deprecated asset first, and the old one by its own row', async () => {
    const { onChoose } = open({ query: 'revenue_old' });
    await screen.findAllByRole('option');
    expect(names()).toEqual(['fct_revenue_daily', 'revenue_old']);
    expect(wordsOf(/replaces revenue_old/)).toContain('endorsed');
    press('Enter');
    press('ArrowDown');
    press('Enter');
    expect(onChoose.mock.calls.map(([asset]) => (asset as Asset).id)).toEqual(['t1', 't2']);
    seek('fct');
    expect(screen.queryByText('replaces revenue_old')).toBeNull();
  });

  it('keeps Tab inside, and closes by Escape', async () => {
    const { onClose } = open({ query: 'weekly' });
    await screen.findAllByRole('option');
    const link = screen.getByRole('link');
    link.focus();
    fireEvent.keyDown(link, { key: 'Tab' });
    expect(document.activeElement).toBe(field());
    fireEvent.keyDown(field(), { key: 'Tab', shiftKey: true });
    expect(document.activeElement).toBe(link);
    fireEvent.keyDown(link, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows at most sixty rows, and says how many more there are', async () => {
    const many = Array.from({ length: 75 }, (_, place): Asset => ({
      id: `t${place}`,
      name: `t_${place}`,
      kind: 'table',
    }));
    open({ assets: many });
    await screen.findAllByRole('option');
    expect(rows()).toHaveLength(60);
    expect(screen.getByText(/15 more/)).toBeTruthy();
  });
});

describe('without a hit', () => {
  it('names what was sought, and Enter chooses nothing', async () => {
    const { onChoose } = open();
    await screen.findAllByRole('option');
    seek('  zanzibar ');
    expect(screen.getByText('No asset is called “zanzibar”.')).toBeTruthy();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    press('Enter');
    press('ArrowDown');
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('says that it reads while it does', () => {
    open({ assets: undefined });
    expect(screen.queryByRole('option')).toBeNull();
    expect(document.querySelector('.palette-empty')?.textContent).not.toBe('');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('leads to the packs where there is no asset at all', () => {
    const { onPacks } = open({ assets: [] });
    expect(screen.getByRole('status').textContent).toBe('No assets are known yet');
    expect(screen.getAllByText('No assets are known yet')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button'));
    expect(onPacks).toHaveBeenCalledOnce();
  });
});
