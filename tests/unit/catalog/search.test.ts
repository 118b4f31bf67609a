import { describe, expect, it } from 'vitest';
import { searchAssets } from '../../../lib/catalog/search';
import { indexForSearch, successorOf } from '../../../lib/catalog/search-index';
import { asset } from './asset';

const CATALOG = indexForSearch([
  asset('revenue_old', 'table', { collection: 'Archive', successor: 'fct_revenue_daily' }),
  asset('fct_revenue_daily', 'table', { collection: 'Warehouse', endorsed: true }),
  asset('Net revenue', 'metric', { description: 'after refunds and tax' }),
  asset('Weekly Revenue Review', 'dashboard', {
    collection: 'Finance',
    endorsed: true,
    aliases: ['the Monday numbers'],
  }),
  asset('Product Funnels', 'dashboard', { collection: 'Growth' }),
  asset('Sign-up Funnel', 'dashboard', { collection: 'Growth', endorsed: true }),
  asset('SignupFunnelBeta', 'app', { collection: 'Growth', deprecated: true }),
  asset('Umsatz Übersicht', 'dashboard', { collection: 'Finance' }),
  asset('Orders', 'table', { collection: 'Warehouse' }),
  asset('Back orders', 'table', { collection: 'Warehouse', endorsed: true }),
  asset('Site master', 'table', { collection: 'Operations', description: 'one row for each of the factories' }),
  asset('Companies by plan', 'dashboard', { collection: 'Sales' }),
  asset('ops_first', 'table', { collection: 'Operations', successor: 'ops_second' }),
  asset('ops_second', 'table', { collection: 'Operations', successor: 'ops_third' }),
  asset('ops_third', 'table', { collection: 'Operations' }),
  asset('old_mart', 'table', { collection: 'Archive', successor: 'older_mart' }),
  asset('older_mart', 'table', { collection: 'Archive', successor: 'old_mart' }),
]);

const found = (query: string, most = 20): string[] => searchAssets(CATALOG, query, most).assets.map(({ name }) => name);

describe('what is typed finds', () => {
  it.each([
    ['a beginning of any word', 'fun', ['Sign-up Funnel', 'Product Funnels', 'SignupFunnelBeta']],
    ['words in any order', 'review weekly', ['Weekly Revenue Review']],
    ['an alias', 'monday num', ['Weekly Revenue Review']],
    ['a collection', 'finance', ['Weekly Revenue Review', 'Umsatz Übersicht']],
    ['a description', 'refunds', ['Net revenue']],
    ['a part of a word', 'venue_d', ['fct_revenue_daily']],
    ['letters without accents', 'ubersicht', ['Umsatz Übersicht']],
    ['letters with accents', 'übers', ['Umsatz Übersicht']],
    ['initials', 'wrr', ['Weekly Revenue Review']],
    ['beginnings of words run together', 'fctrev', ['fct_revenue_daily']],
    ['one letter swapped', 'prodcut', ['Product Funnels']],
    ['one letter missing, while typing goes on', 'umstz', ['Umsatz Übersicht']],
    ['one letter too many', 'revieew', ['Weekly Revenue Review']],
    ['the singular by the plural', 'sites', ['Site master']],
    ['the plural by the singular', 'company', ['Companies by plan']],
    ['plurals in any order', 'masters sites', ['Site master']],
    ['a plural with a typo', 'stes', ['Site master']],
    ['a plural in a description', 'factory', ['Site master']],
    ['names by words with "of" and "by" between them', 'review of the revenue', ['Weekly Revenue Review']],
    ['nothing, where nothing fits', 'zanzibar', []],
    ['nothing, where one word of several does not fit', 'weekly zanzibar', []],
    ['nothing more for two typos in a short word', 'ordxz', []],
  ])('%s', (_, query, names) => {
    expect(found(query)).toEqual(names);
  });
});

describe('the order', () => {
  it('puts endorsed assets first and deprecated ones last, whatever fits better', () => {
    expect(found('reven')).toEqual(['fct_revenue_daily', 'Weekly Revenue Review', 'Net revenue', 'revenue_old']);
  });

  it('puts the exact name before one that is endorsed', () => {
    expect(found('orders')).toEqual(['Orders', 'Back orders']);
    expect(found('order')).toEqual(['Back orders', 'Orders']);
  });

  it('goes by collection while nothing is typed: endorsed first in each, deprecated last', () => {
    expect(found('  ')).toEqual([
      'Weekly Revenue Review',
      'Umsatz Übersicht',
      'Sign-up Funnel',
      'Product Funnels',
      'SignupFunnelBeta',
      'ops_third',
      'Site master',
      'ops_first',
      'ops_second',
      'Companies by plan',
      'Back orders',
      'fct_revenue_daily',
      'Orders',
      'Net revenue',
      'old_mart',
      'older_mart',
      'revenue_old',
    ]);
  });

  it('ends after as many as are asked for, and says how many there are', () => {
    expect(searchAssets(CATALOG, 'revenue', 2)).toMatchObject({ assets: { length: 2 }, total: 4 });
    expect(searchAssets(CATALOG, '', 3)).toMatchObject({ assets: { length: 3 }, total: 17 });
  });
});

const nameOfSuccessor = (name: string): string | undefined => {
  const one = CATALOG.byId.get(name);
  return one && successorOf(CATALOG, one)?.name;
};

describe('a deprecated asset', () => {
  it('names its successor, where the catalogue has it', () => {
    expect(['revenue_old', 'SignupFunnelBeta', 'Orders'].map(nameOfSuccessor)).toEqual([
      'fct_revenue_daily',
      undefined,
      undefined,
    ]);
  });

  it('names the last of a chain, and none where the chain leads back', () => {
    expect(['ops_first', 'ops_second', 'old_mart'].map(nameOfSuccessor)).toEqual(['ops_third', 'ops_third', undefined]);
  });

  it('has what replaces it right above it, once, though only its own name was typed', () => {
    expect(found('revenue_old')).toEqual(['fct_revenue_daily', 'revenue_old']);
    expect(found('ops fir')).toEqual(['ops_third', 'ops_first']);
    expect(found('ops')).toEqual(['ops_third', 'ops_first', 'ops_second']);
    expect(found('revenue_old', 1)).toEqual(['fct_revenue_daily']);
  });

  it('says which rows are there only for that', () => {
    const { replacing, total } = searchAssets(CATALOG, 'revenue_old', 20);
    expect([...replacing].map(([by, old]) => [by.name, old.name])).toEqual([['fct_revenue_daily', 'revenue_old']]);
    expect(total).toBe(2);
    expect(searchAssets(CATALOG, 'revenue', 20).replacing.size).toBe(0);
  });
});

const SUBJECTS = 'orders revenue churn funnel retention sessions tickets refunds campaigns margin'.split(' ');
const DETAILS = 'daily weekly by country channel segment plan device team region product'.split(' ');

const many = (count: number) =>
  indexForSearch(
    Array.from({ length: count }, (_, at) => {
      const [subject, detail] = [SUBJECTS[at % 10] ?? '', DETAILS[((at / 10) % 11) | 0] ?? ''];
      return asset(`${subject} ${detail} ${at}`, 'table', {
        collection: `Shelf ${at % 40}`,
        description: `One row for each of the ${subject}, with ${detail} and area ${at % 997}; refreshed each night.`,
        endorsed: at % 9 === 0,
      });
    }),
  );

/** The same with all that is read in it counted: time says as much of the machine as of the search. */
const counting = <T extends object>(value: T, read: () => void): T =>
  new Proxy(value, {
    get: (target, key) => {
      read();
      const got: unknown = Reflect.get(target, key, target);
      if (typeof got === 'function')
        return got.bind(Array.isArray(target) ? counting(target, read) : target) as unknown;
      return typeof got === 'object' && got !== null ? counting(got, read) : got;
    },
  });

const readsOf = (index: ReturnType<typeof many>, query: string): number => {
  let reads = 0;
  searchAssets(
    counting(index, () => (reads += 1)),
    query,
    50,
  );
  return reads;
};

describe('ten thousand assets', () => {
  const [few, lots] = [many(1000), many(10_000)];

  it.each(['', 'r', 're', 'revenue', 'reveneu', 'zanzibar', 'rd', 'revenue daily shelf', 'one row area'])(
    'are looked at in line with their number: %j',
    (query) => {
      expect(readsOf(lots, query)).toBeLessThan(readsOf(few, query) * 11);
    },
  );
});
