import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/hints/Card';
import { Guard } from '../../../components/hints/Guard';
import type { OpenedBy } from '../../../lib/coach/state';
import type { Hint } from '../../../lib/rules/rule';
import { speakEnglish } from '../english';
import { SECRET, VAGUE } from './state';

const open = (hint: Hint, by: OpenedBy) => {
  const said: string[] = [];
  render(
    <Card
      hint={hint}
      by={by}
      onFix={(index) => said.push(`fix ${index}`)}
      onIgnore={() => said.push('ignore')}
      onNotUseful={() => said.push('not useful')}
      onTurnOff={() => said.push('off')}
    />,
  );
  return said;
};

beforeAll(speakEnglish);
afterEach(cleanup);

describe('a card', () => {
  it('says what was seen and why, under the name of its title', () => {
    open(VAGUE, 'pointer');
    const card = screen.getByRole('dialog', { name: 'Vague period' });
    expect(card.textContent).toContain('“recently” can mean a day or a year.');
    expect(card.textContent).toContain('The agent has to pick the dates itself.');
  });

  it('offers each fix and each way to say no', () => {
    const said = open(VAGUE, 'pointer');
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(said).toEqual(['fix 0', 'fix 1', 'ignore', 'not useful', 'off']);
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
});
