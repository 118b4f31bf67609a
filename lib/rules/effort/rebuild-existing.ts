import type { Asset } from '../../catalog/asset';
import { isDeprecated } from '../../catalog/standing';
import { referencesOf } from '../../catalog/references';
import { builtFrom } from '../../catalog/role';
import { defineRule, type Evidence } from '../rule';

const WISH = /^(?:need|want|would like)\b/iu;
const REST = /^ (?:data app|dashboard|report|app|notebook|project|scorecard)\b/iu;

export default defineRule({
  id: 'rebuild-existing',
  group: 'effort',
  title: 'Already there',
  message: 'The {kind} {name} may already do this.',
  why: 'Extending what exists costs the agent a fraction of building it again, and the numbers stay the same.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check(input) {
    const { named, text } = referencesOf(input);
    for (const match of named) {
      const asset = match.candidates.find((candidate) => !isDeprecated(candidate));
      const from = match.role === 'built' ? builtFrom(text, match) : undefined;
      if (!asset || from === undefined) continue;
      const end = match.end + (REST.exec(text.slice(match.end, match.end + 20))?.[0].length ?? 0);
      const verb = text.slice(from, from + 12);
      const extend = WISH.test(verb) ? `${verb.split(' ')[0]} to extend` : /^\p{Lu}/u.test(verb) ? 'Extend' : 'extend';
      yield {
        start: match.start,
        end,
        data: { kind: asset.kind, name: asset.name },
        fixes: [
          {
            label: `extend @${asset.name}`,
            start: from,
            end,
            replacement: `${extend} @${asset.name}`,
            asset: asset.id,
          },
        ],
      };
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 'd1', name: 'Product Funnels', kind: 'dashboard' },
  { id: 'd2', name: 'Sales Pipeline Health', kind: 'dashboard' },
  {
    id: 'd3',
    name: 'Support Queue',
    kind: 'dashboard',
    description: 'Open tickets by team and priority, oldest first.',
  },
  { id: 'd4', name: 'Returns', kind: 'dashboard' },
  { id: 'm1', name: 'Net Revenue', kind: 'metric' },
  { id: 't1', name: 'fct_orders', kind: 'table' },
];

export const evidence: Evidence = {
  source:
    'Hex and Metabot advise to search for existing work before building; a new data app is about ten times the effort of a lookup on the scale Hex publishes.',
  examples: [
    { text: 'Build a funnel dashboard for the mobile team', flags: ['funnel dashboard'], assets: ASSETS },
    { text: 'create me a new product funnels dashboard', flags: ['product funnels dashboard'], assets: ASSETS },
    { text: 'I need a dashboard for product funnels', flags: ['product funnels'], assets: ASSETS },
    { text: 'Build a dashboard of support queues', flags: ['support queues'], assets: ASSETS, note: 'a plural' },
    { text: 'create dashboard for support queue by team', flags: ['support queue'], assets: ASSETS },
    { text: 'Build the support queue dashboard', flags: ['support queue dashboard'], assets: ASSETS },
    { text: 'Build a dashboard of returns by store', flags: ['returns'], assets: ASSETS, note: 'a name of one word' },
    { text: 'Build a dashboard of return reasons', flags: [], assets: ASSETS, note: 'but not as part of others' },
    { text: 'I need the support queue dashboard in my mailbox', flags: [], assets: ASSETS, note: 'no building' },
    {
      text: 'Make a dashboard with open tickets per team and priority, and the oldest on top.',
      flags: ['dashboard with open tickets per team and priority'],
      assets: ASSETS,
      note: 'the description of one that exists',
    },
    {
      text: 'Make a dashboard with open invoices per team, and the oldest on top.',
      flags: [],
      assets: ASSETS,
      note: 'a few words in common',
    },
    { text: 'Build a sales dashboard', flags: [], assets: ASSETS, note: 'one of three words: too little to say' },
    { text: 'Update the product funnels dashboard', flags: [], assets: ASSETS, note: 'no building' },
    {
      text: 'Build a dashboard for net revenue by month in 2025',
      flags: [],
      assets: ASSETS,
      note: 'a metric is no dashboard',
    },
    { text: 'Create a dashboard from fct_orders', flags: [], assets: ASSETS, note: 'the table is the source' },
    {
      text: 'Build a funnel dashboard like @Product Funnels',
      flags: [],
      mentions: ['Product Funnels'],
      assets: ASSETS,
      note: 'known',
    },
  ],
};
