import { beforeEach, describe, expect, it } from 'vitest';
import type { SitePage } from '../../../lib/sites/page';
import { openPage } from '../../../lib/sites/reader';
import practice from '../../../lib/sites/practice';

let page: SitePage;
const show = (...turns: [id: string, role: string, text: string][]): void => {
  document.body.innerHTML = `<ol data-thread>${turns
    .map(
      ([id, role, text]) =>
        `<li data-message-id="${id}" data-message-role="${role}"><p data-part="text">${text}</p></li>`,
    )
    .join('')}</ol>`;
};
const keys = (): string[] => page.turns().map(({ key }) => key);

beforeEach(() => {
  page = openPage(document, practice);
});

describe('keys of turns', () => {
  it("are the site's own ids", () => {
    show(['m1', 'user', 'Revenue?'], ['m2', 'agent', '412k']);
    expect(keys()).toEqual(['m1', 'm2']);
  });

  it('stay while an answer without an id grows, and when it gets one', () => {
    show(['m1', 'user', 'Revenue?'], ['pending-7', 'agent', '41']);
    const [, before] = keys();
    show(['m1', 'user', 'Revenue?'], ['pending-7', 'agent', '412k']);
    expect(keys()[1]).toBe(before);
    show(['m1', 'user', 'Revenue?'], ['m2', 'agent', '412k in all']);
    expect(keys()).toEqual(['m1', before]);
    show(['m2', 'agent', '412k in all']);
    expect(keys()).toEqual([before]);
  });

  it('never come from temporary ids', () => {
    show(['pending-1', 'user', 'a'], ['fallback-turn-0', 'agent', 'b'], ['local-3', 'user', 'c'], ['', 'agent', 'd']);
    expect(keys().join(' ')).not.toMatch(/pending|fallback|local/);
    expect(new Set(keys()).size).toBe(4);
  });

  it('tell equal prompts apart', () => {
    show(['', 'user', 'still wrong'], ['', 'agent', 'a'], ['', 'user', 'still wrong'], ['', 'agent', 'b']);
    expect(new Set(keys()).size).toBe(4);
    const before = keys();
    show(['', 'user', 'still wrong'], ['', 'agent', 'a'], ['', 'user', 'still wrong'], ['', 'agent', 'b longer']);
    expect(keys()).toEqual(before);
  });

  it('are unique even where the site repeats an id', () => {
    show(['m1', 'user', 'a'], ['m1', 'agent', 'b']);
    expect(new Set(keys()).size).toBe(2);
  });
});
