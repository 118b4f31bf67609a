import { expect, it } from 'vitest';
import { shorten } from '../../../lib/text/shorten';

it.each([
  ['net revenue', 11, 'net revenue'],
  ['net revenue', 10, 'net reven…'],
  ['net revenue', 5, 'net…'],
  ['up 🚀 today', 5, 'up…'],
  ['up 🚀 today', 6, 'up 🚀…'],
])('%s in %i units is %s', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});
