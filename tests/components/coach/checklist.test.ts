import { signal, type Signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { watchChecklist } from '../../../lib/coach/checklist';
import { forgetChecklistPart, offerChecklistPart } from '../../../lib/coach/checklist-part';
import { combine } from '../../../lib/coach/in-force';
import type { CoachState } from '../../../lib/coach/state';
import { readTeam } from '../../../lib/coach/team';
import { scopeOf } from '../../../lib/rules/scope-of';
import { readSettings } from '../../../lib/store/stored';
import { doAll } from '../../../lib/text/steps';
import { typed } from '../hints/state';

const FORCE = combine(doAll(readTeam([])), readSettings({}));
let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  forgetChecklistPart();
});

const watched = (): { state: Signal<CoachState>; patch: (change: Partial<CoachState>) => void } => {
  const state = signal(typed({ draft: { text: 'revenue in Spain', mentions: [] } }));
  const patch = (change: Partial<CoachState>): void => {
    state.value = { ...state.value, ...change };
  };
  watchChecklist({ state, patch }, () => FORCE, life.signal);
  return { state, patch };
};
const filters = ({ draft, scope }: CoachState): string[] | undefined =>
  scope?.filter.map(({ start, end }) => draft.text.slice(start, end));

describe('the checklist', () => {
  it('is read while the panel is open, anew for another draft, and forgotten with the panel', async () => {
    offerChecklistPart(scopeOf);
    const { state, patch } = watched();
    expect(filters(state.value)).toBeUndefined();
    patch({ panel: 'keyboard' });
    await expect.poll(() => filters(state.value)).toEqual(['in Spain']);
    patch({ draft: { text: 'revenue in Italy', mentions: [] } });
    await expect.poll(() => filters(state.value)).toEqual(['in Italy']);
    patch({ panel: undefined });
    await expect.poll(() => filters(state.value)).toBeUndefined();
  });

  it('is of the last draft, whatever came in between', async () => {
    offerChecklistPart(scopeOf);
    const { state, patch } = watched();
    patch({ panel: 'pointer' });
    patch({ draft: { text: 'revenue in Italy', mentions: [] } });
    patch({ draft: { text: 'orders', mentions: [] } });
    await expect.poll(() => filters(state.value)).toEqual([]);
  });
});
