import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ago } from '../../../components/options/ago';
import { pieces } from '../../../components/options/flagged';
import { KeyboardSection } from '../../../components/options/KeyboardSection';
import { readRoute } from '../../../components/options/sections';
import { SitesSection } from '../../../components/options/SitesSection';
import { NOW } from './page';

describe('the address', () => {
  it.each([
    ['', { section: 'packs' }],
    ['#rules', { section: 'rules' }],
    ['#rules/time-range', { section: 'rules', target: 'time-range' }],
    ['#rules%2Fdata-team%2Fsay-net', { section: 'rules', target: 'data-team/say-net' }],
    ['#nowhere/at-all', { section: 'packs', target: 'at-all' }],
    ['#%', { section: 'packs' }],
  ])('%s opens %o', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });
});

describe('times', () => {
  it.each([
    [10_000, 'just now'],
    [5 * 60_000, '5 minutes ago'],
    [2 * 3_600_000, '2 hours ago'],
    [26 * 3_600_000, 'yesterday'],
    [-60_000, 'just now'],
  ])('%i ms ago are %s', (passed, words) => {
    expect(ago(NOW - passed, NOW)).toBe(words);
  });
});

describe('an example', () => {
  it('is cut at its flagged words, in order, twice the same too', () => {
    expect(pieces('Orders of orders, Orders', ['Orders', 'Orders'])).toEqual([
      { text: 'Orders', flagged: true },
      { text: ' of orders, ', flagged: false },
      { text: 'Orders', flagged: true },
    ]);
  });

  it('of great length is shown by its ends', () => {
    const [only] = pieces('a,1\n'.repeat(4000), ['']);
    expect(only?.flagged).toBe(false);
    expect(only?.text.length).toBeLessThan(250);
  });
});

const refuse = (origin: string) => Promise.reject(new Error(`The browser keeps ${new URL(origin).host}.`));

describe('sites', () => {
  const sites = {
    installed: [{ name: 'Hex', hosts: '*.hex.tech' }],
    added: [{ origin: 'https://claude.ai', name: 'Claude', lost: true }],
    paused: ['https://app.hex.tech'],
  };

  it('can be taken back and resumed, each said when it is done', async () => {
    const asked: string[] = [];
    const note = (what: string) => (origin: string) => {
      asked.push(`${what} ${origin}`);
      return Promise.resolve();
    };
    render(<SitesSection sites={sites} actions={{ forget: note('forget'), resume: note('resume') }} />);
    expect(screen.getByText(/no longer lets the coach in/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Take back claude.ai' }));
    expect(await screen.findByText('claude.ai is taken back. The coach no longer sees it.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Resume on app.hex.tech' }));
    expect(await screen.findByText('The coach works on app.hex.tech again.')).toBeTruthy();
    expect(asked).toEqual(['forget https://claude.ai', 'resume https://app.hex.tech']);
  });

  it('keep the reason when that fails', async () => {
    render(<SitesSection sites={sites} actions={{ forget: refuse, resume: refuse }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Take back claude.ai' }));
    expect(await screen.findByText('The browser keeps claude.ai.')).toBeTruthy();
  });
});

describe('the keys', () => {
  it('are listed with what they do, also those that are not set', () => {
    const shortcuts = [
      { name: 'next-hint', does: 'Go to the next hint', keys: 'Alt+Shift+J' },
      { name: 'open-panel', does: 'Open the panel', keys: '' },
    ];
    let opened = 0;
    render(<KeyboardSection shortcuts={shortcuts} onChange={() => (opened += 1)} />);
    expect(screen.getByText('Alt+Shift+J')).toBeTruthy();
    expect(screen.getByText('no keys')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Change in the browser' }));
    expect(opened).toBe(1);
  });
});
