import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { PackActions } from '../../../components/options/packs';
import { PacksSection } from '../../../components/options/PacksSection';
import type { PackSummary } from '../../../lib/packs/pack';
import { NOW, packActions, PREVIEW, SUMMARY } from './page';

const show = (packs: readonly PackSummary[], own: Partial<PackActions> = {}) =>
  render(<PacksSection packs={packs} now={NOW} actions={packActions(own)} />);

const look = (url = 'https://packs.example.com/data-team.json'): void => {
  fireEvent.input(screen.getByLabelText('Address of the pack'), { target: { value: url } });
  fireEvent.click(screen.getByRole('button', { name: 'Look at it' }));
};

const card = () => within(screen.getByRole('article', { name: 'Data team' }));

describe('without a pack', () => {
  it('says what a pack is and what its address looks like', () => {
    show([]);
    expect(screen.getByRole('heading', { name: 'No pack yet' })).toBeTruthy();
    expect(screen.getByText('https://packs.example.com/data-team.json')).toBeTruthy();
  });
});

describe('adding a pack', () => {
  it('says that it waits, and takes no second press meanwhile', async () => {
    let asked = 0;
    const answers: ((loaded: { problem: string }) => void)[] = [];
    show([], {
      load: () => {
        asked += 1;
        return new Promise((done) => answers.push(done));
      },
    });
    look();
    look();
    expect(await screen.findByText(/Reading the pack from/u)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Look at it' }).getAttribute('aria-busy')).toBe('true');
    answers[0]?.({ problem: 'Later.' });
    expect(await screen.findByText('Later.')).toBeTruthy();
    expect(asked).toBe(1);
  });

  it('gives the sentence of whoever refused it, with its lines, and keeps the address', async () => {
    show([], {
      load: () => Promise.resolve({ problem: 'This pack cannot be used.\nrules[2].level (line 31): is “loud”' }),
    });
    look('https://packs.example.com/broken.json');
    expect((await screen.findByRole('alert')).textContent).toContain('rules[2].level (line 31)');
    const field = screen.getByRole('textbox', { description: /rules\[2\]\.level/u });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText<HTMLInputElement>('Address of the pack').value).toBe(
      'https://packs.example.com/broken.json',
    );
  });

  it('offers to allow one origin where that may help, and looks again when it is granted', async () => {
    const allowed: string[] = [];
    show([], {
      load: () =>
        Promise.resolve(
          allowed.length > 0
            ? { preview: PREVIEW }
            : { problem: 'The address could not be reached.', ask: 'https://packs.example.com' },
        ),
      allow: (origin) => {
        allowed.push(origin);
        return Promise.resolve(true);
      },
    });
    look();
    fireEvent.click(await screen.findByRole('button', { name: 'Allow reading from packs.example.com' }));
    expect(await screen.findByRole('heading', { name: 'Data team' })).toBeTruthy();
    expect(allowed).toEqual(['https://packs.example.com']);
  });

  it('takes a no for an answer', async () => {
    show([], {
      load: () => Promise.resolve({ problem: 'Not reached.', ask: 'https://packs.example.com' }),
      allow: () => Promise.resolve(false),
    });
    look();
    fireEvent.click(await screen.findByRole('button', { name: /Allow reading/u }));
    expect(document.activeElement).toBe(screen.getByLabelText('Address of the pack'));
    expect(await screen.findByText(/was not allowed. Nothing changed/u)).toBeTruthy();
  });

  it('finds no fault with the address where a file is refused', async () => {
    show([], { read: () => Promise.reject(new Error('team.json is no pack.')) });
    const file = new File(['{}'], 'team.json', { type: 'application/json' });
    fireEvent.change(screen.getByLabelText('Open a file', { selector: 'input' }), { target: { files: [file] } });
    expect((await screen.findByRole('alert')).textContent).toContain('team.json is no pack.');
    expect(screen.getByLabelText('Address of the pack').getAttribute('aria-invalid')).toBe('false');
  });

  it('reads a file', async () => {
    const names: string[] = [];
    show([], {
      read: (file) => {
        names.push(file.name);
        return Promise.resolve({ ...PREVIEW, summary: { ...SUMMARY, url: '' } });
      },
    });
    const file = new File(['{}'], 'team.json', { type: 'application/json' });
    fireEvent.change(screen.getByLabelText('Open a file', { selector: 'input' }), { target: { files: [file] } });
    expect(await screen.findByText('from a file; it does not update itself')).toBeTruthy();
    expect(names).toEqual(['team.json']);
  });
});

describe('the preview', () => {
  it('shows who keeps it, what changes, every text it may insert and its rules with their reasons', async () => {
    show([], { load: () => Promise.resolve({ preview: PREVIEW, note: 'The file itself is fetched.' }) });
    look();
    await screen.findByRole('article', { name: 'Data team' });
    for (const words of [
      '1.2.0',
      'Jo Meyer',
      'How we ask about revenue.',
      'The file itself is fetched.',
      '1 asset · 1 term · 1 rule',
      '1 asset is new: Weekly Revenue.',
      'net revenue',
      'Net or gross?',
      '“turnover” is net revenue here.',
      'Finance reports net revenue; gross differs by a fifth.',
      'Weekly Revenue',
      'ordered in the last 90 days',
    ]) {
      expect(card().getByText(words), words).toBeTruthy();
    }
    // Said once: the texts have their own place.
    expect(card().queryByText(/May put this into a prompt/u)).toBeNull();
    await expect.poll(() => document.activeElement).toBe(card().getByRole('heading', { name: 'Data team' }));
  });

  it('installs on the click alone, and says what is in force', async () => {
    const installed: string[] = [];
    show([], {
      load: () => Promise.resolve({ preview: PREVIEW }),
      install: (id) => {
        installed.push(id);
        return Promise.resolve(SUMMARY);
      },
    });
    look();
    const button = await screen.findByRole('button', { name: 'Install' });
    expect(installed).toEqual([]);
    fireEvent.click(button);
    expect(await screen.findByText('Data team 1.2.0 is in force, in every open tab.')).toBeTruthy();
    expect(installed).toEqual(['p1']);
    expect(screen.queryByRole('article', { name: 'Data team' })).toBeNull();
  });

  it('goes away by Escape and by Cancel, with the form back', async () => {
    show([], { load: () => Promise.resolve({ preview: PREVIEW }) });
    look();
    fireEvent.keyDown(await screen.findByRole('button', { name: 'Install' }), { key: 'Escape' });
    look();
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(screen.getByLabelText('Address of the pack')).toBeTruthy();
  });

  it('stays with the reason when the install is refused', async () => {
    show([], {
      load: () => Promise.resolve({ preview: PREVIEW }),
      install: () => Promise.reject(new Error('20 packs are installed; remove one first.')),
    });
    look();
    fireEvent.click(await screen.findByRole('button', { name: 'Install' }));
    expect(await screen.findByText('20 packs are installed; remove one first.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Install' })).toBeTruthy();
  });

  it('marks the texts that are new in an update', async () => {
    const installed = { ...SUMMARY, version: '1.1.0', serial: 11 };
    show([installed], { load: () => Promise.resolve({ preview: { ...PREVIEW, installed } }) });
    look();
    expect(await screen.findByText('Version 1.1.0 is installed; nothing is changed yet')).toBeTruthy();
    expect(screen.getByText('net revenue').textContent).toContain('new');
    expect(screen.getByRole('button', { name: 'Update to 1.2.0' })).toBeTruthy();
  });
});

describe('an installed pack', () => {
  it('shows its version, what it brings, its address and when it was checked', () => {
    show([SUMMARY]);
    expect(card().getByText('1.2.0')).toBeTruthy();
    expect(card().getByText('1 asset · 1 term · 1 rule · checked 2 hours ago')).toBeTruthy();
    expect(card().getByText(SUMMARY.url)).toBeTruthy();
  });

  it('says why the last check failed and that the good version stays, once', async () => {
    const problem = 'There is no file at this address (404).';
    show([{ ...SUMMARY, problem }], { update: () => Promise.reject(new Error(problem)) });
    fireEvent.click(card().getByRole('button', { name: /Check/u }));
    await expect.poll(() => card().getByRole('button', { name: /Check/u }).getAttribute('aria-busy')).toBe('false');
    expect(card().getAllByText(/404/u)).toHaveLength(1);
    expect(card().getByText(/Version 1.2.0 stays in use/u)).toBeTruthy();
  });

  it('tells that there is nothing new', async () => {
    show([SUMMARY], { update: () => Promise.resolve(SUMMARY) });
    fireEvent.click(card().getByRole('button', { name: 'Check Data team for a newer version' }));
    expect(await screen.findByText('Nothing new: 1.2.0 is the latest version.')).toBeTruthy();
  });

  it('lets its user look at a version that waits', async () => {
    const problem = 'Version 1.3.0 waits for your look: it puts other texts into prompts.';
    show([{ ...SUMMARY, waiting: '1.3.0', problem }], {
      load: () => Promise.resolve({ preview: { ...PREVIEW, installed: SUMMARY } }),
    });
    expect(card().queryByText(/stays in use/u)).toBeNull();
    fireEvent.click(card().getByRole('button', { name: 'Look at version 1.3.0' }));
    expect(await screen.findByText('Version 1.2.0 is installed; nothing is changed yet')).toBeTruthy();
  });

  it('asks once more before it goes, and starts on the way back', async () => {
    const removed: string[] = [];
    show([SUMMARY], {
      remove: ({ id }) => {
        removed.push(id);
        return Promise.resolve();
      },
    });
    fireEvent.click(card().getByRole('button', { name: 'Remove Data team' }));
    expect(document.activeElement?.textContent).toBe('Cancel');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Cancel' }), { key: 'Escape' });
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Remove Data team');
    fireEvent.click(card().getByRole('button', { name: 'Remove Data team' }));
    expect(removed).toEqual([]);
    fireEvent.click(card().getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Data team is removed. Its hints are gone from every open tab.')).toBeTruthy();
    expect(removed).toEqual(['data-team']);
  });
});
