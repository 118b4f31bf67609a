import { describe, expect, it } from 'vitest';
import { hintForCaret } from '../../../lib/coach/caret';
import type { Hint } from '../../../lib/rules/rule';
import { typed, VAGUE } from '../hints/state';

const text = 'What was our revenue?';
const { start: _start, end: _end, ...WHOLE } = VAGUE;
const NO_PERIOD: Hint = {
  ...WHOLE,
  rule: 'time-range',
  key: 'time-range:revenue',
  fixes: [{ label: 'last 28 days', start: 20, end: 20, replacement: ' in the last 28 days' }],
};
const at = (caret: number | undefined, hints: readonly Hint[]): string | undefined =>
  hintForCaret(typed({ hints, draft: { text, mentions: [] } }), caret)?.rule;

describe('the hint a caret asks for', () => {
  it('is that of the words it is on', () => {
    expect(at(21, [NO_PERIOD, VAGUE])).toBe('vague-time');
    expect(at(13, [VAGUE])).toBe('vague-time');
    expect(at(5, [VAGUE])).toBeUndefined();
  });

  it('is one without words where its fix would be written', () => {
    expect(at(20, [NO_PERIOD])).toBe('time-range');
    expect(at(21, [NO_PERIOD])).toBe('time-range');
    expect(at(8, [NO_PERIOD])).toBeUndefined();
    expect(at(undefined, [NO_PERIOD])).toBeUndefined();
  });

  it('is none that only informs, or that writes nothing', () => {
    expect(at(21, [{ ...NO_PERIOD, severity: 'info' }])).toBeUndefined();
    expect(at(21, [{ ...NO_PERIOD, fixes: [] }])).toBeUndefined();
  });
});
