import { describe, expect, it } from 'vitest';
import { coach, jsonLines, readLines } from './coach';

describe('coach tokens', { timeout: 30_000 }, () => {
  it('writes the count of each text, in order, with exactly the promised keys', async () => {
    const { code, out, err } = await coach(
      ['tokens'],
      jsonLines({ id: 'a', text: 'please explain <|endoftext|> to me' }, { id: 2, text: 'x'.repeat(5000) }),
    );
    const [first, second] = readLines(out);
    expect(first).toEqual({ id: 'a', tokens: 11, low: 11, high: 11, exact: true });
    expect(second).toMatchObject({ id: 2, exact: false });
    expect(Object.keys(second ?? {})).toEqual(['id', 'tokens', 'low', 'high', 'exact']);
    expect([code, err]).toEqual([0, '']);
  });

  it('gives a range for a model with another tokenizer, and counts its digits one by one', async () => {
    const text = 'orders: 1234567890';
    const { out } = await coach(
      ['tokens'],
      jsonLines(
        { id: 1, text, model: 'gpt-5' },
        { id: 2, text, model: 'claude-opus-5' },
        { id: 3, text, model: 'qwen3' },
      ),
    );
    const [own, claude, qwen] = readLines(out);
    expect(own).toEqual({ id: 1, tokens: 7, low: 7, high: 7, exact: true });
    expect(claude).toMatchObject({ tokens: 10, exact: false });
    expect(qwen).toMatchObject({ tokens: 13, exact: false });
  });

  it('tells of a bad line by its number and goes on', async () => {
    const { code, out, err } = await coach(['tokens'], `{"id":1}\n\n${jsonLines({ id: 2, text: 'fine' })}`);
    expect(readLines(out)).toEqual([{ id: 2, tokens: 1, low: 1, high: 1, exact: true }]);
    expect(err).toMatch(/^line 1: /u);
    expect(code).toBe(1);
  });
});
