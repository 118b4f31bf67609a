import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SitePage } from '../../../lib/sites/page';
import practice from '../../../lib/sites/practice';
import { openPage } from '../../../lib/sites/reader';
import { readTurn } from '../../../lib/sites/read-turn';

/** Long enough that it is not read whole at each change. */
const PARAGRAPHS = 80;
const said = (at: number): string => `Paragraph ${at} of the answer says that revenue held in month ${at}.`;
const ANSWER = Array.from({ length: PARAGRAPHS }, (_, at) => `<p>${said(at)}</p>`).join('');
const turn = (id: string, role: string, html: string): string =>
  `<li data-message-id="${id}" data-message-role="${role}"><div data-part="text">${html}</div></li>`;

let page: SitePage;
let control: AbortController;
let reads: number;

const find = (css: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(css);
  if (!found) throw new Error(`The page has no ${css}.`);
  return found;
};
const answer = (): HTMLElement => find('[data-message-id=m2]');
const body = (): HTMLElement => find('[data-message-id=m2] > [data-part=text]');
const paragraph = (at: number): HTMLElement => body().children[at] as HTMLElement;
/** What the coach has read of the answer. */
const read = (): unknown => page.turns().find(({ key }) => key === 'm2')?.parts;
const text = (): string => JSON.stringify(read());
/** What somebody would read who sees the answer for the first time. */
const whole = (): unknown => readTurn(answer(), practice)?.parts;
/** Counts how often words are taken from the page. */
const countReads = (): void => {
  let proto: object = document.createTextNode('');
  while (!Object.hasOwn(proto, 'data')) proto = Object.getPrototypeOf(proto) as object;
  const data = Object.getOwnPropertyDescriptor(proto, 'data');
  vi.spyOn(proto as Text, 'data', 'get').mockImplementation(function ofThis(this: Text) {
    reads += 1;
    return String(data?.get?.call(this));
  });
};
/** Lets the changes be looked at: before the page counts as standing still, and after. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);
const stand = (): Promise<unknown> => vi.advanceTimersByTimeAsync(3000);

beforeEach(async () => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('http://127.0.0.1/practice/t/eu');
  document.body.innerHTML = `<main><ol data-thread>${turn('m1', 'user', 'Revenue?')}${turn('m2', 'agent', ANSWER)}</ol>
    <form data-composer><div role="textbox" contenteditable="true"><p>hi</p></div></form></main>`;
  control = new AbortController();
  page = openPage(document, practice);
  page.watch({ composer: () => undefined, turns: () => undefined, route: () => undefined }, control.signal);
  // The first change of a long turn is where it begins to be followed by its blocks.
  body().insertAdjacentHTML('beforeend', '<p>It goes on</p>');
  await settle();
  reads = 0;
  countReads();
});
afterEach(() => {
  control.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a long answer that grows', () => {
  it('is read only where it grew', async () => {
    paragraph(PARAGRAPHS).append(' and on');
    await settle();
    expect(text()).toContain('It goes on and on');
    expect(reads).toBeLessThan(10);
    expect(read()).toEqual(whole());
  });

  it('is read whole once it stands still, and then rests', async () => {
    paragraph(PARAGRAPHS).append('.');
    await settle();
    reads = 0;
    await stand();
    expect(reads).toBeGreaterThan(PARAGRAPHS);
    expect(vi.getTimerCount()).toBe(0);
    reads = 0;
    await stand();
    expect(reads).toBe(0);
  });

  it('takes in what the page said without a sign once it stands still', async () => {
    paragraph(3).innerHTML = 'Revenue <b>Copy</b>';
    await settle();
    // An attribute that nobody watches makes words in an old block a label.
    find('[data-message-id=m2] b').setAttribute('data-noise', '');
    paragraph(PARAGRAPHS).append('.');
    await settle();
    expect(read()).not.toEqual(whole());
    await stand();
    expect(text()).not.toContain('Copy');
    expect(read()).toEqual(whole());
  });

  it('does not count as standing still while it grows', async () => {
    for (let time = 0; time < 20; time += 1) {
      paragraph(PARAGRAPHS).append(` ${time}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(reads).toBeLessThan(20 * 40);
    expect(read()).toEqual(whole());
  });

  it('sees edits in its middle', async () => {
    const [node] = paragraph(30).childNodes;
    (node as Text).data = 'Revenue fell in May.';
    await settle();
    expect(text()).toContain('Revenue fell in May.');
    expect(text()).not.toContain(said(30));
    expect(read()).toEqual(whole());
  });

  it('sees a block that is replaced by others', async () => {
    const table = '<table><tr><td>May</td><td>412k</td></tr></table>';
    paragraph(10).outerHTML = `<ul><li>one<ul><li>two</li></ul></li></ul>${table}<pre>a\n  b</pre>`;
    await settle();
    expect(text()).toContain('one\\ntwo\\nMay\\t412k\\na\\n  b');
    expect(read()).toEqual(whole());
    find('[data-message-id=m2] ul ul li').append(' and three');
    await settle();
    expect(text()).toContain('two and three');
    expect(read()).toEqual(whole());
  });

  it('sees a block that becomes a part of its own, and one that ends to be', async () => {
    paragraph(20).innerHTML = 'Before <code data-part="code">select 1</code> after';
    await settle();
    expect(read()).toEqual(whole());
    expect(page.turns()[1]?.parts.map(({ kind }) => kind)).toEqual(['text', 'code', 'text']);
    find('[data-message-id=m2] code').replaceWith('select 2');
    await settle();
    expect(page.turns()[1]?.parts.map(({ kind }) => kind)).toEqual(['text']);
    expect(read()).toEqual(whole());
  });

  it('sees what stands first and what follows on it read otherwise', async () => {
    body().innerHTML = `<p><br>Lead</p><p> </p>${body().innerHTML}`;
    await settle();
    paragraph(0).remove();
    await settle();
    expect(read()).toEqual(whole());
    body().prepend(paragraph(40));
    await settle();
    expect(read()).toEqual(whole());
  });

  it('sees what changed while a block was out of the page', async () => {
    const block = paragraph(5);
    const after = paragraph(6);
    block.remove();
    await settle();
    expect(text()).not.toContain(said(5));
    block.textContent = 'Rewritten elsewhere.';
    after.before(block);
    await settle();
    expect(text()).toContain('Rewritten elsewhere.');
    expect(read()).toEqual(whole());
  });

  it('is read anew when it is generated anew', async () => {
    body().innerHTML = Array.from(
      { length: 60 },
      (_, at) => `<p>Another try, sentence ${at}, in other words.</p>`,
    ).join('');
    await settle();
    expect(text()).not.toContain(said(1));
    expect(read()).toEqual(whole());
    body().innerHTML = '<p>Short now.</p>';
    await settle();
    expect(read()).toEqual([{ kind: 'text', text: 'Short now.' }]);
    await stand();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is read anew when a list dropped it and brings its element back with other words', async () => {
    const dropped = answer();
    dropped.remove();
    await settle();
    expect(page.turns().map(({ key }) => key)).toEqual(['m1']);
    expect(vi.getTimerCount()).toBe(0);
    for (const at of [2, 50]) dropped.querySelectorAll('p')[at]?.replaceChildren(`Other words for ${at}.`);
    find('[data-thread]').append(dropped);
    await settle();
    expect(text()).toContain('Other words for 50.');
    expect(read()).toEqual(whole());
  });

  it.each([1, 2, 3])('reads as if for the first time after each of many random changes (%d)', async (seed) => {
    const next = chance(seed);
    for (let step = 0; step < 60; step += 1) {
      for (let edits = next(3); edits >= 0; edits -= 1) change(next);
      await settle();
      expect(read(), `step ${step}`).toEqual(whole());
    }
  });
});

/** Whole numbers below `most`, the same for each seed. */
const chance = (seed: number): ((most: number) => number) => {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
};

const BLOCKS = [
  '<p>New words</p>',
  ' loose words ',
  '<ul><li>one</li><li> two <b>bold</b></li></ul>',
  '<table><tr><td>May</td><td></td><td>412k</td></tr></table>',
  '<pre> kept\n  lines\n</pre>',
  '<p>a<br><br>b</p>',
  '<div><p> </p><span>in line</span><p>after</p></div>',
  '<div data-part="code">select 1\n  from t</div>',
  '<div>before<div data-part="tool">rows<p>41</p></div>behind</div>',
  '<div data-noise>Copy</div>',
];

/** Changes the answer somewhere: adds, removes, moves, rewrites. */
const change = (next: (most: number) => number): void => {
  const all = [...body().querySelectorAll<HTMLElement>('*')];
  const one = all[next(all.length)] ?? body();
  const other = all[next(all.length)] ?? body();
  const kind = next(6);
  if (kind === 0) one.insertAdjacentHTML('afterend', BLOCKS[next(BLOCKS.length)] ?? '');
  if (kind === 1) one.insertAdjacentHTML('beforeend', BLOCKS[next(BLOCKS.length)] ?? '');
  if (kind === 2) one.append(` ${next(1000)} `);
  if (kind === 3 && !one.contains(other)) one.before(other);
  if (kind === 4) one.outerHTML = BLOCKS[next(BLOCKS.length)] ?? '';
  // Never so much that it grows short.
  if (kind === 5 && one.querySelector('*') === null) one.remove();
};
