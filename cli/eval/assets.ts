import type { Asset } from '../../lib/catalog/asset';
import { readCatalogues, readRows, type Catalogues, type Row } from './corpus';
import { scores, share, type Tally } from './figures';
import type { Lint } from './lint-rows';
import type { Table } from './table';

interface AssetRow extends Row {
  readonly catalogue: string;
  readonly relevant: readonly string[];
}
interface MentionedRow extends Row {
  readonly catalogue: string;
  readonly mentioned: readonly string[];
}

const sourceOf = (catalogue: string): string => catalogue.split(':')[0] ?? '';

const assetsOf = (catalogues: Catalogues, fits: (name: string) => boolean): Asset[] =>
  Object.entries(catalogues).flatMap(([name, entries]) =>
    fits(name) ? entries.map(({ asset_id: id, title }): Asset => ({ id, name: title, kind: 'table' })) : [],
  );

const CONDITIONS: Readonly<Record<string, (own: string, other: string) => boolean>> = {
  own: (own, other) => own === other,
  workspace: (own, other) => sourceOf(own) === sourceOf(other),
  distractors: (own, other) => sourceOf(own) === sourceOf(other) && own !== other,
};

/** The assets that hints of references offer first. */
const offered = (result: ReturnType<Lint>): string[] => [
  ...new Set(result.hints.flatMap(({ fixes }) => (fixes[0]?.asset === undefined ? [] : [fixes[0].asset]))),
];

/** Offers of assets from a prompt's own catalogue: how many are right, and how many not. */
export const ownTables = (dir: string, lint: Lint): { right: number; wrong: number } => {
  const catalogues = readCatalogues(dir);
  let right = 0;
  let wrong = 0;
  for (const row of readRows<AssetRow>(dir, 'B_assets')) {
    const own = assetsOf(catalogues, (name) => name === row.catalogue);
    for (const id of offered(lint({ ...row, assets: own }))) {
      if (row.relevant.includes(id)) right += 1;
      else wrong += 1;
    }
  }
  return { right, wrong };
};

/** B_assets in three conditions: the prompt's own catalogue, all of its source, all but its own. */
export const assets = (dir: string, lint: Lint): Table[] => {
  const rows = readRows<AssetRow>(dir, 'B_assets');
  if (rows.length === 0) return [];
  const catalogues = readCatalogues(dir);
  const table: (string | number | ReturnType<typeof share>)[][] = [];
  for (const [condition, fits] of Object.entries(CONDITIONS)) {
    const byCatalogue = new Map<string, Asset[]>();
    const found = rows.map((row) => {
      const catalogue = byCatalogue.get(row.catalogue) ?? assetsOf(catalogues, (name) => fits(row.catalogue, name));
      byCatalogue.set(row.catalogue, catalogue);
      const ids = offered(lint({ ...row, assets: catalogue }));
      const tp = ids.filter((id) => row.relevant.includes(id)).length;
      return { source: sourceOf(row.catalogue), fires: ids.length > 0, tp, fp: ids.length - tp, fn: 0 };
    });
    for (const source of ['all', ...new Set(found.map((one) => one.source))]) {
      const group = found.filter((one) => source === 'all' || one.source === source);
      const outcomes: readonly Tally[] = group;
      const hit = share(group.map(({ tp }) => tp > 0));
      table.push([
        `${condition}, ${source}`,
        group.length,
        scores(outcomes).precision,
        hit,
        share(group.map(({ fires }) => fires)),
      ]);
    }
  }
  return [
    {
      set: 'B_assets',
      title: 'assets offered, against the tables that the SQL uses',
      columns: ['catalogue', 'n', 'precision', 'at least one right', 'fires'],
      rows: table,
      notes: ['Distractors: the right tables are not in the catalogue, so every offer is wrong.'],
    },
  ];
};

/** B_mentioned: the first table is already an @mention; no hint may speak of it again. */
export const mentioned = (dir: string, lint: Lint): Table[] => {
  const rows = readRows<MentionedRow>(dir, 'B_mentioned');
  if (rows.length === 0) return [];
  const catalogues = readCatalogues(dir);
  const broken = rows.map((row) => {
    const catalogue = assetsOf(catalogues, (name) => name === row.catalogue);
    const there = catalogue.filter(({ id }) => row.mentioned.includes(id));
    const mentions = there.flatMap(({ name }) => {
      const start = row.text.indexOf(`@${name}`);
      return start < 0 ? [] : [{ name, start, end: start + name.length + 1 }];
    });
    const result = lint({ ...row, assets: catalogue, mentions });
    const inside = result.hints.some(({ start = -1, end = -1 }) =>
      mentions.some((one) => start < one.end && end > one.start),
    );
    return inside || offered(result).some((id) => row.mentioned.includes(id));
  });
  return [
    {
      set: 'B_mentioned',
      title: 'hints about what is already mentioned (must be none)',
      columns: ['', 'n', 'prompts', 'share'],
      rows: [['spoke of it again', rows.length, broken.filter(Boolean).length, share(broken)]],
    },
  ];
};
