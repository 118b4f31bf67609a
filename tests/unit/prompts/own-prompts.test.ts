import { describe, expect, it } from 'vitest';
import { createLint } from '../../../cli/eval/lint-rows';
import { judgeOwn, outcomesOf } from '../../../cli/eval/own';
import { COMPANIES, ownCompany, ownPrompts } from '../../../cli/eval/own-prompts';
import { RULES } from '../../../lib/rules/index';

const judged = judgeOwn(createLint());
const labelled = (rule: string): number =>
  judged.filter(({ prompt }) => prompt.expect.some((one) => one.rule === rule)).length;

/** With fewer labels than this a share says little. */
const ENOUGH = 15;
const measured = RULES.filter(({ off }) => off !== true).map(({ id }) => id);

const totals = (rule?: string): { right: number; wrong: number; missed: number } => {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { tp, fp, fn } of outcomesOf(judged, rule)) {
    sum.right += tp;
    sum.wrong += fp;
    sum.missed += fn;
  }
  return sum;
};

describe('the labelled prompts', () => {
  it('are many, and most need nothing', () => {
    const prompts = ownPrompts();
    expect(prompts.length).toBeGreaterThan(800);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
    expect(new Set(prompts.map(({ text }) => text)).size).toBe(prompts.length);
    expect(prompts.filter(({ expect: labels }) => labels.length === 0).length / prompts.length).toBeGreaterThan(0.6);
  });

  it('name only rules and assets that exist', () => {
    const rules = new Set(RULES.map(({ id }) => id));
    for (const { id, company, expect: labels } of ownPrompts()) {
      const names = new Set(ownCompany(company).assets.map(({ name }) => name));
      for (const { rule, asset } of labels) {
        expect(rules, id).toContain(rule);
        if (asset !== undefined) expect(names, id).toContain(asset);
      }
    }
  });

  it.each(COMPANIES)('come with a catalogue of about 70 assets whose successors exist: %s', (company) => {
    const { assets } = ownCompany(company);
    const ids = new Set(assets.map(({ id }) => id));
    expect(ids.size).toBe(assets.length);
    expect(assets.length).toBeGreaterThan(64);
    for (const { successor } of assets) if (successor !== undefined) expect(ids).toContain(successor);
  });
});

describe('the rules on the labelled prompts', () => {
  it.each(measured)('%s has enough of them to be judged by', (rule) => {
    expect(labelled(rule)).toBeGreaterThanOrEqual(ENOUGH);
  });

  it.each(measured)('%s is right in 95 % of what it says and says 85 % of what is to be said', (rule) => {
    const { right, wrong, missed } = totals(rule);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.85);
  });

  it('leave the prompts alone that need nothing', () => {
    const disturbed = judged.filter(({ prompt, wrong }) => prompt.expect.length === 0 && wrong.length > 0);
    expect(disturbed.length / judged.length).toBeLessThanOrEqual(0.01);
  });
});
