import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../components/popup/ticks';
import { HEALTH_MODEL } from '../../../lib/thread/model';
import { bandOf, loadOf, scoreOf } from '../../../lib/thread/score';
import { DEFAULT_SIZES, settleModel, sizesOf, type HealthSettings } from '../../../lib/thread/settle-model';

const CALM = { load: 0, corrections: 0, drift: 0, bulk: 0, idle: 0, compaction: 0 };
const MILLION = 1_000_000;
/** The band of a thread of this size alone, in a window that is large enough not to matter. */
const bandAt = (tokens: number, ...layers: HealthSettings[]): string => {
  const model = settleModel(layers);
  return bandOf(scoreOf({ ...CALM, load: loadOf(tokens, 20 * MILLION, model) }, model).score, undefined, model);
};

describe('the model', () => {
  it('is the built one where nobody says otherwise', () => {
    expect(settleModel([])).toEqual(HEALTH_MODEL);
    expect(settleModel([{}, {}])).toEqual(HEALTH_MODEL);
    expect(DEFAULT_SIZES.heavy).toBeGreaterThan(50_000);
    expect(DEFAULT_SIZES.restart).toBeLessThan(166_000);
  });

  it.each([
    [20_000, 60_000],
    [51_000, 400_000],
    [90_000, 99_000],
    [2 * MILLION, 9 * MILLION],
  ])('speaks at the sizes that were chosen: %d and %d', (heavyTokens, restartTokens) => {
    const chosen = { heavyTokens, restartTokens };
    expect(bandAt(heavyTokens * 0.99, chosen)).toBe('fresh');
    expect(bandAt(heavyTokens * 1.01, chosen)).toBe('heavy');
    expect(bandAt(restartTokens * 0.99, chosen)).toBe('heavy');
    expect(bandAt(restartTokens * 1.01, chosen)).toBe('restart');
    const { heavy, restart } = sizesOf(settleModel([chosen]));
    expect([heavy, restart].map((size) => Math.round(size / 1000))).toEqual(
      [heavyTokens, restartTokens].map((size) => size / 1000),
    );
  });

  it('lets the user speak last, and packs before them', () => {
    const pack = { heavyTokens: 30_000, restartTokens: 60_000, weights: { drift: 0.5 } };
    expect(bandAt(40_000, pack)).toBe('heavy');
    expect(bandAt(40_000, pack, { heavyTokens: 50_000 })).toBe('fresh');
    expect(settleModel([pack, { heavyTokens: 50_000 }]).weights.drift).toBe(0.5);
  });

  it('settles for the later word where two contradict each other', () => {
    const user = { heavyTokens: 300_000 };
    expect(bandAt(299_000, { restartTokens: 100_000 }, user)).toBe('fresh');
    expect(bandAt(310_000, { restartTokens: 100_000 }, user)).toBe('heavy');
    expect(settleModel([{ bands: { restart: 60 } }, { bands: { heavy: 50 } }]).bands).toMatchObject({
      heavy: 50,
      restart: 49,
    });
  });

  it('keeps that a window which is nearly full is due, whatever the sizes', () => {
    const model = settleModel([{ heavyTokens: 180_000, restartTokens: 199_000 }]);
    expect(ticksOf(200_000, model).restart).toBeLessThan(160_000);
  });

  it('moves the marks of the meter', () => {
    const { heavy, restart } = ticksOf(MILLION, settleModel([{ heavyTokens: 30_000, restartTokens: 90_000 }]));
    expect([heavy, restart].map((tokens) => Math.round(tokens / 1000))).toEqual([30, 90]);
  });

  it('takes weights under which size alone never makes a thread heavy', () => {
    expect(bandAt(19 * MILLION, { weights: { load: 0.1 }, heavyTokens: 20_000, restartTokens: 40_000 })).toBe('fresh');
  });
});
