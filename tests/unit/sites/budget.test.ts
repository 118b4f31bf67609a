import { describe, expect, it } from 'vitest';
import { openBudget } from '../../../lib/sites/budget';

/** Works whenever the budget lets it, each time for so long (ms); gives the share of two minutes it took. */
const shareOf = (share: number, work: number, before = 0): number => {
  const budget = openBudget(share);
  const whole = 120_000;
  let spent = 0;
  for (let now = before; now < whole; now += 100 + budget.wait(now)) {
    budget.spend(now, now + work);
    now += work;
    spent += work;
  }
  return spent / whole;
};

describe('a budget of the time of a page', () => {
  it('lets work that is cheap go on without pauses', () => {
    const budget = openBudget(0.01);
    for (let now = 0; now < 60_000; now += 300) {
      expect(budget.wait(now)).toBe(0);
      budget.spend(now, now + 1);
    }
  });

  it.each([1, 3, 8])('keeps work of %d ms within its share, but for what it may run ahead', (work) => {
    expect(shareOf(0.002, work)).toBeLessThanOrEqual(0.002 * (1 + 3 / 120) + work / 120_000);
  });

  it('lets one long piece of work after a calm time wait for five seconds at most', () => {
    const budget = openBudget(0.002);
    budget.spend(60_000, 60_200);
    expect(budget.wait(60_200)).toBe(5000);
    expect(budget.wait(63_200)).toBe(2000);
    expect(budget.wait(65_200)).toBe(0);
  });

  it('lets the first work of a page be followed at once', () => {
    const budget = openBudget(0.002);
    budget.spend(1000, 1005);
    expect(budget.wait(1005)).toBe(0);
  });

  it('gives nothing for the time before that', () => {
    const budget = openBudget(0.002);
    budget.spend(600_000, 600_010);
    expect(budget.wait(600_010)).toBeGreaterThan(1900);
  });
});
