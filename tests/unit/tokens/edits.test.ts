import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countText } from '../../../lib/tokens/count';
import { editCounter } from '../../../lib/tokens/edits';
import { KINDS, randomFrom } from './texts';
import { chunksOf, draftOf, threadOf } from './threads';

const encode = nodeEncode();
const kinds = Object.values(KINDS);
/** tiktoken takes a third of a second for a whole thread: `npm run fuzz` makes all the 2,000 edits, and others each time. */
const FUZZ = process.env['FUZZ_TEXTS'] !== undefined;
const SEED = FUZZ ? Date.now() : 1;

/** Edits of a text as people and agents make them: typed, deleted, pasted, replaced, and streamed at its end. */
const editsOf = function* (text: string, count: number, seed: number): Generator<string> {
  const random = randomFrom(seed);
  const chunks = chunksOf(seed);
  const below = (most: number): number => Math.floor(random() * most);
  let edited = text;
  for (let edit = 0; edit < count; edit += 1) {
    const at = below(edited.length + 1);
    const odd = kinds[below(kinds.length)]?.(random) ?? '';
    const chunk = chunks.next().value;
    switch (below(5)) {
      case 0:
        edited = edited.slice(0, at) + odd.slice(0, 1 + below(3)) + edited.slice(at);
        break;
      case 1:
        edited = edited.slice(0, at) + edited.slice(at + 1 + below(8));
        break;
      case 2:
        edited = edited.slice(0, at) + odd + edited.slice(at + below(odd.length * 2));
        break;
      case 3:
        edited = edited.slice(0, at) + chunk + edited.slice(at + below(30));
        break;
      default:
        edited += chunk;
    }
    yield edited;
  }
};

describe(`a counter for edits (seed ${SEED})`, { timeout: FUZZ ? 3_600_000 : 60_000 }, () => {
  it.each([
    { what: 'a draft of 4 kB', text: () => draftOf(4000, SEED), edits: FUZZ ? 2000 : 500 },
    {
      what: 'a thread of 200,000 tokens',
      text: () => threadOf(200_000, SEED, encode).join('\n\n'),
      edits: FUZZ ? 2000 : 4,
    },
  ])('equals tiktoken on the whole of $what after each of $edits edits', ({ text, edits }) => {
    const count = editCounter(encode);
    for (const edited of editsOf(text(), edits, SEED)) {
      const { low, high } = count(edited);
      const tokens = encode(edited);
      if (low !== tokens || high !== tokens)
        expect([low, high], edited.length < 9000 ? JSON.stringify(edited) : undefined).toEqual([tokens, tokens]);
    }
  });

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
    let text = draftOf(40_000, 3);
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
    const text = draftOf(4000, 3);
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
