import { describe, expect, it } from 'vitest';
import { countText } from '../../../lib/tokens/count';
import { readThreadInput } from '../../../cli/thread-input';
import { nodeEncode } from '../../../cli/tiktoken';
import { coach } from './coach';

const text = (role: string, words: string, ...more: { kind: string; text: string }[]) => ({
  role,
  parts: [{ kind: 'text', text: words }, ...more],
});
const THREAD = {
  site: 'practice',
  turns: [
    text('user', 'Why did revenue drop in the EU in October 2026? Exclude internal accounts.'),
    text('agent', 'Gross revenue fell to €498k.', { kind: 'tool', text: 'month,gross\n2026-10,498110.75' }),
    text('user', 'no, use net revenue 😀'),
    text('agent', 'Net revenue fell from €412k to €371k.', { kind: 'code', text: 'select sum(net) from orders' }),
  ],
};

const json = async (thread: unknown): Promise<Record<string, unknown>> => {
  const { code, out, err } = await coach(['thread'], JSON.stringify(thread));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Record<string, unknown>;
};

describe('coach thread', { timeout: 30_000 }, () => {
  it('says of each turn whether it begins a topic and which turn asked the same before', async () => {
    const { turns } = await json({
      turns: [
        text('user', 'What was net revenue by channel in October 2026?'),
        text('agent', 'Here it is.'),
        text('user', 'And only for the EU?'),
        text('agent', 'Here.'),
        text('user', 'Split the channels by country.'),
        text('agent', 'Done.'),
        text('user', 'Which warehouses shipped late this week?'),
        text('agent', 'Lyon and Porto.'),
        text('user', 'Which carriers do the late warehouses use?'),
        text('agent', 'Two of them.'),
        text('user', 'How late were those carriers?'),
        text('agent', 'Two days.'),
        text('user', 'Show me the net revenue by channel for November 2026'),
      ],
    });
    const said = turns as { index: number; shift: boolean; repeatOf: number | null }[];
    expect(said.filter(({ shift }) => shift).map(({ index }) => index)).toEqual([6]);
    expect(said.flatMap(({ index, repeatOf }) => (repeatOf === null ? [] : [[index, repeatOf]]))).toEqual([[12, 0]]);
  });

  it('writes exactly the promised keys, with the tokens of tiktoken', async () => {
    const encode = nodeEncode();
    const parts = THREAD.turns.flatMap((turn) => turn.parts.map((part) => countText(encode, part.text).tokens));
    const total = parts.reduce((sum, tokens) => sum + tokens, 0);
    const result = await json(THREAD);
    expect(result).toEqual({
      score: 86,
      tokens: { total, low: total, high: total, byKind: expect.any(Object) as unknown },
      window: 200_000,
      nextMessageTokens: total,
      advice: 'continue',
      drivers: [{ id: 'corrections', points: 14, why: 'Corrected once, in turn 3.', turns: [2] }],
      brief: expect.stringContaining('Exclude internal accounts') as unknown,
      turns: THREAD.turns.map((turn, index) => ({
        index,
        tokens: turn.parts.reduce((sum, part) => sum + countText(encode, part.text).tokens, 0),
        shift: false,
        repeatOf: null,
      })),
    });
    const { byKind } = result['tokens'] as { byKind: Record<string, number> };
    expect(Object.keys(byKind)).toEqual(['prompts', 'answers', 'tools', 'failed']);
    expect(Object.values(byKind).reduce((sum, tokens) => sum + tokens, 0)).toBe(total);
  });

  it('models no tool output on top of what is given, on a site that hides some', async () => {
    const shown = (await json({ ...THREAD, site: 'hex' }))['tokens'] as { total: number };
    const bare = {
      ...THREAD,
      site: 'hex',
      turns: THREAD.turns.map((turn) => ({ ...turn, parts: turn.parts.slice(0, 1) })),
    };
    const without = (await json(bare))['tokens'] as { total: number };
    const encode = nodeEncode();
    const parts = THREAD.turns.flatMap((turn) =>
      turn.parts.slice(1).map((part) => countText(encode, part.text).tokens),
    );
    const factor = 1.25;
    expect(shown.total - without.total).toBeLessThanOrEqual(factor * parts.reduce((sum, tokens) => sum + tokens, 1));
  });

  it('says where most of the tokens are modelled', async () => {
    const { out } = await coach(['thread', '--format', 'text'], JSON.stringify({ ...THREAD, site: 'hex' }));
    expect(out).toContain('tokens (most of them modelled) of a window');
    expect(out).toContain('ride along with every message, most of them modelled: the page does not show them.');
  });

  it('takes a site it does not know for any other chat', async () => {
    expect(await json({ ...THREAD, site: 'somewhere' })).toMatchObject({ window: 200_000 });
  });

  it('writes for people when asked to', async () => {
    const { out } = await coach(['thread', '--format', 'text'], JSON.stringify(THREAD));
    expect(out).toMatch(/^Fresh \(score 86 of 100\)\n\d+ tokens of a window of 200k; /u);
    expect(out).toContain('Corrected once');
  });

  it('says what is wrong with its input, and exits with 1', async () => {
    const { code, out, err } = await coach(['thread'], '{"turns":[{"role":"robot","parts":[]}]}');
    expect(err).toMatch(/^turns\.0\.role: /u);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });

  it('gives an empty thread a clean bill', async () => {
    expect(await json({ site: 'practice', turns: [] })).toMatchObject({ score: 100, advice: 'continue', brief: '' });
    const none = { total: 0, low: 0, high: 0, byKind: { prompts: 0, answers: 0, tools: 0, failed: 0 } };
    expect(await json({ site: 'hex', turns: [] })).toMatchObject({ tokens: none, nextMessageTokens: 0, drivers: [] });
  });
});

describe('a thread as JSON', () => {
  it.each([
    ['not json', /^thread: .+JSON/u],
    ['{"site":"hex"}', /^turns: /u],
    ['[]', /^(?:thread|turns): /u],
    ['{"turns":[{"role":"user","parts":[{"kind":"image","text":""}]}]}', /^turns\.0\.parts\.0\.kind: /u],
    ['{"turns":[{"role":"user","parts":[],"at":"soon"}]}', /^turns\.0\.at: /u],
  ])('is refused with its place: %s', (input, fault) => {
    expect(() => readThreadInput(input)).toThrow(fault);
  });
});
