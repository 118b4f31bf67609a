import { expect, it } from 'vitest';
import { isLight } from '../../../lib/editors/is-light';

it.each([
  'rgb(236, 238, 242)',
  'rgba(255, 255, 255, 0.87)',
  'oklch(0.95 0.01 250)',
  'lab(92 0 0)',
  'color(display-p3 1 1 1)',
])('%s is light', (colour) => {
  expect(isLight(colour)).toBe(true);
});

it.each([
  'rgb(26, 28, 32)',
  'rgba(0, 0, 0, 0.87)',
  'rgb(88, 92, 102)',
  'oklch(0.2 0.01 250)',
  'lch(12 0 0)',
  'color(display-p3 0 0 0)',
  'color(srgb 0.1 0.1 0.1)',
])('%s is dark', (colour) => {
  expect(isLight(colour)).toBe(false);
});
