import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countInSlices, countText } from '../../../lib/tokens/count';
import { memoOf } from '../../../lib/tokens/memo';
import { KINDS, randomFrom, RUNS } from './texts';

const encode = nodeEncode();
const random = randomFrom(6);
const prose = Array.from({ length: 400 }, () => KINDS['prose']?.(random) ?? '').join('\n');
const run = RUNS['random letters']?.(50_000) ?? '';

const broken = (): never => {
  throw new Error('trap');
};
const counting = () => {
  const seen = { units: 0 };
  const spy = (part: string): number => {
    seen.units += part.length;
    return encode(part);
  };
  return { seen, spy };
};

describe('counting in slices', () => {
  it('gives each text its count, with pauses between slices of a few milliseconds', async () => {
    let pauses = 0;
    let longest = 0;
    let since = performance.now();
    const pause = async (): Promise<void> => {
      longest = Math.max(longest, performance.now() - since);
      pauses += 1;
      await new Promise(setImmediate);
      since = performance.now();
    };
    const texts = [prose, '', run, 'one more'];
    const counts = await countInSlices(encode, texts, { now: () => performance.now(), pause });
    expect(counts).toEqual(texts.map((text) => countText(encode, text)));
    expect(pauses).toBeGreaterThan(3);
    // 8 ms on a quiet machine; others may run here.
    expect(longest).toBeLessThan(60);
  });

  it('pauses by the clock it is given', async () => {
    let time = 0;
    let pauses = 0;
    const now = (): number => (time += 1);
    await countInSlices(encode, [prose], { now, pause: () => Promise.resolve(void (pauses += 1)) });
    expect(pauses).toBeGreaterThan(5);
    expect(pauses).toBeLessThan(time / 3);
  });

  it('rejects with what the tokenizer threw', async () => {
    await expect(countInSlices(broken, ['text'], { now: () => 0, pause: () => Promise.resolve() })).rejects.toThrow(
      'trap',
    );
  });
});

describe('remembered parts', () => {
  it('are not counted again, so that a grown or edited text costs its new parts', () => {
    const { seen, spy } = counting();
    const memory = memoOf(1000);
    const first = countText(spy, prose, memory);
    expect(first).toEqual(countText(encode, prose));
    for (const text of [prose, `${prose} and more`, `${prose.slice(0, 9000)}typed${prose.slice(9000)}`]) {
      seen.units = 0;
      expect(countText(spy, text, memory)).toEqual(countText(encode, text));
      expect(seen.units).toBeLessThan(prose.length / 10);
    }
  });

  it('are forgotten when they are many and long unused', () => {
    const { seen, spy } = counting();
    const memory = memoOf(10);
    countText(spy, 'the first text', memory);
    for (let index = 0; index < 15; index += 1) {
      countText(spy, `text ${index}`, memory);
      countText(spy, 'the first text', memory);
    }
    seen.units = 0;
    countText(spy, 'the first text', memory);
    expect(seen.units).toBe(0);
    for (let index = 0; index < 25; index += 1) countText(spy, `other ${index}`, memory);
    seen.units = 0;
    countText(spy, 'the first text', memory);
    expect(seen.units).toBe(14);
  });
});
