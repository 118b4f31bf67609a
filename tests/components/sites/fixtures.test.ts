import { describe, expect, it } from 'vitest';
import chatgpt from '../../../lib/sites/chatgpt';
import claude from '../../../lib/sites/claude';
import gemini from '../../../lib/sites/gemini';
import generic from '../../../lib/sites/generic';
import hex from '../../../lib/sites/hex';
import { detect } from '../../../lib/sites/index';
import { findDataAppControl } from '../../../lib/sites/links';
import practice from '../../../lib/sites/practice';
import practiceList from '../../../lib/sites/practice-list';
import { openPage } from '../../../lib/sites/reader';
import { lines, load } from './load';

const openPractice = () => load('practice', practice, 'http://127.0.0.1:4000/practice/t/eu');

describe('practice', () => {
  it('reads text, tool output, code and errors, and leaves labels and buttons out', () => {
    expect(lines(openPractice())).toEqual([
      'user: text[Revenue in the EU by month, use @Weekly Revenue Review\nOnly paid orders.]',
      'agent: tool[select month, sum(net) from fct_orders\ngroup by 1\nmonth\tnet\n2026-09\t412000\n2026-10\t371000] text[Revenue fell from 412k to 371k.\nGermany: 180k\nFrance: 96k] code[net = gross - refunds] text[Refunds are left out.]',
      'user: text[Split by margin]',
      'agent: error[column "margin" does not exist in fct_orders]',
    ]);
  });

  it('knows composer, mentions, thread, title and the way to a new thread', () => {
    const page = openPractice();
    expect(detect(document, location.href)).toBe(practice);
    expect(page.composer()?.textContent.trim()).toBe('draft');
    expect(page.turns().map(({ key }) => key)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(page.turns()[0]?.mentions).toEqual(['Weekly Revenue Review']);
    expect(page.threadId()).toBe('eu');
    expect(page.title()).toBe('Revenue in the EU');
    expect(page.newThreadUrl()).toBe('http://127.0.0.1:4000/practice/new');
    expect(page.turnsAbout()).toBe(4);
    expect(page.streaming()).toBe(false);
  });
});

describe('practice-list', () => {
  it('knows where the turns in the page stand in the whole thread', () => {
    const page = load('practice-list', practiceList, 'http://127.0.0.1:4000/practice/t/long-stream?seconds=20');
    expect(detect(document, location.href)).toBe(practiceList);
    expect(page.turns().map(({ key, index }) => [key, index])).toEqual([
      ['long-1214', 1213],
      ['long-1215', 1214],
    ]);
    expect(page.turnsAbout()).toBe(2000);
  });
});

const openHex = (path = '/acme/threads/0197a2b4-77aa') => load('hex', hex, `https://app.hex.tech${path}`);

describe('hex', () => {
  it('reads turns by structure', () => {
    expect(lines(openHex())).toEqual([
      'user: text[Why did revenue fall in @Orders in October?]',
      'agent: tool[select 1] text[Refunds doubled.]',
      'user: text[still wrong, only paid orders]',
      'agent: error[The run was cancelled.]',
    ]);
    expect(openHex().turns()[0]?.mentions).toEqual(['Orders']);
  });

  it('takes the prompt bar for the composer: no search, title, SQL cell or edit in place', () => {
    expect(openHex().composer()?.id).toBe('prompt');
  });

  it('learns the thread from whatever address it has', () => {
    expect(openHex().threadId()).toBe('0197a2b4-77aa');
    expect(openHex('/global/threads/Why-revenue-fell-0TzX').threadId()).toBe('Why-revenue-fell-0TzX');
    expect(openHex('/acme/agents/threads/7f3a91c2').threadId()).toBe('7f3a91c2');
    const unnamed = openHex('/acme/threads');
    const [first] = unnamed.turns();
    expect(unnamed.threadId()).toContain(`~${first?.key}.`);
    document.querySelector('[role=log]')?.remove();
    expect(unnamed.threadId()).toBe('');
  });

  it('opens a new thread in the same workspace', () => {
    expect(openHex().newThreadUrl()).toBe('https://app.hex.tech/acme/threads');
  });

  it('finds the control that makes an app by its words', () => {
    openHex();
    expect(findDataAppControl(document, hex)?.textContent).toBe('Convert to app');
  });
});

const openChatgpt = () => load('chatgpt', chatgpt, 'https://chatgpt.com/c/6f1c');

describe('chatgpt', () => {
  it('reads the app shell bottom-up, without reasoning, labels and the threads it keeps mounted', () => {
    expect(lines(openChatgpt())).toEqual([
      'user: text[Orders per month, see Drive]',
      'agent: text[There were 400 orders.]',
      'user: text[Still wrong, count paid orders only]',
      'agent: tool[2 Suchen] text[Now 371 orders.] code[select count(*)\nfrom orders]',
    ]);
    expect(openChatgpt().turns()[0]?.mentions).toEqual(['Drive']);
  });

  it('gives question and answer keys of their own', () => {
    expect(
      openChatgpt()
        .turns()
        .map(({ key }) => key),
    ).toEqual(['9a41:user', '9a41:agent', '0b7e:user', '0b7e:agent']);
  });

  it('takes the visible composer outside the turns', () => {
    expect(openChatgpt().composer()?.id).toBe('thread-box');
    expect(openChatgpt().streaming()).toBe(false);
  });

  it('has no thread id before the site gave one', () => {
    expect(load('chatgpt', chatgpt, 'https://chatgpt.com/c/local-chatgpt:5').threadId()).toBe('');
    expect(load('chatgpt', chatgpt, 'https://chatgpt.com/g/g-12/c/6f1c').threadId()).toBe('6f1c');
    expect(load('chatgpt', chatgpt, 'https://chatgpt.com/').threadId()).toBe('');
  });

  it('reads the old layout too', () => {
    const page = load('chatgpt-old', chatgpt, 'https://chatgpt.com/c/6f1c');
    expect(lines(page)).toEqual([
      'user: text[Orders per month]',
      'agent: text[There were 400 orders.] code[select count(*) from orders]',
    ]);
    expect(page.turns().map(({ key }) => key)).toEqual(['t1', 't2']);
    expect(page.composer()?.id).toBe('prompt-textarea');
    expect(page.composer()?.tagName).toBe('DIV');
    expect(page.streaming()).toBe(true);
    expect(page.title()).toBe('Orders per month');
  });
});

const openClaude = () => load('claude', claude, 'https://claude.ai/chat/3d2a-77');

describe('claude', () => {
  it('orders rows by their index and says how many there are', () => {
    const page = openClaude();
    expect(lines(page)).toEqual([
      'agent: text[By channel or by region?]',
      'user: text[By channel.]',
      'agent: tool[Searched the web] text[Paid fell by 12%.] code[select channel from orders]',
    ]);
    expect(page.turns().map(({ index }) => index)).toEqual([6, 7, 8]);
    expect(page.turnsAbout()).toBe(9);
    expect(page.turns().map(({ key }) => key)).toEqual(['66aa-hub-reply', '77aa', '77aa-hub-reply']);
  });

  it('knows composer, thread and streaming', () => {
    const page = openClaude();
    expect(page.composer()?.dataset['testid']).toBe('chat-input');
    expect(page.threadId()).toBe('3d2a-77');
    expect(page.streaming()).toBe(true);
    expect(page.title()).toBe('Revenus par canal');
    expect(page.newThreadUrl()).toBe('https://claude.ai/new');
  });
});

describe('gemini', () => {
  it('reads pairs, without labels, thoughts and footnotes', () => {
    const page = load('gemini', gemini, 'https://gemini.google.com/app/1f2e3d4c5b6a7988');
    expect(lines(page)).toEqual([
      'user: text[Orders per month\nfor 2026]',
      'agent: text[There were 400 orders.] code[select 1\nfrom t]',
      'user: text[and for June?]',
      'agent: text[410 orders.]',
    ]);
    expect(page.turns().map(({ key }) => key)).toEqual(['c_1:user', 'c_1:agent', 'c_2:user', 'c_2:agent']);
    expect(page.composer()?.className).toBe('ql-editor');
    expect(page.threadId()).toBe('1f2e3d4c5b6a7988');
    expect(page.title()).toBe('Orders per month');
    expect(page.streaming()).toBe(true);
  });
});

const openGeneric = (url = 'https://chat.acme.example/') => load('generic', generic, url);

describe('generic', () => {
  it('reads any list of turns that says who speaks', () => {
    expect(lines(openGeneric())).toEqual([
      'user: text[Orders per month?]',
      'agent: tool[select 1] text[There were 400.] code[select 2]',
      'user: text[and in May]',
      'agent: error[Something went wrong]',
    ]);
  });

  it('weighs the boxes: no search, comment or edit in place', () => {
    expect(openGeneric().composer()?.id).toBe('ask');
  });

  it('finds no composer where none asks for a message', () => {
    const page = openGeneric();
    for (const box of document.querySelectorAll('form:last-of-type textarea')) box.remove();
    expect(page.composer()).toBeUndefined();
  });

  it('names the thread by its host and address, else by its first prompt', () => {
    expect(openGeneric('https://chat.acme.example/chat/8c1f03aa').threadId()).toBe('chat.acme.example/8c1f03aa');
    expect(openGeneric('https://chat.acme.example/#/ai/chat/8c1f03aa').threadId()).toBe('chat.acme.example/8c1f03aa');
    expect(openGeneric('https://other.example/chat/8c1f03aa').threadId()).toBe('other.example/8c1f03aa');
    const page = openGeneric();
    const before = page.threadId();
    expect(before).toMatch(/^chat\.acme\.example\/~1\./u);
    const [prompt] = page.turns();
    const element = prompt && page.elementOf(prompt);
    if (!element) throw new Error('No prompt.');
    element.textContent = 'Another prompt, whose turn has the same key';
    expect(openPage(document, generic).threadId()).not.toBe(before);
  });

  it("follows the page's own link to a new chat", () => {
    expect(openGeneric().newThreadUrl()).toBe('https://chat.acme.example/chat/new');
  });

  it('takes articles that say nothing of a speaker for no turns', () => {
    const page = openGeneric();
    document.body.innerHTML = '<article role="article" aria-label="Ten tips for charts">Text</article>';
    expect(page.turns()).toEqual([]);
  });
});
