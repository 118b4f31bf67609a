import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/packs/parse';
import practice from '../../../lib/sites/practice';
import { countedTurn } from '../../../lib/thread/count-turn';
import { healthOf } from '../../../lib/thread/health';
import type { Health, Part } from '../../../lib/thread/thread';
import { estimateTokens } from '../../../lib/tokens/estimate';
import type { PracticePart, PracticeThread } from '../../pages/practice/model';
import { SEEDS } from '../../pages/practice/seeds/seeds';

/** What the page shows of a part, as the adapter reads it. */
const partOf = (part: PracticePart): Part[] => {
  if (part.kind === 'chart') return [];
  if (part.kind !== 'tool') return [{ kind: part.kind, text: part.text }];
  const rows = [part.columns, ...part.rows].map((row) => row.join('\t'));
  return [{ kind: 'tool', text: [part.sql ?? '', ...rows].join('\n') }];
};

const seed = (id: string): PracticeThread => {
  const found = SEEDS.find((one) => one.id === id);
  if (!found) throw new Error(`No seed ${id}.`);
  return found;
};

const health = (id: string): Health => {
  const turns = seed(id).turns.map(({ role, parts }, index) => {
    const read = parts.flatMap(partOf);
    const counts = read.map(({ text }) => {
      const tokens = estimateTokens(text);
      return { tokens, low: tokens, high: tokens };
    });
    return countedTurn({ role, parts: read }, index, counts, undefined);
  });
  return healthOf({ turns, site: practice, now: Date.parse('2026-11-16T09:00:00Z') });
};

describe('the practice chat', () => {
  it('has a team pack without a fault', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../pages/practice/pack.json'), 'utf8');
    const parsed = parsePack(text);
    expect('faults' in parsed ? parsed.faults : parsed.notes).toEqual([]);
  });

  it('has a thread of 60 turns that is over 32k tokens and best begun anew', () => {
    expect(seed('eu-revenue').turns).toHaveLength(60);
    const { tokens, band, advice, drivers } = health('eu-revenue');
    expect(tokens.total).toBeGreaterThan(32_000);
    expect(band).toBe('restart');
    expect(advice).toBe('new-thread');
    expect(drivers.find(({ id }) => id === 'corrections')?.turns).toHaveLength(3);
  });

  it('has a fresh thread, one that gets heavy and one whose question comes back', () => {
    expect(health('checkout-funnel')).toMatchObject({ band: 'fresh', advice: 'continue' });
    expect(health('subscription-churn')).toMatchObject({ band: 'heavy', advice: 'continue' });
    expect(health('revenue-by-channel')).toMatchObject({ band: 'fresh', advice: 'data-app' });
  });
});
