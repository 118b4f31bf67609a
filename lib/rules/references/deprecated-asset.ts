import type { Asset } from '../../catalog/asset';
import { inForce } from '../../catalog/closest';
import { isLeaving } from '../../catalog/leaving';
import { isDeprecated } from '../../catalog/standing';
import { nameStems, nodeOf } from '../../catalog/index-assets';
import { pastedAssets } from '../../catalog/pasted-assets';
import { referencesOf } from '../../catalog/references';
import type { Span } from '../../text/draft';
import { defineRule, type Evidence, type Finding, type RuleInput } from '../rule';

const mentioned = ({ draft, catalog }: RuleInput): (Span & { asset: Asset })[] =>
  draft.mentions.flatMap(({ name, start, end }) => {
    const named = nodeOf(catalog, name)?.forms.filter(({ alias, bare }) => !alias && !bare) ?? [];
    const asset = named.find((form) => isDeprecated(form.asset))?.asset;
    const inUse = named.some((form) => !isDeprecated(form.asset) && form.written === name.replace(/^@/u, ''));
    return asset && !inUse ? [{ start, end, asset }] : [];
  });

/** `sign`: what a reference begins with; nothing in code, which has to run. */
const finding = ({ start, end, asset }: Span & { asset: Asset }, successor: Asset, sign: '@' | ''): Finding => {
  if (successor === asset) return { start, end, data: { name: asset.name, rest: 'marked as deprecated' } };
  const replacement = `${sign}${successor.name}`;
  return {
    start,
    end,
    data: { name: asset.name, rest: `replaced by ${successor.name}` },
    fixes: [{ label: replacement, start, end, replacement, asset: successor.id }],
  };
};

export default defineRule({
  id: 'deprecated-asset',
  group: 'references',
  title: 'Deprecated asset',
  message: '{name} is {rest}.',
  why: 'An answer built on a deprecated asset has to be built again on its successor.',
  severity: 'warn',
  turns: 'any',
  language: 'any',
  *check(input) {
    const { named } = referencesOf(input);
    const names = [...named, ...input.draft.mentions];
    if (isLeaving(input.prose.text, names)) return;
    const plain = named.flatMap(({ start, end, role, candidates }) => {
      const [asset] = candidates;
      return role === 'named' && asset && candidates.every(isDeprecated) ? [{ start, end, asset }] : [];
    });
    const inView = new Set(input.draft.mentions.map(({ name }) => nameStems(name).join(' ')));
    for (const { candidates } of named) for (const { name } of candidates) inView.add(nameStems(name).join(' '));
    const pasted = pastedAssets(input.catalog, input.draft.text, input.prose.masks)
      .filter(({ asset }) => isDeprecated(asset))
      .map((found) => ({ ...found, sign: '' as const }));
    const written = [...mentioned(input), ...plain].map((found) => ({ ...found, sign: '@' as const }));
    for (const { sign, ...found } of [...written, ...pasted].sort((a, b) => a.start - b.start)) {
      const successor = inForce(input.catalog, found.asset);
      const known = successor !== found.asset && inView.has(nameStems(successor.name).join(' '));
      if (!known) yield finding(found, successor, sign);
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 't1', name: 'fct_orders', kind: 'table', endorsed: true },
  { id: 't2', name: 'orders_old', kind: 'table', successor: 't1' },
  { id: 'd1', name: 'Sales Cockpit', kind: 'dashboard', deprecated: true },
];

export const evidence: Evidence = {
  source: 'Hex and Lightdash let teams endorse and exclude assets because agents otherwise pick stale ones.',
  examples: [
    { text: 'Sum the totals in orders_old for May 2025', flags: ['orders_old'], assets: ASSETS },
    {
      text: 'Sum the totals in @orders_old for May 2025',
      flags: ['@orders_old'],
      mentions: ['orders_old'],
      assets: ASSETS,
    },
    {
      text: 'Add a filter to the Sales Cockpit dashboard',
      flags: ['Sales Cockpit'],
      assets: ASSETS,
      note: 'no successor: no fix',
    },
    {
      text: 'Why is this flat?\n```sql\nselect day, sum(total) from core.orders_old group by 1\n```',
      flags: ['orders_old'],
      assets: ASSETS,
      note: 'in pasted SQL: the fix is the name without “@”',
    },
    { text: 'Sum the totals in fct_orders for May 2025', flags: [], assets: ASSETS },
    {
      text: 'Why is this flat?\n```sql\nselect orders_old_id from fct_orders\n```',
      flags: [],
      assets: ASSETS,
      note: 'a column',
    },
    { text: 'Migrate the query from orders_old to fct_orders', flags: [], assets: ASSETS, note: 'the user knows' },
    { text: 'What replaced orders_old?', flags: [], assets: ASSETS, note: 'asks for the successor' },
    {
      text: 'How many old orders are still open?',
      flags: [],
      assets: ASSETS,
      note: 'words in another order, plain language',
    },
  ],
};
