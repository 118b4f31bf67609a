import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { combine } from '../../../lib/coach/in-force';
import { readTeam } from '../../../lib/coach/team';
import { readSettings } from '../../../lib/store/stored';
import { watchLearnt, withLearnt } from '../../../lib/coach/learnt';
import type { Pack } from '../../../lib/packs/pack';
import { lint } from '../../../lib/rules/run';
import { learntItem, type LearntName } from '../../../lib/store/learnt';
import { doAll } from '../../../lib/text/steps';
import { speakEnglish } from '../english';

const PACK: Pack = {
  format: 1,
  id: 'acme',
  name: 'Acme',
  version: '1.0.0',
  serial: 1,
  assets: [
    { id: 'd1', name: 'Product Funnels', kind: 'dashboard', aliases: ['Funnel Board'] },
    { id: 't1', name: 'Orders', kind: 'table' },
  ],
  glossary: [],
  guides: [],
  rules: [],
  settings: {},
};
const NONE = { turns: 0, tokens: 0, prompts: [], mentions: [] };
const TEAM = combine(doAll(readTeam([PACK])), readSettings({}));

speakEnglish();
beforeEach(() => fakeBrowser.reset());

const row = (site: string, name: string, count: number): LearntName => ({
  site,
  name,
  count,
  lastAt: 0,
  prompts: [],
});

/** What the mention hints say of a prompt when these names were learnt. */
const said = (text: string, names: readonly string[]): string[] =>
  lint({ ...withLearnt(TEAM, names), draft: { text, mentions: [] }, thread: NONE })
    .hints.filter(({ rule }) => rule === 'missing-mention')
    .map(({ message }) => message);

describe('a learnt name', () => {
  it('is an asset like others, and the hint says from where', () => {
    expect(said('Update Churn Radar for October 2026', ['Churn Radar'])).toEqual([
      '“Churn Radar” is Churn Radar, which you mentioned before.',
    ]);
  });

  it.each([
    'How many active users did we have in October 2026?',
    'Show net revenue by country for October 2026',
    'Which events came from the churn radar of our competitor in May 2026?',
    'Show the orders dashboard for May 2026',
    'List events by pulse for May 2026',
  ])('is not seen in plain words: %s', (text) => {
    expect(said(text, ['Active Users', 'Net Revenue', 'Churn Radar', 'Orders Overview', 'Events', 'Pulse'])).toEqual(
      [],
    );
  });

  it('never stands in for what a pack knows, by name or alias', () => {
    expect(withLearnt(TEAM, ['product funnels', 'Funnel Board', 'Orders', '!?'])).toBe(TEAM);
  });

  it('costs no new index while the names are the same', () => {
    const again = withLearnt({ ...TEAM, ignored: new Set(['x']) }, ['Churn Radar']);
    expect(again.catalog).toBe(withLearnt(TEAM, ['Churn Radar']).catalog);
    expect(withLearnt(TEAM, ['Churn Radar', 'Pulse Board']).catalog).not.toBe(again.catalog);
  });
});

describe('what is learnt', () => {
  it('is told for this site, from the second prompt on, and only when it changes', async () => {
    const told: (readonly string[])[] = [];
    const end = new AbortController();
    await learntItem.set({ names: [row('a', 'Once', 1), row('a', 'Twice', 2), row('b', 'There', 9)], refused: [] });
    await watchLearnt('a', (names) => told.push(names), end.signal);
    await learntItem.set({ names: [row('a', 'Once', 1), row('a', 'Twice', 3)], refused: [] });
    await learntItem.set({ names: [row('a', 'Once', 2), row('a', 'Twice', 3)], refused: [] });
    end.abort();
    await learntItem.set({ names: [], refused: [] });
    expect(told).toEqual([['Twice'], ['Once', 'Twice']]);
  });
});
