import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../../lib/messages';
import { speakEnglish } from '../english';
import { inMain, press, show } from './show';
import { ready, threadView } from './views';

beforeAll(speakEnglish);
afterEach(cleanup);

const DRAFT: Brief = {
  kind: 'guide',
  text: '# Active\n\nActive means at least 1 session in 28 days.\n\nApplies to: @Product Funnels.',
  tokens: 30,
  turns: 41,
};

const explained = () => screen.getByRole('region', { name: /explained|No guide/ });

describe('what was explained again', () => {
  it('is told calmly: the thread stays fresh, and nothing opens by itself', () => {
    const { actions } = show(threadView('explained'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Fresh');
    expect(explained().textContent).toContain('You have explained this in 3 threads since 3 November.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('list', { name: 'Why' })).toBeNull();
    press('Draft a guide');
    expect(actions.askBrief).toHaveBeenCalledWith('guide');
  });

  it('is named by what the page says of it, each by its own name', async () => {
    const { update } = show(threadView('explained'));
    expect(await within(explained()).findByText('“Active customer”:')).toBeTruthy();
    update(threadView('explained', { guidesOff: [7] }));
    expect(explained().textContent).not.toContain('Active customer');
    expect(await within(explained()).findByText('“Internal accounts”:')).toBeTruthy();
  });

  it('is pointed at on the page', () => {
    const { actions, update } = show(threadView('explained'));
    fireEvent.click(within(explained()).getByRole('button', { name: 'show' }));
    expect(actions.showTurns).toHaveBeenCalledWith('explained', [2]);
    update(threadView('explained', { shown: { thread: 'hex:t1', about: 'explained', turn: { index: 2 } } }));
    expect(explained().textContent).toContain('Turn 3 is in sight');
  });

  it('is not advised where the user wants no guide; the next one is, and all can come back', () => {
    const { actions, update } = show(threadView('explained'));
    press('Not this one');
    expect(actions.setGuideSnoozed).toHaveBeenLastCalledWith(7, true);
    update(threadView('explained', { guidesOff: [7] }));
    expect(explained().textContent).toContain('4 threads');
    update(threadView('explained', { guidesOff: [7, 8] }));
    expect(explained().textContent).toContain('No guide is advised');
    expect(screen.queryByRole('button', { name: 'Draft a guide' })).toBeNull();
    press('Advise again');
    expect(actions.setGuideSnoozed).toHaveBeenLastCalledWith(7, false);
  });

  it('is not noted for later where nothing is stored', () => {
    show(threadView('explained', { unsaved: 'private' }));
    expect(screen.getByRole('button', { name: 'Draft a guide' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Not this one' })).toBeNull();
  });
});

describe('the draft of a guide', () => {
  it('says where it belongs on this site', () => {
    show(
      threadView('explained', {
        brief: ready(DRAFT),
        saves: { app: 'data app', guides: 'Context Studio, under Guides' },
      }),
    );
    expect(screen.getByRole('region', { name: 'Draft of a guide' }).textContent).toContain(
      'In Hex it belongs in Context Studio, under Guides.',
    );
    cleanup();
    show(threadView('explained', { brief: ready(DRAFT) }));
    expect(document.body.textContent).toContain('where your team keeps its guides');
  });

  it('is copied as the user left it', () => {
    const { actions, update } = show(threadView('explained', { brief: ready(DRAFT) }));
    fireEvent.input(screen.getByRole('textbox'), {
      target: { value: '# Active\n\nActive means 2 sessions in 28 days.' },
    });
    press('Copy');
    const [copied] = actions.copyBrief.mock.lastCall as [Brief];
    expect(copied.text).toContain('2 sessions');
    update(threadView('explained', { brief: { step: 'copied', brief: copied } }));
    expect(inMain().getByText('Copied. Paste it where it belongs.')).toBeTruthy();
  });

  it('is copied in the form of a pack, and says into which list it goes', () => {
    const { actions, update } = show(threadView('explained', { brief: ready(DRAFT) }));
    press('Copy as pack entry');
    expect(actions.copyBrief).toHaveBeenCalledWith(expect.objectContaining({ text: DRAFT.text }), {
      list: 'glossary',
      text: JSON.stringify({ term: 'Active', definition: 'At least 1 session in 28 days.' }, undefined, 2),
    });
    update(threadView('explained', { brief: { step: 'copied', brief: DRAFT, list: 'glossary' } }));
    expect(inMain().getByText(/into the glossary of your pack/)).toBeTruthy();
  });

  it('makes no pack entry of what has lost its sentence', () => {
    show(threadView('explained', { brief: ready(DRAFT) }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Active' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy as pack entry' }).disabled).toBe(true);
  });

  it('goes into a new thread where the site has a page for one', () => {
    const { actions } = show(threadView('explained', { brief: ready(DRAFT) }));
    press('Open in a new thread');
    expect(actions.openBrief).toHaveBeenCalledWith(expect.objectContaining({ kind: 'guide', text: DRAFT.text }));
    cleanup();
    show(threadView('explained', { brief: ready(DRAFT), canOpen: false }));
    expect(screen.queryByRole('button', { name: 'Open in a new thread' })).toBeNull();
  });
});
