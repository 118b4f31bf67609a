import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { DataSection } from '../../../components/options/DataSection';
import { LearntNames } from '../../../components/options/LearntNames';
import { describedBy, focused, press } from './page';

describe('the data', () => {
  const stored = { threads: 12, turns: 1340, outcomes: 6, ignored: 3, packs: 1 };
  const asked: string[] = [];
  const show = (onRetention = (_days: number) => Promise.resolve(), onErase = () => Promise.resolve()) =>
    render(
      <DataSection
        stored={stored}
        learnt={[{ site: 'https://app.hex.tech', name: 'Churn Radar', count: 3, lastAt: 0, prompts: [] }]}
        retentionDays={90}
        onForget={({ name }) => asked.push(`forget ${name}`)}
        onKeep={({ name }) => asked.push(`keep ${name}`)}
        onRetention={onRetention}
        onErase={onErase}
      />,
    );

  it('is counted', () => {
    show();
    expect(screen.getByRole('row', { name: /Messages in them/u }).textContent).toContain((1340).toLocaleString());
  });

  it('names what was learnt, and takes a name out and back', () => {
    show();
    expect(screen.getByText('in 3 prompts on app.hex.tech')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Forget Churn Radar on app.hex.tech' }));
    expect(screen.getByText('Churn Radar is forgotten, and not learnt again on this site.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked).toEqual(['forget Churn Radar', 'keep Churn Radar']);
  });

  it('leads to Undo with each name that is taken out, of the same words too, and back to the names’ title', () => {
    const names = ['https://app.hex.tech', 'https://eu.hex.tech'].map((site, at) => ({
      site,
      name: 'Churn Radar',
      count: 3,
      lastAt: -at,
      prompts: [],
    }));
    const list = (shown: typeof names) => <LearntNames names={shown} onForget={() => {}} onKeep={() => {}} />;
    const { rerender } = render(list(names));
    press('Forget Churn Radar on app.hex.tech');
    const first = screen.getByText(/^Churn Radar is forgotten/u);
    expect(focused()).toBe('Undo');
    rerender(list(names.slice(1)));
    press('Forget Churn Radar on eu.hex.tech');
    rerender(list([]));
    expect(focused()).toBe('Undo');
    expect(screen.getByText(/^Churn Radar is forgotten/u)).not.toBe(first);
    press('Undo');
    expect(screen.getByText('Churn Radar is back.').closest('[role=status]')).toBeTruthy();
    expect(focused()).toBe('Names you mentioned');
  });

  it.each(['0', '731', '1.5', ''])('is not kept for %s days', async (days) => {
    show(() => Promise.reject(new Error('saved')));
    const field = screen.getByLabelText('Keep threads for');
    fireEvent.change(field, { target: { value: days } });
    expect(await screen.findByText('A whole number of days from 1 to 730.')).toBeTruthy();
    expect(describedBy(field)).toContain('A whole number of days from 1 to 730.');
  });

  it('is kept for as long as the user says', async () => {
    const saved: number[] = [];
    show((days) => {
      saved.push(days);
      return Promise.resolve();
    });
    fireEvent.change(screen.getByLabelText('Keep threads for'), { target: { value: '30' } });
    expect(await screen.findByText('Threads are kept for 30 days.')).toBeTruthy();
    expect(saved).toEqual([30]);
  });

  it('is erased after one question, with a clear result', async () => {
    let erased = 0;
    show(undefined, () => {
      erased += 1;
      return Promise.resolve();
    });
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything learnt' }));
    expect(erased).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(await screen.findByText(/^Erased\./u)).toBeTruthy();
    expect(erased).toBe(1);
  });

  it('that could not be erased says why, and asks again', async () => {
    show(undefined, () => Promise.reject(new Error('The disk is full.')));
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything learnt' }));
    fireEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Erase' })).toBeTruthy();
  });
});
