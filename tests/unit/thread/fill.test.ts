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
