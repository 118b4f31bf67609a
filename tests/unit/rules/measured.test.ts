import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/rules/index';
import { MEASURED, MEASURED_ON } from '../../../lib/rules/measured';

describe('the measured figures', () => {
  it('are dated', () => {
    expect(MEASURED_ON).toMatch(/^20\d\d-\d\d-\d\d$/u);
  });

  it('belong to rules that exist', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(Object.keys(MEASURED).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(RULES.filter(({ off }) => off !== true).map(({ id }) => id))(
    'let %s be on: nine of ten of its hints were right',
    (id) => {
      const { right = 0, hints = 0 } = MEASURED[id] ?? {};
      expect(
        hints,
        'not measured: label prompts for it in tests/unit/prompts and run npm run eval, or set off: true',
      ).toBeGreaterThan(0);
      expect(right / hints).toBeGreaterThanOrEqual(0.9);
    },
  );
});
