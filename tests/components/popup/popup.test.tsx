import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { speakEnglish } from '../english';
import { press, show } from './show';
import { APP_BRIEF, HAND_OFF, ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const verdict = () => screen.getByRole('heading', { level: 1 }).textContent;
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
/** Everything that is said; figures that hold together at the end of a line read like any other. */
const words = () => document.body.textContent.replaceAll('\u00A0', ' ').replaceAll('\u2060', '');
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
    expect(screen.getByRole('status').textContent).toContain('chat.example.com');
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
    const order = ['Three corrections on one question', '41k–58k tokens ride along', 'What fills it'].map((part) =>
      said.indexOf(part),
    );
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
    expect(words()).toContain('~41k–58k tokens ride along');
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

describe('the brief', () => {
  it('shows the text and what it saves, as an estimate', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    expect(box().value).toBe(HAND_OFF.text);
    expect(words()).toMatch(/48k → ~\d+ tokens|48k → ~0\.\dk tokens/);
  });

  it('is opened as the user left it', () => {
    const { actions } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: 'Only the EU, only October 2026.' } });
    press('Open with this brief');
    expect(actions.openBrief).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'new-thread', text: 'Only the EU, only October 2026.' }),
    );
  });

  it('keeps what the user wrote while the thread goes on and while it is opened', () => {
    const { update } = show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: 'Mine.' } });
    update(threadView('restart', { brief: ready(HAND_OFF), turnsSeen: 35 }));
    expect(box().value).toBe('Mine.');
    update(threadView('restart', { brief: { step: 'placing', brief: { ...HAND_OFF, text: 'Mine.' } } }));
    expect(box().value).toBe('Mine.');
  });

  it('opens once, however often it is pressed', () => {
    const { actions } = show(threadView('restart', { brief: { step: 'placing', brief: HAND_OFF } }));
    press('Open with this brief');
    expect(actions.openBrief).not.toHaveBeenCalled();
  });

  it('is not opened empty', () => {
    show(threadView('restart', { brief: ready(HAND_OFF) }));
    fireEvent.input(box(), { target: { value: '  ' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open with this brief' }).disabled).toBe(true);
  });

  it('goes to the clipboard, and says so, where the site has no page for a new thread', () => {
    const { actions, update } = show(threadView('restart', { canOpen: false, brief: ready(HAND_OFF) }));
    expect(screen.queryByRole('button', { name: 'Open with this brief' })).toBeNull();
    expect(words()).toContain('no page for a new thread on Hex');
    press('Copy');
    expect(actions.copyBrief).toHaveBeenCalledWith(expect.objectContaining({ text: HAND_OFF.text }));
    update(threadView('restart', { canOpen: false, brief: { step: 'copied', brief: HAND_OFF } }));
    expect(screen.getByText(/Copied\./)).toBeTruthy();
  });

  it('says why it could not be opened, and can still be copied', () => {
    show(threadView('restart', { brief: { step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' } }));
    expect(screen.getByText(/The tab is gone\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  it('says when the page gave none, and asks again', () => {
    const failed = { step: 'failed', kind: 'new-thread', why: 'The thread is not loaded.' } as const;
    const { actions } = show(threadView('restart', { brief: failed }));
    expect(screen.getByRole('alert').textContent).toContain('The thread is not loaded.');
    press('Try again');
    expect(actions.writeBrief).toHaveBeenCalledWith('new-thread');
  });

  it('offers to run a question that keeps coming back, by the site’s own word for it', () => {
    const { actions } = show(threadView('repeated', { brief: ready(APP_BRIEF) }));
    press('Make it a task');
    expect(actions.askBrief).toHaveBeenLastCalledWith('schedule');
    cleanup();
    show(threadView('fresh'));
    expect(screen.queryByRole('button', { name: 'Make it a task' })).toBeNull();
  });

  it('speaks of no data app where the site builds none', () => {
    const brief = ready({ ...APP_BRIEF, kind: 'schedule', text: 'Create a scheduled task' });
    show(threadView('repeated', { saves: { schedule: 'scheduled task' }, brief, snooze: 'offered' }));
    expect(screen.getByRole('heading', { name: 'Make it a scheduled task' })).toBeTruthy();
    expect(words()).toContain('A scheduled task asks it for you');
    expect(words()).not.toContain('data app');
    expect(
      within(screen.getByRole('region', { name: 'Make it a scheduled task' })).getByRole('button', {
        name: 'Not this one',
      }),
    ).toBeTruthy();
  });

  it('asks for a data app when the question keeps coming back', () => {
    show(threadView('repeated', { brief: ready(APP_BRIEF) }));
    expect(screen.getByRole('heading', { name: 'Turn it into a data app' })).toBeTruthy();
    expect(words()).toContain('A data app answers it without asking');
    expect(box().value).toContain('Build a data app');
  });
});
