import type { Asset } from '../../../lib/catalog/asset';

export const LONG = 'Revenue Attribution across Channels, Regions and Segments (Board Version)';
/** One of each kind: endorsed, deprecated, with a successor, learnt, with an address that is none. */
export const ASSETS: readonly Asset[] = [
  { id: 'd2', name: LONG, kind: 'dashboard', collection: 'Finance', description: 'last touch, 30 days' },
  {
    id: 'd1',
    name: 'Weekly Revenue Review',
    kind: 'dashboard',
    endorsed: true,
    collection: 'Finance',
    description: 'By region and week',
    url: 'https://app.hex.tech/review',
  },
  { id: 'm1', name: 'Net revenue', kind: 'metric', collection: 'Finance', description: 'after refunds' },
  { id: 't1', name: 'fct_revenue_daily', kind: 'table', endorsed: true, collection: 'Warehouse' },
  { id: 't2', name: 'revenue_old', kind: 'table', collection: 'Warehouse', successor: 't1' },
  { id: 't3', name: 'orders_2019', kind: 'table', collection: 'Warehouse', deprecated: true },
  { id: 'g1', name: 'Churn', kind: 'guide', url: 'javascript:alert(1)' },
  { id: 'l1', name: 'Product Funnels', kind: 'other', collection: 'You mentioned before', learnt: true },
];
