import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach } from 'vitest';
import type { Pack, PackPreview, PackSummary } from '../../../lib/packs/pack';
import type { PackActions } from '../../../components/options/packs';
import { speakEnglish } from '../english';

speakEnglish();
afterEach(cleanup);

/** Presses a button as a keyboard does: it has the focus first. */
export const press = (name: string | RegExp): void => {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};

/** The words on what has the focus. */
export const focused = (): string | null | undefined => document.activeElement?.textContent;

/** What is read of a field besides its name. */
export const describedBy = (field: HTMLElement): string =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

/** 9 October 2026, noon UTC. */
export const NOW = Date.UTC(2026, 9, 9, 12);

export const PACK: Pack = {
  format: 1,
  id: 'data-team',
  name: 'Data team',
  version: '1.2.0',
  serial: 12,
  description: 'How we ask about revenue.',
  owner: 'Jo Meyer',
  assets: [{ id: 'd1', name: 'Weekly Revenue', kind: 'dashboard', endorsed: true }],
  glossary: [{ term: 'active customer', definition: 'ordered in the last 90 days' }],
  guides: [],
  rules: [
    {
      id: 'say-net',
      kind: 'replace',
      level: 'hint',
      title: 'Net or gross?',
      message: '“{words}” is {better} here.',
      why: 'Finance reports net revenue; gross differs by a fifth.',
      replacements: { turnover: 'net revenue' },
      tests: { flag: ['What was turnover in May?'], pass: ['What was net revenue in May?'] },
    },
  ],
  settings: { rules: { 'vague-time': 'off' } },
};

export const SUMMARY: PackSummary = {
  id: PACK.id,
  name: PACK.name,
  version: PACK.version,
  serial: PACK.serial,
  url: 'https://packs.example.com/data-team.json',
  counts: { assets: 1, glossary: 1, guides: 0, rules: 1 },
  checkedAt: NOW - 2 * 3_600_000,
};

export const PREVIEW: PackPreview = {
  previewId: 'p1',
  summary: SUMMARY,
  pack: PACK,
  changes: [
    '1 asset is new: Weekly Revenue.',
    '1 rule is new: say-net.',
    'May put this into a prompt, when you accept it: “net revenue”',
  ],
};

const refuse = (): Promise<never> => Promise.reject(new Error('Nothing was to be asked for here.'));

/** Actions that refuse everything but what a test gives. */
export const packActions = (own: Partial<PackActions>): PackActions => ({
  load: refuse,
  read: refuse,
  allow: refuse,
  install: refuse,
  update: refuse,
  remove: refuse,
  ...own,
});
