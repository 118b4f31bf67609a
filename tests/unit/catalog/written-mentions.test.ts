import { describe, expect, it } from 'vitest';
import type { Asset } from '../../../lib/catalog/asset';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { writtenMentions } from '../../../lib/catalog/written-mentions';

const named = (name: string): Asset => ({ id: name, name, kind: 'dashboard' });
const CATALOG = indexAssets(
  ['Weekly Revenue', 'Weekly Revenue Review (EU)', 'The State of Orders', 'fct_orders', 'Umsatz – Überblick'].map(
    named,
  ),
);

const mentioned = (text: string): string[] =>
  writtenMentions(CATALOG, text).map(({ name, start, end }) => {
    expect(text.slice(start, end)).toBe(`@${name}`);
    return name;
  });

describe('a mention written by hand', () => {
  it.each<[string, string[]]>([
    ['Use @Weekly Revenue for May', ['Weekly Revenue']],
    ['Use @Weekly Revenue Review (EU), please', ['Weekly Revenue Review (EU)']],
    ['(@The State of Orders) and @fct_orders', ['The State of Orders', 'fct_orders']],
    ['@Umsatz – Überblick nach Monat', ['Umsatz – Überblick']],
    ['twice: @fct_orders, @fct_orders', ['fct_orders', 'fct_orders']],
  ])('is known by its name, the longest that stands there: %s', (text, names) => {
    expect(mentioned(text)).toEqual(names);
  });

  it.each([
    'Use Weekly Revenue',
    'Use @weekly revenue',
    'mail ana@fct_orders',
    'Use @Revenue Weekly',
    '@ fct_orders',
    '@fct_orders_v2',
    '@',
  ])('is no other text: %s', (text) => {
    expect(mentioned(text)).toEqual([]);
  });
});
