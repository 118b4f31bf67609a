import { describe, expect, it } from 'vitest';
import type { Asset, GlossaryEntry } from '../../../lib/catalog/asset';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { scopeOf } from '../../../lib/rules/scope-of';
import type { SlotName } from '../../../lib/scope/scope';
import { draftOf } from '../rules/lint-example';

const assets: readonly Asset[] = [
  { id: 'm1', name: 'Capacity factor', kind: 'metric', aliases: ['CF'] },
  { id: 'm2', name: 'Net revenue retention', kind: 'metric', aliases: ['NRR'] },
  { id: 'm3', name: 'Lice per fish', kind: 'metric' },
  { id: 'd1', name: 'Churn Radar', kind: 'dashboard' },
  { id: 'd2', name: 'Capacity factor', kind: 'dashboard' },
];
const catalog = indexAssets(assets);
const glossary: readonly GlossaryEntry[] = [
  { term: 'take', definition: 'fees minus interchange' },
  { term: 'price achievement', definition: 'Achieved price over the index of the week' },
  { term: 'quiet customer', definition: 'no order in 90 days' },
];

const said = (text: string, slot: SlotName, mentions?: readonly string[]): string[] =>
  scopeOf(draftOf(text, mentions), catalog, glossary)[slot].map(({ start, end }) => text.slice(start, end));

describe('the measures that a team has names for', () => {
  it.each([
    ['Capacity factor of Block 3 in May 2025', ['Capacity factor']],
    ['plot capacity factors by plant', ['capacity factors']],
    ['NRR and CF for Q3 2025', ['NRR', 'CF']],
    ['net revenue retention by segment', ['net revenue retention']],
    ['lice per fish, week 40', ['lice per fish']],
    ['How did price achievement develop?', ['price achievement']],
    ['quiet customers in Spain', []],
    ['What does Churn Radar say?', []],
    ['the capacity factor dashboard is empty', []],
  ])('%s', (text, metric) => {
    expect(said(text, 'metric')).toEqual(metric);
  });

  it('fill the metric by a mention, and no filter', () => {
    const text = 'Show @Capacity factor by plant';
    expect(said(text, 'metric', ['Capacity factor'])).toEqual(['@Capacity factor']);
    expect(said(text, 'filter', ['Capacity factor'])).toEqual([]);
  });

  it('leave what names things out of filters, known or not', () => {
    expect(said('Who owns @Churn Radar?', 'filter', ['Churn Radar'])).toEqual([]);
    expect(said('Who owns @Churn Radar?', 'metric', ['Churn Radar'])).toEqual([]);
    expect(said('Please ask @Tom Becker', 'filter')).toEqual([]);
    expect(said('see Churn Radar for Spain', 'filter')).toEqual(['Spain']);
  });

  it('leave the form of an answer to what is to be built', () => {
    expect(said('build a churn radar dashboard', 'output')).toEqual(['build a churn radar dashboard']);
  });
});
