import type { Asset } from '../../catalog/asset';
import { isLookingBack } from '../../catalog/leaving';
import { nodeOf } from '../../catalog/index-assets';
import { isDeprecated } from '../../catalog/standing';
import { referencesOf } from '../../catalog/references';
import { asksForWording } from '../../catalog/wording';
import { defineRule, type Evidence, type Fix, type RuleInput } from '../rule';

const MOST_CHOICES = 3;

const labelOf = ({ name, kind }: Asset, all: readonly Asset[]): string =>
  all.some((other) => other.name === name && other.kind !== kind) ? `@${name} (${kind})` : `@${name}`;

/** Where a metric lives is said by whoever mentions a model, table or dashboard. */
const saysWhere = ({ draft, thread, catalog }: RuleInput): boolean =>
  [...draft.mentions.map(({ name }) => name), ...thread.mentions].some((name) =>
    nodeOf(catalog, name.replace(/^@/u, ''))?.forms.some(({ asset }) => asset.kind !== 'metric'),
  );

/** What can be mentioned: nothing that is out of use, unless the user says so and means it all the same. */
const usableOf = (candidates: readonly Asset[], words: string, lookingBack: boolean): Asset[] => {
  const inUse = candidates.filter((asset) => !isDeprecated(asset));
  return (inUse.length === 0 && lookingBack && /_/u.test(words) ? [...candidates] : inUse).slice(0, MOST_CHOICES);
};

export default defineRule({
  id: 'missing-mention',
  group: 'references',
  title: 'Named but not mentioned',
  message: '“{words}” {reading}.',
  why: 'A mention hands the agent the asset itself; a name in plain text makes it search, and it may find another one.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check(input) {
    const { named } = referencesOf(input);
    if (named.length === 0 || asksForWording(input.prose.text)) return;
    const lookingBack = isLookingBack(input.prose.text, [...named, ...input.draft.mentions]);
    for (const { start, end, text, candidates, role } of named) {
      const usable = usableOf(candidates, text, lookingBack);
      const [first] = usable;
      if (role !== 'named' || !first || (usable.every(({ kind }) => kind === 'metric') && saysWhere(input))) continue;
      const one = usable.length === 1;
      const before = first.learnt ? ', which you mentioned before' : '';
      const reading = one ? `is the ${first.kind} ${first.name}` : `can mean ${usable.length} assets`;
      const fixes = usable.map((asset): Fix => ({
        label: labelOf(asset, usable),
        start,
        end,
        replacement: `@${asset.name}`,
        asset: asset.id,
      }));
      yield {
        start,
        end,
        data: { words: text, reading: one && first.kind === 'other' ? `is ${first.name}${before}` : reading },
        fixes,
      };
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 'd1', name: 'Product Funnels', kind: 'dashboard', endorsed: true },
  { id: 'd2', name: 'Weekly Revenue', kind: 'dashboard' },
  { id: 'a1', name: 'Churn Radar', kind: 'app', aliases: ['churn watch'] },
  { id: 'd3', name: 'Fulfillment', kind: 'dashboard' },
  { id: 't1', name: 'fct_orders', kind: 'table', endorsed: true },
  { id: 't2', name: 'Orders', kind: 'table' },
  { id: 'm1', name: 'Net Revenue', kind: 'metric' },
];

export const evidence: Evidence = {
  source:
    'Data-agent documentation (Hex, Lightdash, Metabot) asks for mentions of known assets; of 540 judged prompts, half of all remarks two experts agreed on were of this kind.',
  examples: [
    { text: 'Update the product funnels dashboard for October', flags: ['product funnels'], assets: ASSETS },
    { text: 'check fct_orders for duplicate ids', flags: ['fct_orders'], assets: ASSETS },
    {
      text: 'why does the churn app show no data since Monday?',
      flags: ['churn app'],
      assets: ASSETS,
      note: 'a loose name with its kind',
    },
    { text: 'open Churn Watch and sort it by account size', flags: ['Churn Watch'], assets: ASSETS, note: 'an alias' },
    {
      text: 'split the prodcut funnels dashboard by country',
      flags: ['prodcut funnels'],
      assets: ASSETS,
      note: 'misspelt',
    },
    {
      text: 'can we get the fulfilment dashboard for Spain too? the fulfillment dashboard is empty there',
      flags: ['fulfilment dashboard'],
      assets: ASSETS,
      note: 'one letter apart',
    },
    {
      text: 'when is the churn report to the regulator due?',
      flags: [],
      assets: ASSETS,
      note: 'a paper that is handed in',
    },
    { text: 'join the Orders table to fct_orders', flags: ['Orders', 'fct_orders'], assets: ASSETS },
    {
      text: 'How many orders did we ship on 3 May 2025?',
      flags: [],
      assets: ASSETS,
      note: 'orders, not the table Orders',
    },
    {
      text: 'Show weekly revenue by region for 2025',
      flags: [],
      assets: ASSETS,
      note: 'plain words, not the dashboard',
    },
    {
      text: 'What is our product funnel conversion for October 2026?',
      flags: [],
      assets: ASSETS,
      note: 'part of a measure',
    },
    {
      text: 'Update @Product Funnels for October',
      flags: [],
      mentions: ['Product Funnels'],
      assets: ASSETS,
      note: 'mentioned',
    },
    {
      text: 'Create a dashboard called Product Funnels Europe',
      flags: [],
      assets: ASSETS,
      note: 'the title of a new thing',
    },
    {
      text: 'add the product funnels dashboard per country too',
      flags: [],
      assets: ASSETS,
      thread: { turns: 2, mentions: ['Product Funnels'] },
      note: 'mentioned earlier',
    },
    {
      text: 'Draft a short note to the sales team that the Churn Radar screen is down on Saturday',
      flags: [],
      assets: ASSETS,
      note: 'a text for people',
    },
    {
      text: 'Net Revenue by month in 2025, from @fct_orders',
      flags: [],
      mentions: ['fct_orders'],
      assets: ASSETS,
      note: 'a metric beside a mention of where it lives',
    },
    {
      text: 'By net revenue I mean gross minus refunds.',
      flags: [],
      assets: ASSETS,
      note: 'a metric that is explained',
    },
    {
      text: 'What is wrong here?\n```sql\nselect * from fct_orders\n```',
      flags: [],
      assets: ASSETS,
      note: 'a table in pasted SQL',
    },
  ],
};
