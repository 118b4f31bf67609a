import { describe, expect, it } from 'vitest';
import { bandOf, idleOf, loadOf, scoreOf, type Loads } from '../../../lib/thread/score';

const CALM: Loads = { load: 0, corrections: 0, drift: 0, bulk: 0, idle: 0, compaction: 0 };
const NAMES = Object.keys(CALM) as (keyof Loads)[];

describe('load', () => {
  it.each([
    [16_000, 200_000, 0],
    [32_000, 200_000, 0.27],
    [64_000, 200_000, 0.55],
    [100_000, 200_000, 0.73],
    [128_000, 200_000, 0.82],
    [200_000, 200_000, 1],
    [16_000, 32_000, 0.45],
    [0, 200_000, 0],
  ])('of %i tokens in a window of %i is %f', (tokens, window, load) => {
    expect(loadOf(tokens, window)).toBeCloseTo(load, 1);
  });
});

describe('score', () => {
  it.each([
    [16_000, 0, 100],
    [16_000, 0.2, 86],
    [16_000, 0.7, 51],
    [16_000, 1, 30],
    [32_000, 0, 82],
    [64_000, 0.7, 33],
    [100_000, 0, 53],
    [200_000, 1, 11],
  ])('of %i tokens with corrections at %f is about %i', (tokens, corrections, score) => {
    const found = scoreOf({ ...CALM, load: loadOf(tokens, 200_000), corrections }).score;
    expect(Math.abs(found - score)).toBeLessThanOrEqual(1);
  });

  it('never rises in any driver, whatever the others are', () => {
    for (const name of NAMES) {
      for (const rest of [0, 0.3, 1]) {
        const others = Object.fromEntries(NAMES.map((other) => [other, rest])) as Loads;
        const scores = [0, 0.1, 0.4, 0.8, 1].map((value) => scoreOf({ ...others, [name]: value }).score);
        for (const [place, score] of scores.entries()) expect(score).toBeLessThanOrEqual(scores[place - 1] ?? 100);
        expect(scores.at(-1)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('shares the lost points among the drivers, with nothing left over', () => {
    const { score, points } = scoreOf({ ...CALM, load: 0.6, corrections: 0.7, drift: 0.5 });
    expect(Object.values(points).reduce((sum, lost) => sum + lost, 0)).toBeCloseTo(100 - score);
    expect(points.bulk).toBe(0);
    expect(points.corrections).toBeGreaterThan(points.load);
  });
});

describe('bands', () => {
  it('begin at 70 and 40', () => {
    expect([100, 70, 69, 40, 39, 0].map((score) => bandOf(score, undefined))).toEqual([
      'fresh',
      'fresh',
      'heavy',
      'heavy',
      'restart',
      'restart',
    ]);
  });
  it('are left for a better one only with five points to spare', () => {
    expect([bandOf(72, 'heavy'), bandOf(75, 'heavy')]).toEqual(['heavy', 'fresh']);
    expect([bandOf(44, 'restart'), bandOf(45, 'restart'), bandOf(74, 'restart')]).toEqual([
      'restart',
      'heavy',
      'heavy',
    ]);
    expect(bandOf(72, 'fresh')).toBe('fresh');
  });
});

describe('idle time', () => {
  it('counts from an hour on and is complete after a day', () => {
    expect([0, 0.9, 1, 24, 100].map((hours) => idleOf(hours))).toEqual([0, 0, 0.5, 1, 1]);
  });
});
