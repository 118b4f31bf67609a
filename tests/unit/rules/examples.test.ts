import { describe, expect, it } from 'vitest';
import { ruleFile } from '../../../cli/rule-scaffold';
import { EVIDENCE } from '../../../lib/rules/evidence';
import { RULES } from '../../../lib/rules/index';
import { lintExample } from './lint-example';

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

describe.each(EVIDENCE.map(({ rule, evidence }) => ({ id: rule.id, rule, evidence })))('$id', ({ rule, evidence }) => {
  it.each(evidence.examples.map((example) => [short(example.text), example] as const))('reads “%s”', (_, example) => {
    const on = rule.off ? [{ ...rule, off: false }] : [rule];
    const { hints, faults } = lintExample(example, on);
    expect(faults).toEqual([]);
    const flagged = [...hints]
      .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
      .map(({ start, end }) => (start === undefined ? '' : example.text.slice(start, end)));
    expect(flagged).toEqual(example.flags);
  });

  it('is written by its author, not left as new:rule made it', () => {
    const blank = ruleFile(rule.id, rule.group);
    for (const { note, text } of evidence.examples)
      for (const words of [note, text]) if (words !== undefined) expect(blank).not.toContain(`'${words}'`);
    for (const words of [rule.message, rule.why, evidence.source]) expect(blank).not.toContain(`'${words}'`);
  });

  it('fills every placeholder of its message', () => {
    for (const example of evidence.examples) {
      for (const { message, why } of lintExample(example, [rule]).hints) {
        expect(`${message} ${why}`).not.toMatch(/[{}]|“”|undefined/u);
      }
    }
  });
});

describe('the whole rule set', () => {
  it('lists the same rules with and without their evidence', () => {
    expect(EVIDENCE.map(({ rule }) => rule.id)).toEqual(RULES.map(({ id }) => id));
  });

  it('never marks the same words twice', () => {
    for (const { evidence } of EVIDENCE) {
      for (const example of evidence.examples) {
        const spans = lintExample(example, RULES).hints.flatMap(({ start, end }) =>
          start === undefined || end === undefined ? [] : [{ start, end }],
        );
        for (const [at, a] of spans.entries())
          for (const b of spans.slice(at + 1)) expect(a.start < b.end && b.start < a.end).toBe(false);
      }
    }
  });
});
