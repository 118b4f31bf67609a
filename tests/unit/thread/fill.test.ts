import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../lib/thread/health';
import type { Turn } from '../../../lib/thread/thread';
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
    // Of the 800 that the start may hide beyond its middle, one answer has brought up a few.
    expect(modelled).toEqual({ low: 101, total: 202, high: 200 + 66 + 3 });
    expect(tokens).toEqual({
      low: 131,
      total: 247,
      high: 329,
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

  it('hide more at the start the more answers there can have been, and nothing before the first turn', () => {
    const site = { ...OPEN_SITE, hidden: { start: [5, 20, 100], perTool: [0, 0, 0] } } as const;
    const modelledOf = (turns: readonly Turn[], turnsAbout = turns.length) =>
      healthOf({ turns: counted(turns), turnsAbout, site, now: NOW }).modelled;
    expect(modelledOf([])).toEqual({ low: 0, total: 0, high: 0 });
    expect(modelledOf([user('Revenue in May?')])).toEqual({ low: 5, total: 20, high: 20 });
    const highs = [1, 2, 6].map((asked) => modelledOf(talk(...QUESTIONS.slice(0, asked))).high);
    expect(highs).toEqual([27, 33, 52]);
    expect(modelledOf(talk(...QUESTIONS), 200).high).toBe(100);
  });

  it('take turns that were not seen yet for turns like those that were', () => {
    const turns = counted(talk(...QUESTIONS), 70);
    const seen = healthOf({ turns, site: OPEN_SITE, now: NOW }).tokens;
    const { tokens, modelled } = healthOf({ turns, turnsAbout: 3 * turns.length, site: OPEN_SITE, now: NOW });
    expect(tokens.total / (3 * seen.total)).toBeCloseTo(1, 0);
    expect(tokens.low).toBeGreaterThan(1.8 * seen.low);
    expect(tokens.high).toBeLessThan(6 * seen.high);
    expect(tokens.byKind.prompts / seen.byKind.prompts).toBeCloseTo(3, 0);
    expect(Object.values(tokens.byKind).reduce((sum, kind) => sum + kind, 0)).toBe(tokens.total);
    expect(modelled.high).toBe(0);
  });

  it('expect tools with a hidden output in turns that were not seen as well', () => {
    const site = { ...OPEN_SITE, hidden: { start: [0, 0, 0], perTool: [1, 2, 3] } } as const;
    const turns = counted([1, 2, 3].flatMap(() => [user('And?'), agent('Here.', { kind: 'tool', text: 'Ran query' })]));
    const all = healthOf({ turns, site, now: NOW }).modelled;
    const part = healthOf({ turns, turnsAbout: 60, site, now: NOW }).modelled;
    expect(all).toEqual({ low: 3, total: 6, high: 9 });
    expect(part.total).toBe(60);
    expect(part.low).toBeLessThan(30);
    expect(part.high).toBeGreaterThan(90);
  });

  it('by kind add up to the total, whatever the factor', () => {
    const site = { ...OPEN_SITE, tokenFactor: [1, 1.37, 2] as const };
    const { total, byKind } = healthOf({ turns: counted(talk(...QUESTIONS), 7), site, now: NOW }).tokens;
    expect(Object.values(byKind).reduce((sum, tokens) => sum + tokens, 0)).toBe(total);
  });
});
