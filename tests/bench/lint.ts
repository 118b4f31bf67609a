import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownPrompts } from '../../cli/eval/own-prompts';
import { indexAssets, indexWithLearnt } from '../../lib/catalog/index-assets';
import { readTeam } from '../../lib/coach/team';
import { RULES } from '../../lib/rules/index';
import { DEFAULT_SETTINGS, lint } from '../../lib/rules/run';
import { HUGE_PASTES, largestPacks, manyAssets, twoKilobytes } from './drafts';

/** What the page allows a lint: milliseconds. One frame at 60 Hz is 16. */
const GATES = { median: 1, p99: 4, most: 16 } as const;
/** Longer steps of work that rests in between would be felt: half a frame with a stretch before it (lib/coach/in-idle.ts). */
const STEP = 8;
const ASSETS = 10_000;
const WARM = 300;
const RUNS = 2000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const catalog = indexAssets(manyAssets(ASSETS));

const timeOf = (text: string, turns = 0): number => {
  const from = performance.now();
  lint({
    draft: { text, mentions: [] },
    thread: { turns, tokens: 0, prompts: [], mentions: [] },
    catalog,
    glossary: [],
    rules: RULES,
    settings: DEFAULT_SETTINGS,
  });
  return performance.now() - from;
};

/** The best of three: what the lint needs, not what else the machine did meanwhile. */
const bestOf = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));

let failed = false;
const report = (name: string, times: readonly number[], gates: Partial<Record<keyof typeof GATES, number>>): void => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figures = { median: at(0.5), p99: at(0.99), most: at(1) };
  const over = Object.entries(gates).filter(([key, gate]) => figures[key as keyof typeof figures] > gate);
  failed ||= over.length > 0;
  const { median, p99, most } = figures;
  const verdict = over.length > 0 ? `  OVER: ${over.map(([key, gate]) => `${key} > ${gate}`).join(', ')}` : '';
  console.log(
    `${name.padEnd(44)} n ${String(times.length).padStart(5)}  median ${median.toFixed(2)}  p99 ${p99.toFixed(2)}  max ${most.toFixed(2)} ms${verdict}`,
  );
};

const corpus = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n'))
    .flatMap((line) => {
      const { text } = JSON.parse(line) as { text?: unknown };
      return typeof text === 'string' ? [text] : [];
    });

/** Milliseconds of each step of making ready the largest packs that this number of assets fits into. */
const stepsOf = (): number[] => {
  const steps = readTeam(largestPacks(ASSETS));
  const times: number[] = [];
  for (let from = performance.now(); !steps.next().done; from = performance.now()) times.push(performance.now() - from);
  return times;
};
const times = [stepsOf(), stepsOf(), stepsOf()];
const whole = times.map((steps) => steps.reduce((sum, time) => sum + time, 0));
report(
  `one step of reading packs, ${ASSETS} assets`,
  (times[0] ?? []).map((_, step) => Math.min(...times.map((run) => run[step] ?? 0))),
  { most: STEP },
);
report('  all steps', [Math.min(...whole)], {});
const learnt = (count: number): number => {
  const from = performance.now();
  indexWithLearnt(
    catalog,
    manyAssets(count).map((asset) => ({ ...asset, name: `My ${asset.name}`, learnt: true as const })),
  );
  return performance.now() - from;
};
for (const count of [1, 50, 500]) {
  const runs = Array.from({ length: 20 }, () => learnt(count));
  report(`${count} learnt names over ${ASSETS} assets`, [Math.min(...runs)], { most: STEP });
}

for (let run = 0; run < WARM; run += 1) timeOf(twoKilobytes(run));
report(
  `a prompt of 2 kB, ${ASSETS} assets`,
  Array.from({ length: RUNS }, (_, run) => bestOf(twoKilobytes(run))),
  GATES,
);
report(
  'the own prompts',
  ownPrompts().map(({ text }) => bestOf(text)),
  GATES,
);
if (values.data !== undefined && existsSync(values.data))
  report('every prompt of the corpora', corpus(values.data).map(bestOf), GATES);
for (const [name, text] of HUGE_PASTES) {
  timeOf(text);
  report(
    `100 kB: ${name}`,
    Array.from({ length: 20 }, () => bestOf(text)),
    { most: GATES.most },
  );
}
if (failed) process.exitCode = 1;
