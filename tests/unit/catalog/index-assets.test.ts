import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../lib/catalog/asset';
import { indexAssets, indexingAssets, indexWithLearnt, type CatalogIndex } from '../../../lib/catalog/index-assets';
import { RULES } from '../../../lib/rules/index';
import { DEFAULT_SETTINGS, lint } from '../../../lib/rules/run';
import { doSteps } from '../../../lib/text/steps';
import { manyAssets } from '../../bench/drafts';

type Learnt = Asset & { learnt: true };
const learnt = (name: string): Learnt => ({ id: `learnt:${name}`, name, kind: 'other', learnt: true });

const LEARNT = [
  'Churn Radar',
  'Revenue Overview', // begins as hundreds of others do
  'Revenue Churn Overview Germany0 Weekly', // goes on where another name ends
  'Kwartaalbericht',
  'Onboarding',
  'fct_renewal_pulse_2',
].map(learnt);

const DRAFTS = [
  'Update Churn Radar and the kwartaalbericht for October 2026',
  'Open the Chrun Radar',
  'Where is Radar Churn kept?',
  'why is the churn radar app slow',
  'Update the Revenue Overview, then Revenue Churn Overview Germany0 Weekly',
  'Compare the onbo dashboard with the kwartaal report',
  'Sum fct_renewal_pulse_2 and fct_orders_claims_0 by week in May 2026',
  'Use @Churn Radr, @fct_renewal_pulse_2 and @Kwartaalbericht',
  'Rename the Revenue Customers Explorer Germany1 and the revenue explorer app',
  'Which Onboarding dashboards do we have?',
];

const said = (catalog: CatalogIndex, text: string) =>
  lint({
    draft: { text, mentions: [] },
    thread: { turns: 0, tokens: 0, prompts: [], mentions: [] },
    catalog,
    glossary: [],
    rules: RULES,
    settings: DEFAULT_SETTINGS,
  }).hints;

const SCHEMA: readonly Asset[] = [
  { id: 't1', name: 'dim_customers', kind: 'table' },
  { id: 't2', name: 'Reference Template Types', kind: 'table' },
  { id: 't3', name: 'customers', kind: 'table' },
];

describe('an index with learnt names', () => {
  const large = manyAssets(3000);
  const base = indexAssets(large);
  const over = indexWithLearnt(base, LEARNT);
  const anew = indexAssets([...large, ...LEARNT]);

  it.each(DRAFTS)('says what an index made anew says: %s', (text) => {
    expect(said(over, text)).toEqual(said(anew, text));
  });

  it('sees what is learnt', () => {
    expect(said(over, DRAFTS[0] ?? '').map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Churn Radar'),
    );
  });

  it('leaves the large index as it was', () => {
    expect(DRAFTS.map((text) => said(base, text))).toEqual(DRAFTS.map((text) => said(indexAssets(large), text)));
  });

  it('lists the learnt ones after the others', () => {
    expect(over.assets).toEqual(anew.assets);
  });

  it.each(['How many customers are there?', 'List the template types', 'Open the customer radar'])(
    'keeps one small schema one: %s',
    (text) => {
      const names = [learnt('Customer Radar'), learnt('Template Types')];
      expect(said(indexWithLearnt(indexAssets(SCHEMA), names), text)).toEqual(
        said(indexAssets([...SCHEMA, ...names]), text),
      );
    },
  );
});

describe('an index made step by step', () => {
  it('is the index, and lets others go first many times', () => {
    const assets = manyAssets(1000);
    const steps = indexingAssets(assets);
    let rests = 0;
    let made = doSteps(steps, () => true);
    while (!made && rests < 1000) {
      rests += 1;
      made = doSteps(steps, () => true);
    }
    expect(rests).toBeGreaterThanOrEqual(40);
    expect(made?.result).toEqual(indexAssets(assets));
  });
});
