import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../lib/packs/compile';
import type { Pack } from '../../../lib/packs/pack';
import { pack, rule } from './make';

const first = pack({
  assets: [
    { id: 'a', name: 'Old A', kind: 'table' },
    { id: 'b', name: 'B', kind: 'table' },
  ],
  glossary: [{ term: 'Churn', definition: 'old' }],
  rules: [rule()],
  settings: { rules: { 'time-range': 'off', 'vague-time': 'info' }, pastedBulkTokens: 100, overlongThreadTokens: 9 },
});
const second = pack({
  id: 'team',
  name: 'Team',
  assets: [{ id: 'a', name: 'New A', kind: 'app' }],
  glossary: [{ term: 'churn', definition: 'new' }],
  rules: [rule()],
  settings: { rules: { 'time-range': 'warn', 'acme/say-arr': 'off' }, pastedBulkTokens: 200 },
});

describe('packs together', () => {
  const merged = mergePacks([first, second]);

  it('let the later one count where both speak of a thing', () => {
    expect(merged.assets.map(({ name }) => name)).toEqual(['New A', 'B']);
    expect(merged.glossary).toEqual([{ term: 'churn', definition: 'new' }]);
    expect(merged.levels).toEqual({ 'time-range': 'warn', 'vague-time': 'info', 'acme/say-arr': 'off' });
    expect(merged.settings).toEqual({ pastedBulkTokens: 200, overlongThreadTokens: 9 });
  });

  it('keep rules of one name apart by their pack', () => {
    expect(merged.rules.map(({ id, pack: name }) => [id, name])).toEqual([
      ['acme/say-arr', 'Acme'],
      ['team/say-arr', 'Team'],
    ]);
  });

  it('are nothing where there is none', () => {
    expect(mergePacks([])).toEqual({ assets: [], glossary: [], rules: [], levels: {}, settings: {} });
  });

  it('leave out a rule of a kind that a later version has stored', () => {
    const later = { ...first, rules: [{ ...rule(), kind: 'later' }, ...first.rules] } as unknown as Pack;
    expect(mergePacks([later]).rules.map(({ id }) => id)).toEqual(['acme/say-arr']);
  });
});
