import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../lib/thread/health';
import { agent, counted, NOW, OPEN_SITE, QUESTIONS, talk, user } from './thread-of';

describe('tokens', () => {
  it('say what the page does not show as a range', () => {
    const site = {
      window: 200_000,
      hidden: { start: [100, 200, 1000], perTool: [1, 2, 3] },
      tokenFactor: [1, 1.5, 2],
    } as const;
    const turns = counted([user('Revenue in May?'), agent('Here.', { kind: 'tool', text: 'rows' })], 10);
    const { tokens, modelled } = healthOf({ turns, site, now: NOW });
    expect(modelled).toEqual({ low: 101, total: 202, high: 1003 });
    expect(tokens).toEqual({
      low: 131,
      total: 247,
      high: 1063,
      byKind: { prompts: 15, answers: 15, tools: 217, failed: 0 },
    });
  });

  it('model the output of a tool only where the page hides it', () => {
    const site = {
      window: 200_000,
      hidden: { start: [0, 0, 0], perTool: [1, 2, 3] },
      tokenFactor: [1, 1, 1],
    } as const;
    const modelledOf = (...texts: readonly string[]) =>
      healthOf({
        turns: counted([
          user('Revenue in May?'),
          agent('Here.', ...texts.map((text) => ({ kind: 'tool', text }) as const)),
        ]),
        site,
        now: NOW,
      }).modelled;
    const none = { low: 0, total: 0, high: 0 };
    expect(modelledOf('Ran query', 'Searched 3 tables, 2.1 s', '1,204 rows')).toEqual({ low: 3, total: 6, high: 9 });
    expect(modelledOf('month,gross\n2026-10,498110.75')).toEqual(none);
    expect(modelledOf('4210', '[{"n":4210}]', 'total: 4210', 'SELECT count(*) FROM orders')).toEqual(none);
    expect(modelledOf('Ran query', '| month | gross |\n| May | 412 |')).toEqual({ low: 1, total: 2, high: 3 });
  });

  it('take turns that were not seen yet for turns like those that were', () => {
    const turns = counted(talk(...QUESTIONS), 7);
    const seen = healthOf({ turns, site: OPEN_SITE, now: NOW }).tokens;
    const { tokens, modelled } = healthOf({ turns, turnsAbout: 3 * turns.length, site: OPEN_SITE, now: NOW });
    expect(tokens).toMatchObject({ low: 2 * seen.low, total: 3 * seen.total, high: 5 * seen.high });
    expect(tokens.byKind.prompts).toBeCloseTo(3 * seen.byKind.prompts, -1);
    expect(modelled.high).toBe(0);
  });

  it('by kind add up to the total, whatever the factor', () => {
    const site = { ...OPEN_SITE, tokenFactor: [1, 1.37, 2] as const };
    const { total, byKind } = healthOf({ turns: counted(talk(...QUESTIONS), 7), site, now: NOW }).tokens;
    expect(Object.values(byKind).reduce((sum, tokens) => sum + tokens, 0)).toBe(total);
  });
});
