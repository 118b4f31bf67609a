import { describe, expect, it } from 'vitest';
import { labelledThreads } from '../../../cli/fit/labelled';
import { fitLogistic } from '../../../cli/fit/logistic';
import { tablesIn } from '../../../lib/thread/brief/found-rows';
import { likelihood, saysYes } from '../../../lib/thread/brief/odds';
import { hearThread } from '../../../lib/thread/brief/read-thread';
import { resultLineSigns } from '../../../lib/thread/brief/signs/result';
import { tellingSigns } from '../../../lib/thread/brief/signs/telling';
import { signsIn } from '../../../lib/thread/brief/signs/signed-pieces';
import { agent, tool, user } from './thread-of';
import { BRIEF_MODELS } from '../../../lib/thread/brief/weights';

describe('the odds of a brief', () => {
  const [first] = labelledThreads();
  const { heard, failed } = hearThread(first?.turns ?? []);

  it('weigh signs that are read of every piece, and no others', () => {
    const signs = new Set(signsIn(heard, BRIEF_MODELS.lapsed).flatMap(({ found }) => Object.keys(found.signs)));
    expect(Object.keys(BRIEF_MODELS.lapsed.weights).filter((name) => !signs.has(name))).toEqual([]);
  });

  it('weigh signs that are read of every line of an answer, and no others', () => {
    const place = heard.turns.findIndex(({ lines }) => lines.length > 0);
    const line = heard.turns[place]?.lines[0];
    expect(line).toBeDefined();
    const signs = line ? resultLineSigns(heard, place, line, failed, []) : {};
    expect(Object.keys(BRIEF_MODELS.holds.weights).filter((name) => !(name in signs))).toEqual([]);
  });

  it('weigh signs that are read of every table, and no others', () => {
    const asked = [user('Late parcels by carrier?'), agent('Here.', tool('carrier | late\nBrenner | 2030\nDahl | 41'))];
    const thread = hearThread([...asked, user('Which depots?')]);
    const [table] = tablesIn(thread.heard, thread.failed, [], []);
    expect(table).toBeDefined();
    expect(Object.keys(BRIEF_MODELS.rows.weights).filter((name) => !(name in (table?.signs ?? {})))).toEqual([]);
  });

  it('weigh signs that are read of every sentence, and no others', () => {
    const signs = tellingSigns(heard, heard.users[0] ?? 0, 0);
    expect(Object.keys(BRIEF_MODELS.tells.weights).filter((name) => !(name in signs))).toEqual([]);
  });

  it('are a likelihood, and a yes above the one from which on a model says yes', () => {
    const model = { bias: 0, weights: { sign: 2 }, from: 0.8 };
    expect(likelihood(model, {})).toBe(0.5);
    expect(saysYes(model, { sign: 0.5 })).toBe(false);
    expect(saysYes(model, { sign: 1 })).toBe(true);
  });
});

describe('fitting the odds', () => {
  const cases = Array.from({ length: 200 }, (_, place) => ({
    signs: { tells: place % 4 === 0 ? 1 : 0, noise: place % 2 },
    is: place % 4 === 0 && place % 20 !== 0,
    weight: 1,
  }));

  it('finds the sign that tells, and leaves out the one that tells nothing beside it', () => {
    const { bias, weights } = fitLogistic(cases, 1);
    expect(weights['tells']).toBeGreaterThan(3);
    expect(bias).toBeLessThan(-2);
    const model = { bias, weights, from: 0.5 };
    expect(likelihood(model, { tells: 1, noise: 0 })).toBeCloseTo(0.8, 1);
    expect(likelihood(model, { tells: 0, noise: 1 })).toBeLessThan(0.1);
  });

  it('trusts it less where the ridge is high', () => {
    expect(fitLogistic(cases, 100).weights['tells']).toBeLessThan(fitLogistic(cases, 1).weights['tells'] ?? 0);
  });

  it('finds the same weights for cases that count half, each told twice', () => {
    const twice = [...cases, ...cases].map((one) => ({ ...one, weight: 0.5 }));
    expect(fitLogistic(twice, 1).weights['tells']).toBeCloseTo(fitLogistic(cases, 1).weights['tells'] ?? 0, 6);
  });
});
