import type { Asset } from '../../catalog/asset';
import { closestAssets } from '../../catalog/closest';
import type { CatalogIndex } from '../../catalog/index-assets';
import { referencesOf } from '../../catalog/references';
import { longestFrom } from '../../catalog/walk';
import { wordsOf } from '../../catalog/words';
import { defineRule, type Evidence, type Fix } from '../rule';

/** Only tables are called so; columns and variables have no layer in front. */
const TABLE = /(?<![\w.@#$/-])(?:fct|fact|dim|stg|raw|mart|agg|rpt|int)_\w{3,60}(?![\w(/])/giu;
const NEW = /\b(?:create|new|build|call(?:ed)?|name[ds]?|rename|add) (?:\S+ ){0,4}$/iu;

const isKnown = (catalog: CatalogIndex, name: string): boolean => {
  const words = wordsOf(name);
  const run = longestFrom(catalog, words, 0);
  return run !== undefined && run.how === 'exact' && run.last === words.length - 1;
};

export default defineRule({
  id: 'unknown-name',
  group: 'references',
  title: 'No such table',
  message: '“{words}” is not in the catalogue.',
  why: 'The agent looks for it, fails, and takes another table or invents one.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  off: true,
  *check(input) {
    const { catalog } = input;
    if (catalog.assets.length === 0) return;
    const { named, text } = referencesOf(input);
    for (const match of text.matchAll(TABLE)) {
      const [words] = match;
      const start = match.index;
      const end = start + words.length;
      if (isKnown(catalog, words) || named.some((one) => one.how === 'exact' && one.start < end && one.end > start))
        continue;
      if (NEW.test(text.slice(Math.max(0, start - 60), start))) continue;
      const fixes = closestAssets(catalog, words).map((asset): Fix => ({
        label: `@${asset.name}`,
        start,
        end,
        replacement: `@${asset.name}`,
        asset: asset.id,
      }));
      yield { start, end, data: { words }, fixes };
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 't1', name: 'fct_orders', kind: 'table' },
  { id: 't2', name: 'dim_customers', kind: 'table' },
];

export const evidence: Evidence = {
  source:
    'Hex’s own error class for invented schema elements; off by default, because it is right only where the pack lists every table.',
  examples: [
    { text: 'Sum the totals in fct_ordrs for May 2025', flags: ['fct_ordrs'], assets: ASSETS },
    { text: 'join fct_orders to dim_clients', flags: ['dim_clients'], assets: ASSETS },
    { text: 'Warum ist stg_invoices leer?', flags: ['stg_invoices'], assets: ASSETS, note: 'any language' },
    { text: 'join fct_orders to dim_customers', flags: [], assets: ASSETS },
    { text: 'Create a table called fct_refunds', flags: [], assets: ASSETS, note: 'a new one' },
    { text: 'Rename order_total to total in the result', flags: [], assets: ASSETS, note: 'columns' },
    { text: 'Sum the totals in fct_ordrs', flags: [], note: 'no catalogue' },
  ],
};
