import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../components/popup/ticks';
import { healthOf } from '../../../lib/thread/health';
import type { CountedTurn } from '../../../lib/thread/counted';

const SIGNS = { tools: 0, bulk: 0, corrects: false, accepts: false, errors: [], compacted: false };
const turn = (index: number, role: 'user' | 'agent', text: number): CountedTurn => ({
  index,
  role,
  tokens: { text, tool: 0, error: 0, code: 0 },
  low: text,
  high: text,
  signs: SIGNS,
});
const band = (tokens: number, window: number) =>
  healthOf({
    turns: [turn(0, 'user', 10), turn(1, 'agent', tokens - 20), turn(2, 'user', 10)],
    site: { window, hidden: { start: [0, 0, 0], perTool: [0, 0, 0] }, tokenFactor: [1, 1, 1] },
    now: 0,
  }).band;

describe.each([32_000, 128_000, 200_000, 1_000_000])('the marks of a window of %i tokens', (window) => {
  it('stand where size alone changes the band', () => {
    const { heavy, restart } = ticksOf(window);
    const step = Math.round(window / 500);
    expect([band(heavy - step, window), band(heavy + step, window)]).toEqual(['fresh', 'heavy']);
    expect([band(restart - step, window), band(restart + step, window)]).toEqual(['heavy', 'restart']);
    expect(restart).toBeLessThanOrEqual(window);
  });
});
