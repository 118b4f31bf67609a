import { expect, it } from 'vitest';
import { unaccented } from '../../../lib/text/unaccented';

it.each([
  ['März', 'Marz'],
  ['año crédito', 'ano credito'],
  ['plain, with 1 digit', 'plain, with 1 digit'],
  ['売上', '売上'],
])('reads %s without its accents', (text, plain) => {
  expect(unaccented(text)).toBe(plain);
});
