import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEncode } from '../../../cli/tiktoken';
import { countText } from '../../../lib/tokens/count';
import { editCounter } from '../../../lib/tokens/edits';
import { memoOf } from '../../../lib/tokens/memo';

const encode = nodeEncode();
/** A folder of texts to check counts on: `FUZZ_DATA=folder npm run fuzz`. */
const folder = process.env['FUZZ_DATA'] ?? '';
const files = folder === '' ? [] : readdirSync(folder).filter((name) => /\.(?:jsonl?|txt|md|csv|sql)$/u.test(name));

/** Every text in a JSON value, names of fields too. */
const textsIn = function* (value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield name;
    yield* textsIn(inner);
  }
};

/** The whole file, its lines, and the texts of what is JSON in it: each once. */
const textsOf = (name: string): Set<string> => {
  const whole = readFileSync(join(folder, name), 'utf8');
  const lines = whole.split('\n').filter((line) => line !== '');
  const values: unknown[] = name.endsWith('.jsonl')
    ? lines.map((line): unknown => JSON.parse(line))
    : name.endsWith('.json')
      ? [JSON.parse(whole)]
      : [];
  return new Set([whole, ...lines, ...textsIn(values)]);
};

describe.skipIf(folder === '')('counts of the texts of FUZZ_DATA', { timeout: 3_600_000 }, () => {
  it('has texts to check', () => expect(files).not.toEqual([]));

  it.each(files)('equal tiktoken on the whole, and from one text to the next: %s', (name) => {
    const next = editCounter(encode);
    const memory = memoOf(8000);
    const texts = textsOf(name);
    let units = 0;
    for (const text of texts) {
      const tokens = text === '' ? 0 : encode(text);
      const exact = { tokens, low: tokens, high: tokens };
      expect(countText(encode, text), JSON.stringify(text.slice(0, 2000))).toEqual(exact);
      expect(countText(encode, text, memory), JSON.stringify(text.slice(0, 2000))).toEqual(exact);
      expect(next(text), JSON.stringify(text.slice(0, 2000))).toEqual(exact);
      units += text.length;
    }
    console.log(`${name}: ${texts.size} texts, ${units} characters, no difference`);
  });
});
