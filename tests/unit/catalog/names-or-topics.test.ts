import { describe, expect, it } from 'vitest';
import { indexAssets } from '../../../lib/catalog/index-assets';
import { referencesOf } from '../../../lib/catalog/references';
import { asset } from './asset';

const catalog = indexAssets([
  asset('fct_work_orders', 'table', { aliases: ['work orders'] }),
  asset('mart.sales_lines', 'table'),
  asset('fct_media', 'table', { aliases: ['media spend'] }),
  asset('fct_calls', 'table', { aliases: ['call log'] }),
  asset('visits_v0', 'table', { aliases: ['old visits'], deprecated: true }),
  asset('Crew Performance', 'model'),
  asset('Boiler Downtime v1', 'dashboard', { deprecated: true }),
  asset('Boiler Downtime', 'dashboard'),
  asset('Stock Board', 'dashboard'),
  asset('Stock Board Suppliers', 'dashboard'),
  asset('Spare Part Cost', 'dashboard'),
  asset('Recall Rounds', 'dashboard'),
  asset('Plant Cockpit', 'dashboard'),
  asset('Spill Log', 'dashboard', { description: 'Spills by tank and shift' }),
  asset('Missed Visits', 'dashboard', { description: 'Missed visits and late cancels per region and weekday.' }),
]);

const named = (text: string, prompts: string[] = []): string[] =>
  referencesOf({
    draft: { text, mentions: [] },
    prose: { text, language: 'en' },
    catalog,
    thread: { prompts, mentions: [] },
  }).named.map(({ candidates, role }) => `${role === 'built' ? 'built ' : ''}${candidates[0]?.name}`);

describe('plain words that are also the name of a table or model', () => {
  it.each([
    'which sites have more than 200 open work orders?',
    'work orders not closed yet, over 1000 euro',
    'media spend search oct',
    'make up 50 rows in the shape of our work orders',
    'how was crew performance in May?',
  ])('are what they say: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
  it.each([
    ['38 starts in the plan and 41 in the work orders', 'fct_work_orders'],
    ['take the split from the work orders', 'fct_work_orders'],
    ['join it to work orders by site', 'fct_work_orders'],
    ['is there a gap in the work orders table?', 'fct_work_orders'],
    ['who owns the media spend', 'fct_media'],
    ['what the crew performance says for May', 'Crew Performance'],
    ['the call log of Monday', 'fct_calls'],
    ['add the price of mart.sales_lines', 'mart.sales_lines'],
    ['show me old visits for 2022', 'visits_v0'],
  ])('are the name where they are read from: %s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });
});

describe('plain words that are also the name of a dashboard', () => {
  it.each([
    ['now pull the same from the spare part cost by site', 'Spare Part Cost'],
    ['12 in May per the spare part cost, 14 in the books', 'Spare Part Cost'],
    ['put it next to spare part cost numbers', 'Spare Part Cost'],
    ['use the old boiler downtime v1 for 2023', 'Boiler Downtime v1'],
    ['is the recal dashboard updated already', 'Recall Rounds'],
    ['the same from the boiler downtime dashbord', 'Boiler Downtime'],
    ['who owns the cockpit', 'Plant Cockpit'],
  ])('%s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });
  it('are two where a name and a longer one stand', () => {
    expect(named('diff between stock board and stock board suppliers?')).toEqual([
      'Stock Board',
      'Stock Board Suppliers',
    ]);
  });
  it.each([
    'spare part cost by region',
    'what is the cockpit of this plane',
    'build a cockpit; the cockpit shows cost',
  ])('are none: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
  it('are new where the thread only spoke of the topic', () => {
    expect(named('look in spare part cost what pumps cost', ['spare part cost gloves oct'])).toEqual([
      'Spare Part Cost',
    ]);
    expect(named('look in spare part cost what pumps cost', ['open spare part cost'])).toEqual([]);
  });
  it('are built again where all of a short description is asked for', () => {
    expect(named('make an app for spills by tank and shift')).toEqual(['built Spill Log']);
    expect(named('make an app for spills by tank')).toEqual([]);
  });
  it('are built again where a dashboard of that content exists', () => {
    expect(named('Build a dashboard for missed visits and late cancellations per region and weekday')).toEqual([
      'built Missed Visits',
    ]);
  });
});
