import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/hints/Card';
import { Guard } from '../../../components/hints/Guard';
import type { OpenedBy } from '../../../lib/coach/state';
import type { Hint } from '../../../lib/rules/rule';
import { speakEnglish } from '../english';
import { SECRET, VAGUE } from './state';

const open = (hint: Hint, by: OpenedBy, menu?: boolean) => {
  const said: string[] = [];
  render(
    <Card
      card={{ hint, by, ...(menu !== undefined && { menu }) }}
      text="what changed recently"
      onFix={(index) => said.push(`fix ${index}`)}
      onRefuse={(refusal) => said.push(refusal)}
      onMenu={(wanted) => said.push(wanted ? 'menu' : 'back')}
    />,
  );
  return said;
};

const focused = (): string | null | undefined => document.activeElement?.textContent;

beforeAll(speakEnglish);
afterEach(cleanup);

describe('a card', () => {
  it('says what was seen and why, under the name of its title', () => {
    open(VAGUE, 'pointer');
    const card = screen.getByRole('dialog', { name: 'Vague period' });
    expect(card.textContent).toContain('“recently” can mean a day or a year.');
    expect(card.textContent).toContain('The agent has to pick the dates itself.');
  });

  it('offers each fix, the ways to ignore it, and “not useful”', () => {
    const said = open(VAGUE, 'pointer');
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(said).toEqual(['fix 0', 'fix 1', 'menu', 'not-useful']);
  });

  it('opens its ways to ignore it in its place, from these words to everything', () => {
    const said = open(VAGUE, 'keyboard', true);
    const buttons = screen.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      '“recently”, from now on',
      'This rule in this thread',
      'This rule on this site',
      'This rule everywhere',
      'Everything for an hour',
      'Back',
    ]);
    for (const button of buttons) fireEvent.click(button);
    expect(said).toEqual(['dismissed', 'rule-thread', 'rule-site', 'rule-off', 'snooze', 'back']);
  });

  it('lets nobody turn the warning of secrets off everywhere in passing: the options page does', () => {
    const said = open(SECRET, 'keyboard', true);
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(said).toEqual(['dismissed', 'rule-thread', 'rule-site', 'snooze', 'back']);
  });

  it('moves through them by arrows, around the ends', () => {
    open(VAGUE, 'keyboard', true);
    screen.getByRole('button', { name: /recently/ }).focus();
    const keys = ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home'];
    const reached = keys.map((key) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return focused();
    });
    expect(reached).toEqual([
      'This rule in this thread',
      'Everything for an hour',
      '“recently”, from now on',
      'Everything for an hour',
      '“recently”, from now on',
    ]);
  });

  it('repeats no secret in them', () => {
    open(SECRET, 'keyboard', true);
    expect(screen.getByRole('button', { name: 'This hint, from now on' })).toBeTruthy();
    expect(screen.getByRole('dialog').textContent).not.toContain('recently');
  });

  it('shows the key that takes the first fix from where the keyboard is', () => {
    open(VAGUE, 'caret');
    expect(screen.getByRole('button', { name: /last 28 days/ }).textContent).toContain('Tab');
    cleanup();
    open(VAGUE, 'keyboard');
    expect(screen.getByRole('button', { name: /last 28 days/ }).textContent).toContain('Enter');
  });

  it('names the pack that brought its rule', () => {
    open({ ...VAGUE, pack: 'Data team pack' }, 'pointer');
    expect(screen.getByText('Data team pack')).toBeTruthy();
  });
});

describe('the guard', () => {
  it('offers the safe way first, then to send', () => {
    const onSend = vi.fn<() => void>();
    render(<Guard hint={SECRET} onMask={() => undefined} onSend={onSend} />);
    expect(screen.getByRole('alertdialog', { name: 'Before this is sent' })).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Mask it', 'Send anyway']);
    fireEvent.click(screen.getByRole('button', { name: 'Send anyway' }));
    expect(onSend).toHaveBeenCalledOnce();
  });

  it('offers no mask where there is none', () => {
    render(<Guard hint={{ ...SECRET, fixes: [] }} onMask={() => undefined} onSend={() => undefined} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Send anyway']);
  });
});
