import { describe, expect, it } from 'vitest';
import { readScope } from '../../../lib/scope/read-scope';
import type { SlotName } from '../../../lib/scope/scope';
import { proseOf } from '../../../lib/text/prose';

const said = (text: string, slot: SlotName): string[] =>
  readScope(proseOf(text))[slot].map(({ start, end }) => text.slice(start, end));

describe('the metric of a prompt', () => {
  it.each([
    ['how many new donors came from the booth', ['how many new donors']],
    ['average wait time per clinic', ['average wait time']],
    ['Total card payments in October', ['Total card payments']],
    ['Which merchants brought the most revenue?', ['revenue']],
    ['List AMs with more than 80 merchants and their churn', ['churn']],
    ['Authorization rate by issuer', ['Authorization rate']],
    ['Waste fell from 4.1 % to 3.6 %', ['Waste']],
    ['What does free time mean here?', []],
    ['Do we count cleanerfish too?', []],
    ['Compare it for DE and NL', []],
  ])('%s', (text, metric) => {
    expect(said(text, 'metric')).toEqual(metric);
  });
});

describe('the filter of a prompt', () => {
  it.each([
    ['How much did we produce in GWh?', []],
    ['give us the numbers in USD', []],
    ['Write it in Python', []],
    ['Which deals closed last week?', []],
    ['Who closed the most deals?', []],
    ['The discount was approved, please reflect that', []],
    ['Open the denials app', []],
    ['Start with 2026', []],
    ['format phones with brackets', []],
    ['Send the summary to Anna Berg', []],
    ['Save it as "Claims Overview"', []],
    ['What does "free time" mean?', []],
    ['Black Friday orders', []],
    ['Q3 against H1, in Q2 too', []],
    ['show closed deals by rep', ['closed']],
    ['How many deals are closed?', ['closed']],
    ['list open tickets', ['open']],
    ['orders in the US', ['in the US']],
    ['Revenue of Acme Corp in Germany', ['Acme Corp in Germany']],
    ['orders where status = shipped', ['where status = shipped']],
  ])('%s', (text, filter) => {
    expect(said(text, 'filter')).toEqual(filter);
  });
});

describe('the limit of a prompt', () => {
  it.each([
    ['who are our worst stores', []],
    ['What are the top reasons for denials?', []],
    ['What is the best way to show rankings?', []],
    ['bottom line for Q3?', []],
    ['which one does it belong to', []],
    ['who is our worst store', ['our worst store']],
    ['top 10 customers', ['top 10']],
    ['Which ten merchants pay late?', ['Which ten merchants']],
    ['the five stores with the largest drop', ['five stores', 'the largest drop']],
  ])('%s', (text, limit) => {
    expect(said(text, 'limit')).toEqual(limit);
  });
});

describe('the form of an answer', () => {
  it.each([
    ['what does the revenue dashboard show', []],
    ['show me the churn dashboard', []],
    ['how many tickets did we sell in the app', []],
    ['Use the accounts table', []],
    ['Show churn in a table', ['in a table']],
    ['send it as csv', ['as csv']],
    ['make a bar chart of signups', ['make a bar chart']],
    ['create the chart again', ['create the chart']],
  ])('%s', (text, output) => {
    expect(said(text, 'output')).toEqual(output);
  });
});

describe('the time, the breakdown and the comparison of a prompt', () => {
  it.each([
    ['refunds between 1 and 15 November 2026', 'time', ['between 1 and 15 November 2026']],
    ['donors, 20-22 august', 'time', ['20-22 august']],
    ['lice in weeks 36 to 45', 'time', ['weeks 36 to 45']],
    ['smolt between March and May 2026', 'time', ['between March and May 2026']],
    ['sum of units by production date', 'breakdown', ['by production date']],
    ['the top 10 customers by revenue', 'breakdown', []],
    ['invoices by month and the accounts that dispute them', 'breakdown', ['by month']],
    ['the weekly report is missing two stores', 'breakdown', []],
    ['Put the tables side by side', 'breakdown', []],
    ['we saw declines from 9 to 11', 'comparison', []],
    ['they moved from Braze to Iterable', 'comparison', []],
    ['it went from 10 to 20 in May', 'comparison', ['went from 10 to 20']],
  ] as const)('%s: %s', (text, slot, words) => {
    expect(said(text, slot)).toEqual(words);
  });
});
