import { computed, signal } from '@preact/signals';
import { answerTo } from './agent/answer';
import { readAsk } from './agent/read-prompt';
import { LONG_ID, LONG_TITLE, longTurns, readPlan } from './long/turns';
import type { PracticePart, PracticeThread, PracticeTurn } from './model';
import { SEEDS } from './seeds/seeds';
import { stream } from './stream';

/** What the user added: turns by thread, and names of own threads. The seeds are not stored. */
interface Kept {
  readonly turns: Readonly<Record<string, readonly PracticeTurn[]>>;
  /** Own threads, last made first. */
  readonly made: readonly { readonly id: string; readonly title: string }[];
  readonly apps: readonly string[];
}
const KEY = 'practice-chat';

const load = (): Kept => {
  try {
    return { turns: {}, made: [], apps: [], ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>) };
  } catch {
    return { turns: {}, made: [], apps: [] };
  }
};

const kept = signal(load());
const keep = (change: (now: Kept) => Kept): void => {
  kept.value = change(kept.value);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept.value));
  } catch {
    // Full or forbidden: the thread lasts as long as the page.
  }
};

/** Another tab of the same chat adds turns too. */
addEventListener('storage', ({ key }) => {
  if (key === KEY) kept.value = load();
});

/** Id of the open thread; empty on the page for a new one. */
const routeOf = (path: string): string => /^\/practice\/t\/([\w-]+)/.exec(path)?.[1] ?? '';
export const route = signal(routeOf(location.pathname));
addEventListener('popstate', () => {
  route.value = routeOf(location.pathname);
});

/** Opens a thread, or the page for a new one. */
export const go = (id: string, { replace = false } = {}): void => {
  const path = id === '' ? '/practice/new' : `/practice/t/${id}`;
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  route.value = id;
};

export const threads = computed<readonly PracticeThread[]>(() => {
  const { made, turns } = kept.value;
  return [
    ...made.map(({ id, title }) => ({ id, title, when: 'Just now', turns: turns[id] ?? [] })),
    ...SEEDS.map((seed) => ({ ...seed, turns: [...seed.turns, ...(turns[seed.id] ?? [])] })),
  ];
});

const said = signal<readonly PracticeTurn[]>([]);
/** The endless thread. It is in no list and nothing of it is kept: it is as long as its address asks for. */
const long = computed<PracticeThread>(() => ({
  id: LONG_ID,
  title: LONG_TITLE,
  when: 'Now',
  turns: [...longTurns(readPlan(location.search).turns - 1), ...said.value],
}));

export const open = computed(() =>
  route.value === LONG_ID ? long.value : threads.value.find(({ id }) => id === route.value),
);

/** Data apps made of threads, by title. */
export const apps = computed(() => kept.value.apps);
export const makeApp = (title: string): void => {
  keep((now) => ({ ...now, apps: [title, ...now.apps.filter((one) => one !== title)] }));
};

/** The answer that streams now. */
export const live = signal<{ readonly thread: string; readonly turn: PracticeTurn } | undefined>(undefined);
let stopping = new AbortController();
export const stop = (): void => stopping.abort();

const add = (thread: string, turn: PracticeTurn): void => {
  if (thread === LONG_ID) said.value = [...said.value, turn];
  else keep((now) => ({ ...now, turns: { ...now.turns, [thread]: [...(now.turns[thread] ?? []), turn] } }));
};

const MENTION = /@\[([^\]]+)\]/g;
const plain = (words: string): string => words.replace(MENTION, '@$1');

/** The first line, cut between words. */
const titleOf = (words: string): string => {
  const [line = ''] = words.trim().split('\n');
  return line.length <= 44 ? line : `${line.slice(0, 44).replace(/\s+\S*$/, '')}…`;
};

const make = (words: string): string => {
  const title = titleOf(plain(words));
  const slug =
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 32) || 'thread';
  const id = `${slug}-${kept.value.made.length + 1}`;
  keep((now) => ({ ...now, made: [{ id, title }, ...now.made] }));
  go(id, { replace: true });
  return id;
};

const wordsOf = (parts: readonly PracticePart[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n');

/** Sends a prompt in the open thread, or in a new one, and lets the agent answer. */
export const send = async (words: string): Promise<void> => {
  if (live.value) return;
  const earlier = (open.value?.turns ?? []).filter(({ role }) => role === 'user').map(({ parts }) => wordsOf(parts));
  const thread = route.value || make(words);
  const count = open.value?.turns.length ?? 0;
  add(thread, { id: `${thread}-${count + 1}`, role: 'user', parts: [{ kind: 'text', text: words }] });
  const mentions = Array.from(words.matchAll(MENTION), ([, name = '']) => name);
  const answer = answerTo(readAsk(plain(words), mentions, earlier));
  await say(thread, `${thread}-${count + 2}`, (show, stopped) => stream(answer, show, stopped));
};

/** Lets the agent's next turn grow in a thread until `play` is done or the user stops it. */
export const say = async (
  thread: string,
  id: string,
  play: (show: (parts: readonly PracticePart[]) => void, stopped: AbortSignal) => Promise<readonly PracticePart[]>,
): Promise<void> => {
  const show = (parts: readonly PracticePart[]): void => {
    live.value = { thread, turn: { id, role: 'agent', parts } };
  };
  stopping = new AbortController();
  show([]);
  const parts = await play(show, stopping.signal);
  live.value = undefined;
  if (parts.length > 0) add(thread, { id, role: 'agent', parts });
};
