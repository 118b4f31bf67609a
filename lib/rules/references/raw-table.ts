import type { Asset } from '../../catalog/asset';
import { isDeprecated } from '../../catalog/standing';
import { referencesOf } from '../../catalog/references';
import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const RAW = /^(?:raw|stg|staging|src|source|tmp|temp|dev|int)_+(?<rest>\w+)$/iu;
const MODELLED = /^(?:fct|fact|dim|mart|agg|rpt|core|prod)_+(?<rest>\w+)$/iu;

const restOf = (name: string, pattern: RegExp): string | undefined =>
  pattern.exec(name)?.groups?.['rest']?.toLowerCase().replace(/s$/u, '');

/** The modelled twin of a raw table: "fct_events" for "raw_events", or the endorsed "events". */
const twinOf = (raw: Asset, assets: readonly Asset[]): Asset | undefined => {
  const rest = restOf(raw.name, RAW);
  if (rest === undefined) return undefined;
  return assets.find(
    (asset) =>
      asset !== raw &&
      !isDeprecated(asset) &&
      (asset.kind === 'table' || asset.kind === 'model') &&
      (restOf(asset.name, MODELLED) === rest ||
        (asset.endorsed === true && asset.name.toLowerCase().replace(/s$/u, '') === rest)),
  );
};
/** Work on the raw layer itself: loads, tests, lineage. */
const ON_PURPOSE =
  /\b(?:raw|staging|load\w*|ingest\w*|lineage|dbt|pipeline|schema|source|compare|difference|vs)\b(?!_)/iu;

export default defineRule({
  id: 'raw-table',
  group: 'references',
  title: 'Raw table',
  message: '{name} is raw; {better} is its modelled form.',
  why: 'Raw rows are neither cleaned nor deduplicated, so the agent has to do that first, and may do it otherwise.',
  severity: 'info',
  turns: 'any',
  language: 'any',
  off: true,
  *check(input) {
    const { draft, catalog, prose } = input;
    if (isIn(ON_PURPOSE, prose.text)) return;
    const mentioned = draft.mentions.flatMap(({ name, start, end }) => {
      const asset = catalog.assets.find((known) => known.name === name);
      return asset ? [{ start, end, asset }] : [];
    });
    const named = referencesOf(input).named.flatMap(({ start, end, candidates: [asset] }) =>
      asset ? [{ start, end, asset }] : [],
    );
    for (const { start, end, asset } of [...mentioned, ...named]) {
      const twin = twinOf(asset, catalog.assets);
      if (!twin) continue;
      const replacement = `@${twin.name}`;
      yield {
        start,
        end,
        data: { name: asset.name, better: twin.name },
        fixes: [{ label: replacement, start, end, replacement, asset: twin.id }],
      };
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 't1', name: 'fct_events', kind: 'table', endorsed: true },
  { id: 't2', name: 'raw_events', kind: 'table' },
  { id: 't3', name: 'stg_payments', kind: 'table' },
  { id: 't4', name: 'payments', kind: 'table', endorsed: true },
  { id: 't5', name: 'raw_clicks', kind: 'table' },
];

export const evidence: Evidence = {
  source:
    'Hex’s guide to endorsing and its naming signals; off by default, a pack turns it on where layers are named so.',
  examples: [
    { text: 'Count events per day in raw_events for May 2025', flags: ['raw_events'], assets: ASSETS },
    { text: 'Sum @stg_payments by month', flags: ['@stg_payments'], mentions: ['stg_payments'], assets: ASSETS },
    {
      text: 'Zähle die Zeilen in stg_payments',
      flags: ['stg_payments'],
      assets: ASSETS,
      note: 'any language',
    },
    { text: 'Count clicks in raw_clicks for May 2025', flags: [], assets: ASSETS, note: 'no modelled twin' },
    { text: 'Count events per day in fct_events for May 2025', flags: [], assets: ASSETS },
    { text: 'Count events per day for May 2025', flags: [], assets: ASSETS, note: 'names no table' },
    { text: 'Why is the load of raw_events late?', flags: [], assets: ASSETS, note: 'about the raw layer' },
  ],
};
