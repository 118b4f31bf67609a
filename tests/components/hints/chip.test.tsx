import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Chip } from '../../../components/hints/Chip';
import type { CoachState } from '../../../lib/coach/state';
import { speakEnglish } from '../english';
import { SECRET, typed, VAGUE } from './state';

const HEALTH: NonNullable<CoachState['status']> = {
  health: {
    band: 'fresh',
    advice: 'continue',
    nextMessageTokens: 41_000,
    tokens: { low: 41_000, high: 58_000 },
  } as NonNullable<CoachState['status']>['health'],
  estimated: false,
  turnsKnown: 34,
};

const words = (state: CoachState, form: 'full' | 'short' | 'dot' = 'full'): string => {
  render(<Chip state={state} form={form} />);
  return screen.getByRole('button').textContent ?? '';
};

const dots = () => [...document.querySelectorAll('.dot')].map(({ className }) => className.split('dot-')[1]);

beforeAll(speakEnglish);
afterEach(cleanup);

describe('the chip', () => {
  it('says the effort of a clean prompt and nothing else', () => {
    expect(words(typed())).toBe('medium effort');
  });

  it('marks an amount with a wide error bar as about', () => {
    const { health } = HEALTH;
    const wide = { ...HEALTH, health: { ...health, tokens: { ...health.tokens, low: 20_000, high: 90_000 } } };
    expect(words(typed({ hints: [VAGUE], status: wide }))).toContain('~41k ride along');
  });

  it('is calm about a thread of which the user wants to hear nothing', () => {
    const health = { ...HEALTH.health, band: 'restart' as const };
    const status = { ...HEALTH, health, snoozed: true as const };
    expect(words(typed({ status, draft: { text: '', mentions: [] } }))).toBe('41k ride along');
    expect(dots()).toEqual(['ok']);
  });

  it('counts hints and says what rides along', () => {
    expect(words(typed({ hints: [VAGUE], status: HEALTH }))).toBe('1 hint medium effort ~38 tokens · 41k ride along');
  });

  it('leaves out tokens, then everything, as room runs out; its name says all', () => {
    const state = typed({ hints: [VAGUE] });
    expect(words(state, 'short')).toBe('1 hint medium effort');
    cleanup();
    expect(words(state, 'dot')).toBe('');
    expect(screen.getByRole('button', { name: 'Prompt Coach: 1 hint, medium effort, ~38 tokens' })).toBeTruthy();
  });

  it('names a secret before anything else', () => {
    expect(words(typed({ hints: [VAGUE, SECRET] }))).toContain('This looks like a password');
  });

  it('says where the thread’s number is an estimate', () => {
    const status = { ...HEALTH, estimated: true } as CoachState['status'];
    expect(words(typed({ status, hints: [VAGUE] }))).toContain('~41k ride along');
  });

  it('has the tone of the thread, beside the word for it, while nothing is typed', () => {
    const health = { ...HEALTH?.health, band: 'restart', advice: 'new-thread', verdict: 'Three corrections' };
    const status = { health, estimated: false } as CoachState['status'];
    expect(words(typed({ status, draft: { text: '', mentions: [] } }))).toBe('41k ride along · new thread due');
    expect(dots()).toEqual(['guard']);
    expect(screen.getByRole('button').getAttribute('aria-label')).toContain('Three corrections');
    cleanup();
    words(typed({ status, hints: [VAGUE] }));
    expect(dots()).toEqual(['scope', 'guard']);
    cleanup();
    words(typed({ status, hints: [VAGUE] }), 'dot');
    expect(dots()).toEqual(['guard']);
    cleanup();
    words(typed({ status, paused: true }));
    expect(dots()).toEqual(['none']);
  });

  it('is called by what is read on it, in its order, and then by the rest', () => {
    const health = { ...HEALTH.health, band: 'restart', advice: 'new-thread', verdict: 'Three corrections' } as const;
    render(<Chip state={typed({ status: { ...HEALTH, health }, hints: [VAGUE] })} form="short" />);
    expect(screen.getByRole('button').textContent).toBe('1 hint medium effort new thread due');
    expect(screen.getByRole('button').getAttribute('aria-label')).toMatch(
      /^Prompt Coach: 1 hint, medium effort, new thread due, .?41k ride along, Three/u,
    );
  });

  it('says that it is paused', () => {
    expect(words(typed({ paused: true }))).toBe('paused here');
  });

  it('tells whether it was opened by key', () => {
    const onOpen = vi.fn<(byKey: boolean) => void>();
    render(<Chip state={typed()} form="full" onOpen={onOpen} />);
    screen.getByRole('button').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
    screen.getByRole('button').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(onOpen.mock.calls).toEqual([[true], [false]]);
  });
});
