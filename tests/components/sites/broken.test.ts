import { describe, expect, it } from 'vitest';
import chatgpt from '../../../lib/sites/chatgpt';
import claude from '../../../lib/sites/claude';
import { openPage } from '../../../lib/sites/reader';
import practice from '../../../lib/sites/practice';
import { SITES } from '../../../lib/sites/index';
import { lines, load } from './load';

/** Gives every element that a selector finds other attributes, as a redesign does. */
const rename = (css: string, attributes: Record<string, string>): void => {
  for (const element of document.querySelectorAll(css)) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }
};

describe('a page that changed under its adapter', () => {
  it('is read by the next selector when the first is dead', () => {
    const page = load('claude', claude, 'https://claude.ai/chat/3d2a-77');
    for (const row of document.querySelectorAll('[data-perf-row]')) row.removeAttribute('data-perf-row');
    expect(lines(page).toSorted()).toEqual([
      'agent: text[By channel or by region?]',
      'agent: text[Paid fell by 12%.] code[select channel from orders]',
      'user: text[By channel.]',
    ]);
  });

  it('is read by the next selector when the first finds empty boxes', () => {
    const page = load('chatgpt-old', chatgpt, 'https://chatgpt.com/c/6f1c');
    const decoy = '<i data-chatgpt-search-unit-key="x:user"></i><i data-chatgpt-search-unit-key="x:assistant"></i>';
    document.body.insertAdjacentHTML('afterbegin', decoy);
    expect(lines(page)[0]).toBe('user: text[Orders per month]');
  });

  it('is read by structure when all selectors are dead', () => {
    const page = load('practice', practice, 'http://127.0.0.1/practice/t/eu');
    rename('[data-thread]', {});
    rename('[data-message-role=user]', { class: 'turn', 'data-role': 'user', 'data-message-id': 'q' });
    rename('[data-message-role=agent]', { class: 'turn', 'data-role': 'assistant', 'data-message-id': 'a' });
    rename('[data-part=text]', {});
    expect(lines(page)[2]).toBe('user: text[Split by margin]');
    expect(lines(page)).toHaveLength(4);
  });

  it('is read by structure when the words moved out of their known nodes', () => {
    const page = load('practice', practice, 'http://127.0.0.1/practice/t/eu');
    rename('[data-part]', {});
    expect(lines(page)[2]).toBe('user: text[Split by margin]');
  });

  it.each(SITES.filter(({ id }) => id !== 'hex').map((site) => [site.id, site] as const))(
    '%s: its composer is found by weighing when its selectors are dead',
    (id, site) => {
      const page = load(id, site, site.matches[0]?.replace('*', '') ?? '');
      const own = page.composer();
      expect(own).toBeDefined();
      for (const { css } of site.composer) {
        rename(css, { role: 'textbox', contenteditable: 'true', 'aria-label': 'Send a message' });
      }
      document.querySelector('rich-textarea')?.replaceWith(...document.querySelectorAll('rich-textarea > *'));
      const form = document.createElement('form');
      own?.replaceWith(form);
      form.append(own ?? '', Object.assign(document.createElement('button'), { type: 'submit' }));
      expect(openPage(document, site).composer()).toBe(own);
    },
  );

  it('has no composer and no turns when nothing in it is a chat', () => {
    const page = load('practice', practice, 'http://127.0.0.1/practice/t/eu');
    document.body.innerHTML = '<form role="search"><input placeholder="Ask" /></form><p>Not here</p>';
    expect(page.composer()).toBeUndefined();
    expect(page.turns()).toEqual([]);
    expect(page.turnsAbout()).toBe(0);
  });
});
