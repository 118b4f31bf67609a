import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speakEnglish } from '../english';
import { press, show, words } from './show';
import { threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const verdict = () => screen.getByRole('heading', { level: 1 }).textContent;

const inKnownSite = { host: 'app.hex.tech', siteName: 'Hex' };

describe('the popup without a thread', () => {
  it('says little while it looks, and that it looks', () => {
    show({ kind: 'loading' });
    expect(document.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('says on an unknown site what it would do, and asks for this site alone', () => {
    const { actions } = show({ kind: 'unknown', host: 'chat.example.com', refused: false });
    expect(verdict()).toBe('No chat known here');
    expect(words()).toContain('this site only');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    press('Coach this site');
    expect(actions.coachSite).toHaveBeenCalledOnce();
  });

  it('explains a refusal, and lets the user ask again', () => {
    show({ kind: 'unknown', host: 'chat.example.com', refused: true });
    expect(words()).toContain(
      'Not allowed, so nothing changed. Without it the coach cannot see the chat box on chat.example.com.',
    );
    expect(screen.getByRole('button', { name: 'Coach this site' })).toBeTruthy();
  });

  it.each([
    [false, /belongs to the browser/],
    [true, /not encrypted/],
  ])('says why a page is closed to it (insecure: %s)', (insecure, why) => {
    show({ kind: 'barred', insecure });
    expect(verdict()).toBe('The coach cannot work here');
    expect(words()).toMatch(why);
    expect(screen.queryByRole('button', { name: 'Coach this site' })).toBeNull();
  });

  it('offers to reload a page that was open before the coach was there', () => {
    const { actions } = show({ kind: 'reload', host: 'app.hex.tech' });
    expect(words()).toContain('may lose a draft');
    press('Reload this page');
    expect(actions.reload).toHaveBeenCalledOnce();
  });

  it('says why it failed, and tries again', () => {
    const { actions } = show({ kind: 'failed', why: 'The database is full.' });
    expect(words()).toContain('The database is full.');
    press('Try again');
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  it('resumes where it is paused, and offers no second pause', () => {
    const { actions } = show({ kind: 'paused', ...inKnownSite });
    expect(verdict()).toBe('Paused here');
    expect(screen.queryByRole('button', { name: /Pause on/ })).toBeNull();
    press('Resume');
    expect(actions.setPaused).toHaveBeenCalledWith(false);
  });

  it.each([
    ['no-chat', 'No chat on this page'],
    ['empty', 'No thread yet'],
    ['counting', 'Reading this thread'],
  ] as const)('tells %s and can be paused there', (kind, says) => {
    const { actions } = show({ kind, ...inKnownSite });
    expect(verdict()).toBe(says);
    press('Pause on app.hex.tech');
    expect(actions.setPaused).toHaveBeenCalledWith(true);
  });

  it('opens the settings from every state', () => {
    const { actions } = show({ kind: 'loading' });
    press('Settings');
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });
});

describe('the popup over a thread', () => {
  it('says the verdict first, then why, then the figures', () => {
    show(threadView('restart'));
    const said = words();
    const order = [
      'Three corrections on one question',
      '41k–58k mostly modelled tokens ride along',
      'What fills it',
    ].map((part) => said.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(said).toContain('21–29 % of the window');
  });

  it('has a meter that can be heard', () => {
    show(threadView('restart'));
    const meter = screen.getByRole('meter', { name: 'Tokens in this thread' });
    expect(meter.getAttribute('aria-valuetext')).toBe('41k–58k of 200k tokens, time to restart');
    expect(meter.getAttribute('aria-valuenow')).toBe('48000');
    expect(meter.getAttribute('aria-valuemax')).toBe('200000');
    expect(within(meter).getByText('heavy')).toBeTruthy();
    expect(within(meter).getByText('restart')).toBeTruthy();
  });

  it('never draws beyond the window', () => {
    const { row } = threadView('restart');
    const health = { ...row.health, tokens: { ...row.health.tokens, total: 250_000, high: 300_000 } };
    show(threadView('restart', { health }));
    expect(document.querySelector<HTMLElement>('.meter-range')?.style.inlineSize).toBe('100.00%');
    expect(screen.getByRole('meter').getAttribute('aria-valuenow')).toBe('200000');
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toContain('time to restart');
  });

  it('lists what fills it, the modelled part as a range that says so', () => {
    show(threadView('restart'));
    const lines = [...document.querySelectorAll('.legend > div')].map((line) => line.textContent);
    expect(lines).toEqual(['your prompts~2.4k', 'answers~6k', 'tool output, modelled~25k–42k', 'failed attempts~7.6k']);
    expect(words()).toContain('34 of about 41 turns seen');
    expect(words()).toContain('was not seen on the page');
  });

  it('leaves out what is not there, and says when all was seen', () => {
    show(threadView('fresh'));
    expect(document.querySelectorAll('.legend > div')).toHaveLength(2);
    expect(words()).toContain('all 34 turns seen');
    expect(words()).not.toContain('modelled');
    expect(words()).toContain('Nothing to do');
  });

  it('marks every number as an estimate while tiktoken cannot answer', () => {
    show(threadView('restart', { estimated: true }));
    expect(words()).toContain('~41k–58k mostly modelled tokens ride along');
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toMatch(/^~41k–58k/);
    for (const line of document.querySelectorAll('.legend dd')) expect(line.textContent).toMatch(/^~/);
    expect(words()).toContain('tiktoken, could not answer');
  });

  it('gives the reasons, the strongest first, and the size not twice', () => {
    show(threadView('restart'));
    const reasons = within(screen.getByRole('list', { name: 'Why' })).getAllByRole('listitem');
    expect(reasons.map((reason) => reason.querySelector('span')?.textContent)).toEqual([
      'Corrected 3 times since turn 22',
      'Two topics: EU revenue, hiring plan',
      'One result fills 38 % of the thread',
    ]);
  });

  it('offers both ways on quietly when nothing is advised', () => {
    const { actions } = show(threadView('heavy'));
    press('Continue in a new thread');
    expect(actions.askBrief).toHaveBeenLastCalledWith('new-thread');
    press('Turn into a data app');
    expect(actions.askBrief).toHaveBeenLastCalledWith('data-app');
  });
});
