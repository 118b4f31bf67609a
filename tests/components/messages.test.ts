import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../lib/browser';
import { handle, send, sendToTab, type MessageName } from '../../lib/messages';

const json = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;
const listeners = new Set<Listener>();

/** Carries a message as browsers do: as JSON, to every listener; the first that says it will answer answers. */
const carry = (
  message: unknown,
  sender: object = { id: browser.runtime.id, url: browser.runtime.getURL('/options.html') },
): Promise<unknown> =>
  new Promise((done) => {
    const kept = [...listeners].filter(
      (listener) => listener(json(message), sender, (answer) => done(json(answer))) === true,
    );
    if (kept.length === 0) done(undefined);
  });

let stops: (() => void)[] = [];
const answer = (...args: Parameters<typeof handle>): void => void stops.push(handle(...args));

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((on) => void listeners.add(on as Listener));
  vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(
    (on) => void listeners.delete(on as Listener),
  );
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message: unknown) => carry(message) as never);
  fakeBrowser.tabs.sendMessage = (_tab: number, message: unknown) => carry(message);
});
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.restoreAllMocks();
});

describe('the door to the extension API', () => {
  it('is the fake browser in tests', () => {
    expect(browser).toBe(fakeBrowser);
  });
});

describe('a message', () => {
  it('reaches its handler with who sent it, and brings the answer back', async () => {
    answer({
      'pack.update': (sender, id) => ({
        id: `${id} for ${sender.id}`,
        name: 'Acme',
        version: '1.0.0',
        serial: 1,
        url: '',
        counts: { assets: 0, glossary: 0, guides: 0, rules: 0 },
        checkedAt: 0,
      }),
    });
    expect(await send('pack.update', 'acme')).toMatchObject({ id: `acme for ${browser.runtime.id}` });
  });

  it('may have an answer that comes later, and one without a value', async () => {
    const erased: string[] = [];
    answer({
      'data.erase': async () => {
        await Promise.resolve();
        erased.push('all');
      },
      'options.open': () => undefined,
    });
    expect(await send('data.erase')).toBeUndefined();
    expect(await send('options.open', '')).toBeUndefined();
    expect(erased).toEqual(['all']);
  });

  it('brings a handler’s error back with its own words', async () => {
    answer({
      'pack.remove': () => {
        throw new Error('This pack is not installed.');
      },
      'site.coach': () => Promise.reject(new Error('No permission.')),
      // Not only errors are thrown.
      'site.forget': () => Promise.reject('gone'),
    });
    await expect(send('pack.remove', 'acme')).rejects.toThrow(new Error('This pack is not installed.'));
    await expect(send('site.coach', 'https://a.example')).rejects.toThrow(new Error('No permission.'));
    await expect(send('site.forget', 'https://a.example')).rejects.toThrow(new Error('gone'));
  });

  it('goes to the contexts that know its name, and is left alone by the others', async () => {
    answer({ 'brief.waiting': () => undefined });
    answer({ 'tab.status': () => ({ site: 'hex' }) as never, 'pack.read': (_sender, text) => ({ text }) as never });
    expect(await send('pack.read', '{}')).toEqual({ text: '{}' });
    expect(await sendToTab(7, 'tab.status')).toEqual({ site: 'hex' });
  });

  it('is asked of who answers it: the compiler takes no other', async () => {
    // @ts-expect-error a tab alone knows where it stands
    await expect(send('tab.status')).rejects.toThrow('Nobody answered "tab.status".');
    // @ts-expect-error a tab erases nothing
    await expect(sendToTab(7, 'data.erase')).rejects.toThrow('Nobody answered "data.erase".');
  });

  it('that nobody answers is refused by its name', async () => {
    await expect(send('data.erase')).rejects.toThrow('Nobody answered "data.erase".');
    answer({ 'brief.waiting': () => undefined });
    await expect(sendToTab(7, 'tab.status')).rejects.toThrow('Nobody answered "tab.status".');
  });

  it('is no longer answered once the handlers are taken back', async () => {
    answer({ 'data.erase': () => undefined });
    stops.pop()?.();
    expect(listeners.size).toBe(0);
    await expect(send('data.erase')).rejects.toThrow('Nobody answered');
  });
});

describe('what is not ours', () => {
  const handler = vi.fn();
  beforeEach(() => {
    handler.mockReset();
    answer({ 'data.erase': handler });
  });

  it.each<[string, unknown, object?]>([
    ['another extension', { coach: 'data.erase', args: [] }, { id: 'other-extension' }],
    ['a sender without an id', { coach: 'data.erase', args: [] }, {}],
    ['a message of another form', { type: 'data.erase' }],
    ['a message without arguments', { coach: 'data.erase' }],
    ['arguments that are no list', { coach: 'data.erase', args: 'all' }],
    ['a name that is no text', { coach: ['data.erase'], args: [] }],
    ['a name of every object', { coach: 'toString', args: [] }],
    ['a name of the machinery', { coach: '__proto__', args: [] }],
    ['nothing', null],
    ['a text', 'data.erase'],
  ])('is not answered: %s', async (_, message, sender) => {
    expect(await carry(message, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  const IN_PAGE = { url: 'https://app.hex.tech/acme', tab: { id: 7 } };
  const OURS = { url: browser.runtime.getURL('/options.html'), tab: { id: 8 } };
  const names = [...readFileSync('lib/messages.ts', 'utf8').matchAll(/^ {2}'([a-zA-Z.]+)': \(/gmu)].map(
    ([, name = '']) => name as MessageName,
  );
  /** The names that are answered for one sender. */
  const answeredFor = async (sender: object): Promise<string[]> => {
    answer(Object.fromEntries(names.map((name) => [name, () => undefined])));
    const answers = names.map((coach) => carry({ coach, args: [] }, { id: browser.runtime.id, ...sender }));
    return (await Promise.all(answers)).flatMap((said, at) =>
      'answered' in (said as object) ? (names[at] ?? []) : [],
    );
  };

  it('a script in a web page may ask for what its own surfaces need, and for nothing else', async () => {
    stops.pop()?.();
    expect(await answeredFor(IN_PAGE)).toEqual([
      'thread.report',
      'thread.left',
      'brief.waiting',
      'brief.placed',
      'advice.open',
      'hint.outcome',
      'coach.load',
      'strings.read',
      'options.open',
      'settings.change',
    ]);
    // No page makes itself one of ours by what it lacks.
    expect(await answeredFor({ tab: { id: 7 } })).not.toContain('data.erase');
    expect(await answeredFor({ url: 'about:blank' })).not.toContain('data.erase');
  });

  it('our own pages ask for all but what a page alone can say of itself', async () => {
    stops.pop()?.();
    const ours = await answeredFor(OURS);
    expect(ours).toEqual(expect.arrayContaining(['data.erase', 'site.coach', 'pack.install', 'settings.change']));
    expect(ours).not.toContain('thread.report');
    stops.pop()?.();
    // A worker has no address in every browser.
    expect(await answeredFor({})).toEqual(ours);
  });

  it('who may not ask is told so, and nothing is done', async () => {
    expect(await carry({ coach: 'data.erase', args: [] }, { id: browser.runtime.id, ...IN_PAGE })).toEqual({
      error: '"data.erase" is for the extension\'s own pages.',
    });
    expect(handler).not.toHaveBeenCalled();
    await send('data.erase');
    expect(handler).toHaveBeenCalledOnce();
  });
});
