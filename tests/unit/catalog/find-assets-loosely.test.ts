import { describe, expect, it } from 'vitest';
import { findAssets } from '../../../lib/catalog/find-assets';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { asset } from './asset';

describe('names that people do not write as the list does', () => {
  const company = indexAssets([
    asset('Donor Retention', 'dashboard'),
    asset('Donor Retention (pilot)', 'dashboard', { deprecated: true }),
    asset('Stock Simulator', 'app', { aliases: ['simulateur de stock', 'voorraadplanner'] }),
    asset('Oxygen', 'dashboard'),
    asset('Why donors leave', 'other'),
    asset('Winter study', 'other'),
    asset('Cost per donation', 'metric'),
    asset('Collection Rules 2026', 'guide'),
  ]);
  const named = (text: string, language: 'en' | 'other' = 'en'): string[] =>
    findAssets(company, text, language).map(({ text: words, candidates }) => `${words} → ${candidates[0]?.name}`);

  it.each([
    ['how do I read the retention thing?', 'retention thing → Donor Retention'],
    ['copy the chart of Donor Retention (pilot) here', 'Donor Retention (pilot) → Donor Retention (pilot)'],
    ['can we get the oxigen dashboard for Spain', 'oxigen dashboard → Oxygen'],
    ['half a page. Source: collection rules 2026', 'collection rules 2026 → Collection Rules 2026'],
    ['rerun why donors leave for 2026', 'why donors leave → Why donors leave'],
    ['the numbers in winter study are off', 'winter study → Winter study'],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual([expected]);
  });

  it('knows an alias in its own language behind an article, however it is capitalised', () => {
    expect(named('Lance le simulateur de stock pour décembre', 'other')).toEqual([
      'simulateur de stock → Stock Simulator',
    ]);
    expect(named('open de Voorraadplanner', 'other')).toEqual(['Voorraadplanner → Stock Simulator']);
    expect(named('ein neuer Voorraadplanner', 'other')).toEqual([]);
  });

  it.each([
    'there is this retention thing with students',
    'why donors leave after the first visit? three reasons',
    'cost per donation by site in May 2026',
    'collection rules changed in 2025',
  ])('is silent: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
