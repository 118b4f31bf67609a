import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownPrompts } from '../../cli/eval/own-prompts';
import { indexAssets, indexWithLearnt } from '../../lib/catalog/index-assets';
import { readTeam } from '../../lib/coach/team';
import { RULES } from '../../lib/rules/index';
import { DEFAULT_SETTINGS, lint, linting, type LintRequest } from '../../lib/rules/run';
import type { Steps } from '../../lib/text/steps';
import { HUGE_PASTES, largestPacks, manyAssets, twoKilobytes } from './drafts';

/** What the page allows a lint: milliseconds. One frame at 60 Hz is 16. */
const GATES = { median: 1, p99: 4, most: 16 } as const;
/** Longer steps of work that rests in between would be felt: half a frame with a stretch before it (lib/coach/in-idle.ts). */
const STEP = 8;
/** The same for steps of a lint, which has the reading of the text before it. */
const PASTE_STEP = 6;
const ASSETS = 10_000;
const WARM = 300;
const RUNS = 2000;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const catalog = indexAssets(manyAssets(ASSETS));

const requestOf = (text: string): LintRequest => ({
  draft: { text, mentions: [] },
  thread: { turns: 0, tokens: 0, prompts: [], mentions: [] },
  catalog,
  glossary: [],
  rules: RULES,
  settings: DEFAULT_SETTINGS,
});
const timeOf = (text: string): number => {
  const from = performance.now();
  lint(requestOf(text));
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

/** Milliseconds of each step, the best of some runs: what the work needs. */
const stepsOf = (runs: number, begin: (run: number) => Steps<unknown>): number[] => {
  const best: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const steps = begin(run);
    for (let step = 0, done = false; !done; step += 1) {
      const from = performance.now();
      done = steps.next().done === true;
      best[step] = Math.min(best[step] ?? Infinity, performance.now() - from);
    }
  }
  return best;
};
const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0);

const packs = largestPacks(ASSETS);
const reading = stepsOf(4, () => readTeam(packs));
report(`one step of reading packs, ${ASSETS} assets`, reading, { most: STEP });
console.log(`  ${sum(reading).toFixed(0)} ms in all`);
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
  // Another text each time: what is kept of the last draft does not help the next one.
  const steps = stepsOf(12, (run) => linting(requestOf(`${text.slice(0, -2)}${run + 10}`)));
  report(`100 kB: ${name}, one step`, steps, { most: PASTE_STEP });
  report('  all steps', [sum(steps)], { most: GATES.most });
}
if (failed) process.exitCode = 1;
