import { describe, expect, it } from 'vitest';
import { findAssets } from '../../../lib/catalog/find-assets';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { asset } from './asset';

const CATALOG = indexAssets([
  asset('Weekly Revenue', 'dashboard'),
  asset('Weekly Revenue Review', 'dashboard'),
  asset('Product Funnels', 'dashboard', { aliases: ['funnel board'] }),
  asset('Sign-up Funnel', 'dashboard'),
  asset('Churn Radar', 'app'),
  asset('Support Ticket Triage', 'app'),
  asset('Umsatz Übersicht', 'dashboard'),
  asset('fct_orders', 'table'),
  asset('Orders', 'table'),
  asset('Students', 'table'),
  asset('Pulse', 'dashboard'),
  asset('MRR', 'metric'),
  asset('Net Revenue', 'metric'),
  asset('Time to First Value', 'metric'),
]);

/** The found names as "draft words → asset", in order. */
const found = (text: string, language: 'en' | 'other' = 'en'): string[] =>
  findAssets(CATALOG, text, language).map(({ text: words, candidates }) => `${words} → ${candidates[0]?.name}`);

describe('names of several words', () => {
  it.each([
    ['open Product Funnels', 'Product Funnels → Product Funnels'],
    ['open the PRODUCT FUNNEL dashboard', 'PRODUCT FUNNEL → Product Funnels'],
    ['add a tile to product-funnels', 'product-funnels → Product Funnels'],
    ['see the funnel board', 'funnel board → Product Funnels'],
    ['the signup funnel by country', 'signup funnel → Sign-up Funnel'],
    ['the funnels product dashboard', 'funnels product → Product Funnels'],
    ['the prodcut funnels page', 'prodcut funnels → Product Funnels'],
    ['median Time to First Value in May', 'Time to First Value → Time to First Value'],
    ['why is umsatz ubersicht empty', 'umsatz ubersicht → Umsatz Übersicht'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('takes the longest name, and none inside it', () => {
    expect(found('fix the weekly revenue review')).toEqual(['weekly revenue review → Weekly Revenue Review']);
  });

  it('takes plain words for a name only beside a kind word', () => {
    expect(found('show weekly revenue by region')).toEqual([]);
    expect(found('open the weekly revenue dashboard')).toEqual(['weekly revenue → Weekly Revenue']);
  });

  it('does not take the head of a longer proper name', () => {
    expect(found('the numbers in Product Funnels Europe are off')).toEqual([]);
  });

  it('does not join words across a comma or a line', () => {
    expect(found('I track product, funnels and churn')).toEqual([]);
    expect(found('product\nfunnels')).toEqual([]);
  });
});

describe('a topic that is also the name of a thing', () => {
  const shop = indexAssets([
    asset('Marketing Spend', 'dashboard'),
    asset('Customer Health', 'dashboard'),
    asset('feature_flags', 'table'),
    asset('Daily Sales Flash', 'dashboard', { aliases: ['sales flash'] }),
    asset('q4_targets.xlsx', 'file'),
    asset('users', 'table'),
  ]);
  const words = (text: string): string[] => findAssets(shop, text).map(({ text: one }) => one);

  it.each([
    'marketing spend by channel in October 2025',
    'customer health is declining since June',
    'turn the feature flags on for one account',
    'flash sale results for Black Friday 2024',
    'show Users by Plan for October 2025',
  ])('is left alone: %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each([
    ['open marketing spend and add TikTok', 'marketing spend'],
    ['customer health shows last week only', 'customer health'],
    ['the customer health dashboard', 'customer health'],
    ['sales flash looks wrong', 'sales flash'],
    ['compare with q4_targets', 'q4_targets'],
  ])('is the thing: %s', (text, name) => {
    expect(words(text)).toEqual([name]);
  });
});

describe('technical names', () => {
  it.each([
    ['check fct_orders', 'fct_orders → fct_orders'],
    ['check fct orders', 'fct orders → fct_orders'],
    ['check FCT_ORDERS for nulls', 'FCT_ORDERS → fct_orders'],
    ['check fct_ordrs', 'fct_ordrs → fct_orders'],
    ['check analytics.fct_orders', 'analytics.fct_orders → fct_orders'],
    ['check fct_orders.amount', 'fct_orders → fct_orders'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['check stg_fct_orders', 'check fct_orders_daily', 'read fct_orders.csv', 'call fct_orders()'])(
    'is another name: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('names of one plain word', () => {
  it.each([
    'how many orders shipped in May',
    'Students by year, please',
    'What is our MRR?',
    'the pulse of the market',
    'STUDENTS AND ORDERS BY YEAR',
    'show me in a table orders by week',
    'make an orders table',
  ])('is held back: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['rows missing in the orders table', 'orders → Orders'],
    ['count rows in the table orders', 'orders → Orders'],
    ['open Pulse and look at May', 'Pulse → Pulse'],
  ])('is a name: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is no name because of a capital where nouns have capitals', () => {
    expect(found('wie viele Orders gab es im Mai', 'other')).toEqual([]);
  });
});

describe('loose names', () => {
  it.each([
    ['the churn app is slow', 'churn app → Churn Radar'],
    ['the triage app is slow', 'triage app → Support Ticket Triage'],
    ['warum ist das Churn-Dashboard leer', 'Churn-Dashboard → Churn Radar'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['a churn app would help', 'compare the weekly report with the last one', 'the pricing app is slow'])(
    'is too loose: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('several assets for one name', () => {
  const twins = indexAssets([
    asset('Revenue Overview', 'dashboard', { id: 'old', deprecated: true }),
    asset('Revenue Overview', 'dashboard', { id: 'plain' }),
    asset('Revenue Overview', 'dashboard', { id: 'endorsed', endorsed: true }),
    asset('Revenue Overview', 'table', { id: 'table' }),
  ]);
  const ids = (text: string): (string | undefined)[] =>
    findAssets(twins, text).flatMap(({ candidates }) => candidates.map(({ id }) => id));

  it('offers the endorsed one first and the deprecated one last', () => {
    expect(ids('see revenue overview')).toEqual(['endorsed', 'plain', 'table', 'old']);
  });

  it('keeps to the kind that the draft speaks of', () => {
    expect(ids('see the revenue overview table')).toEqual(['table']);
  });
});

describe('a catalogue that is one small schema', () => {
  const schema = indexAssets([
    asset('Singer', 'table'),
    asset('Concert', 'table'),
    asset('Singer In Concert', 'table'),
  ]);
  const words = (text: string): string[] => findAssets(schema, text).map(({ text: one }) => one);

  it('marks the surest noun only', () => {
    expect(words('What is the average age of all singers per concert?')).toEqual(['singers']);
  });

  it('leaves identifiers alone', () => {
    expect(words('List all concert ids')).toEqual([]);
  });
});

describe('offsets and size', () => {
  it('gives UTF-16 offsets behind emoji and combining marks', () => {
    const text = '🎉 cafe\u0301: open Product Funnels';
    const [match] = findAssets(CATALOG, text);
    expect(text.slice(match?.start, match?.end)).toBe('Product Funnels');
  });

  it('finds one name among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => asset(`Region ${place} Sales Board`, 'dashboard'));
    const [match] = findAssets(
      indexAssets(many),
      `${'show sales by region and board '.repeat(60)}region 7123 sales board`,
    );
    expect(match?.candidates.map(({ name }) => name)).toEqual(['Region 7123 Sales Board']);
  });
});
