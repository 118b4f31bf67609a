import { expect, it } from 'vitest';
import { patternOf } from '../../../lib/browser/pattern-of';

it.each([
  ['https://chat.example.com', false, 'https://chat.example.com/*'],
  ['https://chat.example.com', true, 'https://chat.example.com/*'],
  ['https://chat.example.com:8443', false, 'https://chat.example.com:8443/*'],
  // Firefox says of a pattern with a port that it was never granted.
  ['https://chat.example.com:8443', true, 'https://chat.example.com/*'],
  ['http://[::1]:3000/t/1', true, 'http://[::1]/*'],
])('the pattern of %s (Firefox: %s) is %s', (origin, isFirefox, pattern) => {
  expect(patternOf(origin, isFirefox)).toBe(pattern);
});
