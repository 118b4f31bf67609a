import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../lib/catalog/asset';
import { closestAssets } from '../../../lib/catalog/closest';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { referencesOf } from '../../../lib/catalog/references';

const ASSETS: readonly Asset[] = [
  { id: 'funnels', name: 'Product Funnels', kind: 'dashboard' },
  { id: 'orders', name: 'fct_orders', kind: 'table' },
  { id: 'old', name: 'orders_old', kind: 'table', successor: 'orders' },
  { id: 'net', name: 'Net Revenue', kind: 'metric' },
];
const catalog = indexAssets(ASSETS);

const read = (text: string, thread: { prompts?: string[]; mentions?: string[] } = {}, mentions: string[] = []) =>
  referencesOf({
    draft: {
      text,
      mentions: mentions.map((name) => ({
        name,
        start: text.indexOf(`@${name}`),
        end: text.indexOf(`@${name}`) + name.length + 1,
      })),
    },
    prose: { text, language: 'en' },
    catalog,
    thread: { prompts: [], mentions: [], ...thread },
  });
const roles = (text: string): string[] => read(text).named.map(({ role }) => role);

describe('what a named asset does in its sentence', () => {
  it.each([
    ['update product funnels', 'named'],
    ['build a dashboard from fct_orders', 'named'],
    ['build a chart on top of product funnels', 'named'],
    ['build a product funnels dashboard', 'built'],
    ['make me a new funnel report', 'built'],
    ['create a dashboard for product funnels', 'built'],
    ['create a dashboard called Product Funnels', 'title'],
    ['save it as Product Funnels', 'title'],
    ['Net Revenue = gross minus refunds', 'explained'],
    ['by Net Revenue I mean gross minus refunds', 'explained'],
    ['plot Net Revenue by month', 'named'],
  ])('%s: %s', (text, role) => {
    expect(roles(text)).toEqual([role]);
  });
});

describe('what was said before', () => {
  it('is silent about an asset that was mentioned earlier', () => {
    expect(read('update product funnels', { mentions: ['Product Funnels'] }).named).toEqual([]);
  });
  it('is silent about an asset that an earlier prompt named', () => {
    expect(read('update fct_orders', { prompts: ['count the rows of fct_orders'] }).named).toEqual([]);
  });
  it('is silent about the second naming of a mention in the draft', () => {
    expect(
      read('compare @Product Funnels with last year; product funnels should match', {}, ['Product Funnels']).named,
    ).toEqual([]);
  });
  it('still speaks of another asset', () => {
    expect(read('update fct_orders', { mentions: ['Product Funnels'] }).named).toHaveLength(1);
  });
});

const typed = (text: string): string[] => read(text).typed.map(({ name }) => name);

describe('typed mentions', () => {
  it.each([
    ['use @funnels', ['funnels']],
    ['use @Product Funnels today', ['Product Funnels']],
    ['ask @Maria Lopez about it', ['Maria Lopez']],
    ['use @fct_orders, then stop.', ['fct_orders']],
    ['mail ana@example.com', []],
    ['install react@18 and @ 5pm', []],
  ])('%s', (text, names) => {
    expect(typed(text)).toEqual(names);
  });
});

describe('the closest asset', () => {
  it.each([
    ['product funnels', ['Product Funnels']],
    ['funnels', ['Product Funnels']],
    ['fct_ordrs', ['fct_orders']],
    ['orders_old', ['fct_orders']],
    ['maria', []],
  ])('%s', (name, names) => {
    expect(closestAssets(catalog, name).map((asset) => asset.name)).toEqual(names);
  });
});
