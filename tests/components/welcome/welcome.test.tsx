import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome';
import { combine } from '../../../lib/coach/in-force';
import { readTeam } from '../../../lib/coach/team';
import { lintDraft } from '../../../lib/coach/lint-draft';
import generic from '../../../lib/sites/generic';
import { settingsItem } from '../../../lib/store/items';
import { doAll } from '../../../lib/text/steps';
import { speakEnglish } from '../english';

beforeAll(speakEnglish);
afterEach(cleanup);

const KEYS = [
  { name: 'next-hint', does: 'Go to the next hint', keys: 'Alt+Shift+J' },
  { name: 'open-panel', does: 'Open the panel', keys: '' },
];

const show = async (pinning: ComponentProps<typeof Welcome>['pinning'] = 'pin') => {
  const inForce = combine(doAll(readTeam([])), await settingsItem.get());
  const onChangeKeys = vi.fn();
  const onOptions = vi.fn();
  render(
    <Welcome
      shortcuts={KEYS}
      pinning={pinning}
      check={(text) =>
        lintDraft({ text, mentions: [] }, generic, { turns: 0, tokens: 0, prompts: [], mentions: [] }, inForce).hints
      }
      onChangeKeys={onChangeKeys}
      onOptions={onOptions}
    />,
  );
  return { onChangeKeys, onOptions };
};
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Try it here' });
const write = (text: string) => fireEvent.input(box(), { target: { value: text } });
/** Takes a fix, the same each time; gives what is said of it. */
const fixOnce = (): HTMLElement => {
  write('How have signups developed recently?');
  expect(screen.getByRole('status').textContent).toBe('1 hint');
  fireEvent.click(screen.getAllByRole('button')[0] as HTMLElement);
  return screen.getByText(/^Done: /u);
};

describe('the welcome page', () => {
  it('says in three steps what the coach does, and what it keeps', async () => {
    await show();
    for (const step of ['Write as always', 'Glance at the chip', 'Start fresh in time'])
      expect(screen.getByRole('heading', { name: step })).toBeTruthy();
    expect(document.body.textContent).toContain('never leave it');
  });

  it('shows the keys as the browser has them, set or not', async () => {
    const { onChangeKeys } = await show();
    const lines = [...document.querySelectorAll('.keys > div')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Go to the next hintAlt+Shift+J', 'Open the panelnot set']);
    fireEvent.click(screen.getByRole('button', { name: 'Change the keys' }));
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('tells how to pin it, unless it is', async () => {
    await show('pin');
    expect(document.body.textContent).toContain('press the pin');
    cleanup();
    await show('gear');
    expect(document.body.textContent).toContain('Pin to Toolbar');
    cleanup();
    await show('done');
    expect(document.body.textContent).not.toContain('puzzle piece');
  });

  it('leads to the settings', async () => {
    const { onOptions } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Open the settings' }));
    expect(onOptions).toHaveBeenCalledOnce();
  });
});

describe('the box to try it in', () => {
  it('begins with a prompt that has something to say', async () => {
    await show();
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(0);
    expect(screen.getByRole('status').textContent).toMatch(/^[1-9]\d* hints?$/);
  });

  it('takes a fix into the text, after which that hint is gone', async () => {
    await show();
    write('How have signups developed recently?');
    const hint = screen.getAllByRole('heading', { level: 3 })[0]?.textContent;
    const fix = screen.getAllByRole('button')[0];
    fireEvent.click(fix as HTMLElement);
    expect(box().value).not.toBe('How have signups developed recently?');
    expect(screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).not.toContain(hint);
  });

  it('has the focus after a fix, and what was done is said', async () => {
    await show();
    write('How have signups developed recently?');
    const [fix] = screen.getAllByRole('button');
    const label = fix?.textContent ?? '';
    fix?.focus();
    fireEvent.click(fix as HTMLElement);
    expect(document.activeElement).toBe(box());
    expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^Done: ${label}\\. \\d+ hints?\\.$`, 'u'));
  });

  it('says a fix again that is taken again, and only the count once something is typed', async () => {
    await show();
    expect(fixOnce()).not.toBe(fixOnce());
  });

  it('is silent on a clear prompt, and says that it looked', async () => {
    await show();
    write('Net revenue by country in October 2026, excluding internal accounts, as a table');
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
    expect(document.body.textContent).toContain('Nothing is left open here.');
    write('');
    expect(document.body.textContent).not.toContain('Nothing is left open here.');
  });
});
