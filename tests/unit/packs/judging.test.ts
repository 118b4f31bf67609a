import { describe, expect, it } from 'vitest';
import { healthOfPacks, withPacks } from '../../../lib/packs/judging';
import chatgpt from '../../../lib/sites/chatgpt';
import hex from '../../../lib/sites/hex';
import { pack } from './make';

const PACKS = [
  pack({ settings: { health: { heavyTokens: 40_000 }, sites: { hex: { window: 400_000, model: 'claude-older' } } } }),
  pack(),
  pack({ settings: { sites: { hex: { tokenFactor: [1, 1.3, 2] } } } }),
];

describe('a site as packs know it', () => {
  it('has their window and the factor of its model; the later pack and the own factor count more', () => {
    expect(withPacks(hex, PACKS.slice(0, 1))).toMatchObject({ window: 400_000, tokenFactor: [1, 1.18, 1.36] });
    expect(withPacks(hex, PACKS)).toMatchObject({ id: 'hex', window: 400_000, tokenFactor: [1, 1.3, 2] });
  });

  it('is as it came where they say nothing of it', () => {
    expect(withPacks(chatgpt, PACKS)).toEqual(chatgpt);
  });
});

it('threads are judged as packs say, in their order', () => {
  expect(healthOfPacks(PACKS)).toEqual([{ heavyTokens: 40_000 }]);
});
