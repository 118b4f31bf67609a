import { describe, expect, it } from 'vitest';
import { appBrief } from '../../../lib/thread/brief/app/app';
import { handOff, handOffBrief } from '../../../lib/thread/brief/hand-off';
import { countedTurn } from '../../../lib/thread/count-turn';
import { healthOf } from '../../../lib/thread/health';
import type { Part, Turn } from '../../../lib/thread/thread';
import { estimateTokens } from '../../../lib/tokens/estimate';
import type { PracticePart } from '../../pages/practice/model';
import { SEEDS } from '../../pages/practice/seeds/seeds';
import { OPEN_SITE } from './thread-of';

const partOf = (part: PracticePart): Part[] => {
  if (part.kind === 'chart') return [];
  if (part.kind !== 'tool') return [{ kind: part.kind, text: part.text.replace(/@\[(.*?)\]/gu, '@$1') }];
  const rows = [part.columns, ...part.rows].map((row) => row.join('\t'));
  return [{ kind: 'tool', text: [part.title, part.sql ?? '', ...rows].join('\n') }];
};

const threadOf = (id: string): Turn[] => {
  const seed = SEEDS.find((one) => one.id === id);
  expect(seed, id).toBeDefined();
  return (seed?.turns ?? []).map(({ role, parts }) => ({ role, parts: parts.flatMap(partOf) }));
};

const healthNow = (turns: readonly Turn[]) =>
  healthOf({
    turns: turns.map((turn, index) => {
      const counts = turn.parts.map(({ text }) => estimateTokens(text));
      return countedTurn(
        turn,
        index,
        counts.map((tokens) => ({ tokens, low: tokens, high: tokens })),
        undefined,
      );
    }),
    site: OPEN_SITE,
    now: 0,
  });

describe('the threads of the practice chat', () => {
  it('call for a new thread after sixty turns and three corrections', () => {
    const health = healthNow(threadOf('eu-revenue'));
    expect(health).toMatchObject({
      verdict: 'Three corrections on one question',
      band: 'restart',
      advice: 'new-thread',
    });
    expect(health.tokens.byKind.tools).toBeGreaterThan(health.tokens.byKind.answers);
    expect(health.tokens.byKind.failed).toBeGreaterThan(0);
  });

  it('go on from the topic that the asker came back to, without the one between', () => {
    const brief = handOffBrief(threadOf('eu-revenue'));
    expect(brief).toMatch(/^Revenue in the EU dropped\. Why\?\nUse net revenue, after refunds\.\n/u);
    for (const word of ['calendar months', 'internal accounts', '€11k to €16k', 'campaign_id']) {
      expect(brief).toContain(word);
    }
    expect(brief).not.toMatch(/hiring|tickets|queue/u);
    const doubts = handOff(threadOf('eu-revenue'))
      .doubts.map(({ text }) => text)
      .join('\n');
    expect(doubts).toContain('€415k');
    expect(doubts).not.toMatch(/hiring|tickets|queue/u);
  });

  it('call for a data app where one question was asked each week', () => {
    const turns = threadOf('revenue-by-channel');
    expect(healthNow(turns)).toMatchObject({ advice: 'data-app', verdict: 'Asked 5 times' });
    expect(appBrief(turns, { noun: 'data app' })).toContain(
      'period, one week (default last week; also 2 to 8 November 2026;',
    );
  });

  it('are fresh where nothing is wrong', () => {
    expect(healthNow(threadOf('checkout-funnel'))).toMatchObject({ verdict: 'Fresh', drivers: [] });
  });
});
