import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../lib/rules/evidence';
import { RULES } from '../../../lib/rules/index';
import type { Example } from '../../../lib/rules/rule';
import { lint } from '../../../lib/rules/run';
import { requestOf } from '../rules/lint-example';
import { taken } from './take-fix';

const effort = (example: Partial<Example> & { text: string }) => {
  const request = requestOf({ flags: [], ...example }, RULES);
  return lint(request).effort;
};

const fixable = EVIDENCE.flatMap(({ rule, evidence }) =>
  evidence.examples.flatMap((example) => {
    const request = requestOf(example, RULES);
    return lint(request).hints.flatMap(({ fixes, rule: by }) =>
      fixes.map((fix) => ({ id: rule.id, by, request, fix })),
    );
  }),
);

describe('effort of a prompt', () => {
  it('never rises when a fix is taken', () => {
    expect(fixable.length).toBeGreaterThan(40);
    for (const { request, fix, by } of fixable) {
      const before = lint(request).effort;
      const after = lint(taken(request, fix)).effort;
      expect(after.score, `${by}: ${request.draft.text.slice(0, 80)} → ${fix.label}`).toBeLessThanOrEqual(before.score);
    }
  });

  it('grows with what is asked', () => {
    const scores = [
      'How many customers were active on 3 May 2025?',
      'Show revenue by region for May 2025',
      'Why did revenue drop in May 2025?',
      'Forecast revenue for the next 12 months',
      'Build a data app for revenue in 2025 with a region filter',
    ].map((text) => effort({ text }).score);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(5);
  });

  it.each([
    ['the avail monitor', 'low'],
    ['churn', 'high'],
  ])('does not depend on the word for looking at %s', (thing, level) => {
    const verbs = ['check', 'open', 'look at', 'have a look at', 'take a look at', 'review', 'go through', 'inspect'];
    const asked = thing === 'churn' ? verbs.filter((verb) => verb !== 'open') : verbs;
    const efforts = asked
      .flatMap((verb) => [`${verb} ${thing}`, `Please ${verb} ${thing}`])
      .map((text) => effort({ text }));
    expect(new Set(efforts.map(({ score }) => score)).size).toBe(1);
    expect(efforts[0]?.level).toBe(level);
  });

  it('says what it is like', () => {
    expect(effort({ text: 'Why did revenue drop in May 2025?' }).like).toBe('like a driver question');
    expect(effort({ text: 'Build a dashboard of signups' })).toMatchObject({
      level: 'high',
      like: 'like building an app',
    });
    expect(effort({ text: 'How many stores were open on 3 May 2025?' })).toMatchObject({
      level: 'low',
      like: 'like a lookup',
    });
  });

  it('grows with the thread that rides along, and says so', () => {
    const text = 'and for Spain in May 2025?';
    const light = effort({ text, thread: { turns: 4, tokens: 8000 } });
    const heavy = effort({ text, thread: { turns: 60, tokens: 150_000 } });
    expect(heavy.score).toBeGreaterThan(light.score);
    expect(heavy.drivers.find(({ id }) => id === 'context')?.why).toBe('about 150k tokens ride along');
  });

  it('is at least medium for a paste of 100 kB, whatever it is made of', () => {
    const written = 'the totals look lower than before in every region of ours and nobody has touched them ';
    for (const line of [written, '2025-03-11,order-10231,EU,70.50,shipped\n']) {
      const text = `How many were late in May 2025?\n${line.repeat(Math.ceil(100_000 / line.length))}`;
      const { level, drivers } = effort({ text });
      expect(level).not.toBe('low');
      expect(drivers.find(({ id }) => id === 'context')?.why).toBe('about 25k tokens in this prompt');
    }
    expect(effort({ text: `How many were late in May 2025?\n${written.repeat(20)}` }).level).toBe('low');
  });

  it('reads no work into the name of a mentioned asset', () => {
    const text = 'How many rows has @Churn Forecast Builder?';
    expect(effort({ text, mentions: ['Churn Forecast Builder'] }).like).toBe('like a lookup');
  });

  it('names the missing period', () => {
    const { drivers } = effort({ text: 'What was our revenue?' });
    expect(drivers.find(({ id }) => id === 'back-and-forth')?.why).toBe('no period: it will pick one or ask');
  });

  it('keeps every driver between 0 and 1 and the score between 0 and 100', () => {
    for (const { request } of fixable) {
      const { score, drivers } = lint(request).effort;
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      for (const { points } of drivers) expect(points >= 0 && points <= 1).toBe(true);
    }
  });
});
