import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ownPrompts } from '../../cli/eval/own-prompts';
import { nodeEncode } from '../../cli/tiktoken';
import { fingerprint } from '../../lib/text/fingerprint';
import { pace } from '../../lib/browser/pace';
import { countReport } from '../../lib/store/count-report';
import { tokensOf } from '../../lib/thread/counted';
import type { SeenTurn } from '../../lib/thread/thread';
import { countInSlices, countText } from '../../lib/tokens/count';
import type { Counter } from '../../lib/tokens/engine';
import { editCounter } from '../../lib/tokens/edits';
import { memoOf } from '../../lib/tokens/memo';
import { chunksOf, threadOf } from '../unit/tokens/threads';
import { pingWhile, timeWays, type Way } from './tokens-measure';
import { RIVALS } from './tokens-rivals';

/** At least so many times less work than the fastest library on the whole text; milliseconds; MB. */
const GATES = { keystroke: 20, chunk: 50, ping: 50, loaded: 45, released: 5 } as const;
const KEYSTROKES = 60;
const CHUNKS = 3;
const ROUNDS = 15;

let failed = false;
const verdict = (ok: boolean, gate: string): string => {
  failed ||= !ok;
  return ok ? `  (${gate})` : `  FAILED: ${gate}`;
};
const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`  ${name.padEnd(36)}${cells.map((cell) => cell.padStart(14)).join('')}`.trimEnd());
const ms = (milliseconds: number): string =>
  milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(1)} ms`;

const encode = nodeEncode();
const rivals: Way[] = [];
for (const [name, load] of Object.entries(RIVALS)) rivals.push({ name: `${name}, whole text`, count: await load() });

/** Times the ways after the rounds of `warm` and prints how many times less work each takes than the fastest rival; the first has to hold the gate. */
const compare = (
  title: string,
  own: readonly Way[],
  rounds: readonly (readonly string[])[],
  warm: readonly (readonly string[])[],
  gate: number,
): void => {
  console.log(title);
  const timed = timeWays([...own, ...rivals], rounds, warm);
  const fastest = Math.min(...timed.slice(own.length).map(({ median }) => median));
  for (const [index, { name, median }] of timed.entries()) {
    const times = fastest / median;
    const ok = times >= gate;
    row(
      name,
      ms(median),
      `${times.toFixed(times < 10 ? 1 : 0)} x`,
      index === 0 ? verdict(ok, `at least ${gate} x`) : '',
    );
  }
};

const prompts = ownPrompts().map(({ text }) => text);
const promptsFrom = (first: number, length: number): string =>
  [...prompts.slice(first), ...prompts].join('\n').slice(0, length);
/** Prompts between the drafts of two rounds. */
const APART = 37;

/** Words are typed behind a word of a draft of 4 kB: in its middle, at its end or near its start. */
const typing = (round: number): string[] => {
  const draft = promptsFrom(round * APART, 4000);
  const typed = ` ${promptsFrom(round * APART + 20, KEYSTROKES)}`;
  const at = draft.lastIndexOf(' ', [2000, 4000, 300][round % 3]);
  return Array.from({ length: KEYSTROKES + 1 }, (_, key) => draft.slice(0, at) + typed.slice(0, key) + draft.slice(at));
};
const draftCounter = editCounter(encode);
compare(
  'A keystroke in a draft of 4 kB (median)',
  [{ name: 'ours: the words it touched', count: (text) => draftCounter(text).tokens }],
  Array.from({ length: ROUNDS }, (_, round) => typing(round)),
  // Other words than those that are timed: a count that was remembered would take no work.
  Array.from({ length: ROUNDS }, (_, round) => typing(ROUNDS + round)),
  GATES.keystroke,
);

/** An answer of some pages goes on at the end of a thread; what stands before it ends with a line. */
const thread = threadOf(200_000, 1, encode).join('\n\n');
const chunks = chunksOf(2);
let answer = 'So ';
const more = (count: number): void => {
  for (let chunk = 0; chunk < count; chunk += 1) answer += chunks.next().value;
};
const streaming = (): string[] => {
  more(300);
  return Array.from({ length: CHUNKS + 1 }, () => {
    more(1);
    return `${thread}\n${answer}`;
  });
};
const settled = encode(`${thread}\n`);
const known = memoOf(8000);
const threadCounter = editCounter(encode);
compare(
  'A streamed chunk in a thread of 200,000 tokens (median)',
  [
    {
      name: 'ours, as the background counts it',
      // The other messages are known by their hash (lib/store/count-report.ts); this one is hashed and its new parts are counted.
      count: (text) => {
        const message = text.slice(thread.length + 1);
        fingerprint(message);
        return settled + countText(encode, message, known).tokens;
      },
    },
    { name: 'ours, the thread as one text', count: (text) => threadCounter(text).tokens },
  ],
  Array.from({ length: 5 }, streaming),
  [streaming()],
  GATES.chunk,
);

console.log(
  'A thread of 300,000 tokens counted the first time, and read as the background does, while pings are answered (best of eight)',
);
const long = threadOf(300_000, 3, encode);
const first: { time: number; longest: number; pings: number; tokens: number }[] = [];
const turns = long.map((text, index): SeenTurn => ({
  key: `turn ${index}`,
  index,
  role: index % 2 === 0 ? 'user' : 'agent',
  parts: [{ kind: 'text', text }],
}));
const report = { site: 'practice', thread: 't', title: '', url: '', turns, turnsAbout: turns.length };
for (let run = 0; run < 8; run += 1) {
  const from = performance.now();
  let tokens = 0;
  const memory = memoOf(8000);
  const counter: Counter = { countAll: (texts) => countInSlices(encode, texts, pace, memory) };
  const pinged = await pingWhile(async () => {
    const rows = await countReport('t', report, [], counter, 0);
    tokens = rows.reduce((sum, turn) => sum + tokensOf(turn), 0);
  });
  first.push({ ...pinged, time: performance.now() - from, tokens });
}
const best = first.reduce((a, b) => (b.longest < a.longest ? b : a));
row(
  'ours, in slices',
  ms(best.time),
  `${best.pings} pings`,
  `${ms(best.longest)} at most`,
  verdict(best.longest <= GATES.ping, `at most ${GATES.ping} ms`),
);
for (const { name, count } of rivals) {
  const from = performance.now();
  const tokens = long.reduce((sum, text) => sum + count(text), 0);
  const time = performance.now() - from;
  if (tokens !== best.tokens) throw new Error(`${name} counts ${tokens} tokens, not ${best.tokens}.`);
  row(name, ms(time), 'none', `${ms(time)} blocked`);
}

interface Held {
  readonly before: number;
  readonly loaded: number;
  readonly released?: number;
}
/** Each in a process of its own: what one leaves behind must not count for the next. */
const heldBy = (name: string): Held => {
  const script = resolve(import.meta.dirname, 'tokens-memory.ts');
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, name], { encoding: 'utf8' }),
  ) as Held;
};
console.log('Memory: heap and buffers, in MB beyond the start');
row('', 'before', 'loaded', 'released');
for (const name of ['ours', ...Object.keys(RIVALS)]) {
  const { before, loaded, released } = heldBy(name);
  row(
    name,
    before.toFixed(1),
    `+ ${loaded.toFixed(1)}`,
    released === undefined ? 'no way to' : `+ ${released.toFixed(1)}`,
    name === 'ours'
      ? verdict(
          loaded <= GATES.loaded && released !== undefined && released <= GATES.released,
          `at most ${GATES.loaded}, then ${GATES.released}`,
        )
      : '',
  );
}
if (failed) process.exitCode = 1;
