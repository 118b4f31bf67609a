import { describe, expect, it } from 'vitest';
import { siteFor, SITES } from '../../../lib/sites/index';
import { matchesPattern } from '../../../lib/sites/match';

describe('match patterns', () => {
  it.each([
    ['https://*.hex.tech/*', 'https://app.hex.tech/acme/threads', true],
    ['https://*.hex.tech/*', 'https://hex.tech/', true],
    ['https://*.hex.tech/*', 'https://nothex.tech/', false],
    ['https://*.hex.tech/*', 'http://app.hex.tech/', false],
    ['https://*.hex.tech/*', 'https://app.hex.tech.evil.example/', false],
    ['http://127.0.0.1/*', 'http://127.0.0.1:8080/practice/new', true],
    ['https://claude.ai/*', 'https://claude.ai/chat/1?x=1', true],
    ['https://a.example/b/*', 'https://a.example/c', false],
    ['*://*/*', 'http://anything.example/', true],
    ['*://*/*', 'file:///notes.txt', false],
    ['https://claude.ai/*', 'not an address', false],
    ['https://chat.example:8443/*', 'https://chat.example:8443/t/1', true],
    ['https://chat.example:8443/*', 'https://chat.example/t/1', false],
  ])('%s covers %s: %s', (pattern, url, covers) => {
    expect(matchesPattern(pattern, url)).toBe(covers);
  });
});

describe('sites', () => {
  it('are found by their address', () => {
    expect(siteFor('https://eu.hex.tech/acme/threads')?.id).toBe('hex');
    expect(siteFor('https://chatgpt.com/c/1')?.id).toBe('chatgpt');
    expect(siteFor('https://example.com/')).toBeUndefined();
  });

  it.each(SITES.map((site) => [site.id, site] as const))('%s: numbers are ordered and dates are months', (_, site) => {
    for (const [low, mid, high] of [site.tokenFactor, site.hidden.start, site.hidden.perTool]) {
      expect(low).toBeLessThanOrEqual(mid);
      expect(mid).toBeLessThanOrEqual(high);
    }
    for (const { since } of [...site.composer, ...site.turns, ...(site.streaming ?? []), ...(site.title ?? [])]) {
      expect(since).toMatch(/^20\d\d-(?:0\d|1[0-2])$/);
    }
  });
});
