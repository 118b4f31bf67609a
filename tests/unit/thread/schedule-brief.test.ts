import { describe, expect, it } from 'vitest';
import { scheduleBrief } from '../../../lib/thread/brief/app/schedule';
import type { Turn } from '../../../lib/thread/thread';
import { agent, user } from './thread-of';

const asked = (...prompts: readonly string[]): Turn[] => prompts.flatMap((prompt) => [user(prompt), agent('Here.')]);
const brief = (prompts: readonly string[], rhythm?: string): string[] =>
  scheduleBrief(asked(...prompts), 'scheduled task', rhythm).split('\n');

describe('the brief for a scheduled task', () => {
  it('names the days on which it was asked so far', () => {
    expect(brief(["What was last week's revenue by channel?"], 'each Monday').slice(0, 2)).toEqual([
      "Create a scheduled task that answers: What was last week's revenue by channel?",
      'Run it each Monday, at (say what time).',
    ]);
  });

  it('prefers the days that the asker named', () => {
    const [, when] = brief(["What was last week's revenue by channel? I need it every Friday."], 'each Monday');
    expect(when).toBe('Run it every Friday, at (say what time).');
  });

  it('leaves open what nothing tells', () => {
    expect(brief(["What was last week's revenue?"])[1]).toBe('Run it every week, on (say which day and time).');
    expect(brief(['How many open tickets are there?'])[1]).toBe(
      'Run it (say how often, on which day and at what time).',
    );
  });

  it.each([
    [
      ['Revenue by store for October 2026', 'Revenue by store for November 2026'],
      'Revenue by store for the last full month',
    ],
    [['Churn by plan in Q2 2026?', 'Churn by plan in Q3 2026?'], 'Churn by plan in the last full quarter?'],
    [
      [
        'Revenue by store for last week, 9 to 15 November 2026',
        'Revenue by store for last week, 16 to 22 November 2026',
      ],
      'Revenue by store for last week',
    ],
    [['Signups for the last 7 days', 'Signups for the last 30 days'], 'Signups for the last 30 days'],
    [['Revenue in Spain in May 2026?', 'Revenue in Italy in May 2026?'], 'Revenue in Italy in May 2026?'],
  ])('asks for a period that moves with the day it runs on: %j', (prompts, question) => {
    expect(brief(prompts)[0]).toBe(
      `Create a scheduled task that answers: ${question}${question.endsWith('?') ? '' : '.'}`,
    );
  });

  it('carries what holds for it, and each asset once', () => {
    const text = brief([
      'Net revenue for last week from @Weekly Revenue. Exclude internal accounts.',
      'Use @fct_orders.',
    ]).join('\n');
    expect(text).toContain('Exclude internal accounts');
    expect(text.match(/@Weekly Revenue/gu)).toHaveLength(1);
    expect(text).toContain('@fct_orders');
  });

  it('is empty where nothing was asked', () => {
    expect(scheduleBrief([], 'task', 'each Monday')).toBe('');
  });
});
