import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countText } from '../../../lib/tokens/count';
import { editCounter } from '../../../lib/tokens/edits';
import { KINDS, randomFrom } from './texts';

const encode = nodeEncode();
const kinds = Object.values(KINDS);

const prose = (length: number): string => {
  const random = randomFrom(3);
  let text = '';
  while (text.length < length) text += `${KINDS['prose']?.(random) ?? ''} `;
  return text.slice(0, length);
};

describe('a counter for edits', { timeout: 20_000 }, () => {
  it('agrees with counting the whole text after each of 2,000 edits', () => {
    const random = randomFrom(4);
    const below = (most: number): number => Math.floor(random() * most);
    const count = editCounter(encode);
    let text = '';
    for (let edit = 0; edit < 2000; edit += 1) {
      const at = below(text.length + 1);
      const gone = random() < 0.5 ? below(20) : 0;
      const made = random() < 0.8 ? (kinds[below(kinds.length)]?.(random) ?? '').slice(0, 1 + below(30)) : '';
      text = edit % 100 === 99 ? '' : text.slice(0, at) + made + text.slice(at + gone);
      const tokens = text === '' ? 0 : encode(text);
      const { low, high } = count(text);
      if (low !== tokens || high !== tokens) expect([low, high], JSON.stringify(text)).toEqual([tokens, tokens]);
    }
  });

  it('agrees when an unbroken run is grown, broken and mended', () => {
    const count = editCounter(encode);
    const run = 'x'.repeat(700);
    for (const text of [run, `${run}x`, `see ${run}`, `see ${run.replace('xxx', 'x x')}`, `see ${run}.`, '']) {
      expect(count(text)).toEqual(countText(encode, text));
    }
  });

  it('counts little of a long draft for a keystroke, and of an answer for a streamed chunk', () => {
    let counted = 0;
    const count = editCounter((part) => {
      counted += part.length;
      return encode(part);
    });
    let text = prose(40_000);
    count(text);
    expect(counted).toBe(text.length);
    for (const edit of [
      () => `${text.slice(0, 2000)}x${text.slice(2000)}`,
      () => text.slice(0, 30_000) + text.slice(30_001),
      () => `${text} and then the next words`,
    ]) {
      counted = 0;
      text = edit();
      count(text);
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(400);
    }
  });

  it('takes microseconds for a keystroke in a draft of 4 kB', () => {
    const count = editCounter(encode);
    const text = prose(4000);
    count(text);
    const times: number[] = [];
    for (let key = 1; key <= 301; key += 1) {
      const typed = `${text.slice(0, 2000)}${'typed words '.repeat(30).slice(0, key)}${text.slice(2000)}`;
      const start = performance.now();
      count(typed);
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[150]).toBeLessThan(0.2);
  });
});
