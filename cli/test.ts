import { commands, tests, type StepResult, type Step } from './test/step';

/** Everything that must hold, cheapest first. The browser tests build the practice extension themselves. */
const STEPS: readonly Step[] = [
  commands('types', ['tsc --noEmit', 'tsc --noEmit -p lib']),
  commands('lint', ['oxlint --type-aware', 'oxfmt --check', 'knip']),
  commands('docs', ['tsx cli/docs.ts --check', 'tsx cli/schema.ts --check']),
  tests('units'),
  commands('builds', ['wxt build', 'wxt build -b firefox --mv3', 'wxt build --mode practice']),
  commands('sizes', ['tsx cli/sizes.ts'], { shown: true }),
  tests('built', ['--config', 'vitest.build.config.ts']),
  commands('web-ext', ['web-ext lint --self-hosted --source-dir .output/firefox-mv3']),
  tests('browser', ['--config', 'vitest.e2e.config.ts']),
  tests('firefox', ['--config', 'vitest.firefox.config.ts']),
];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const row = (name: string, time: string, result: string): string => `${name.padEnd(9)}${time.padStart(9)}  ${result}`;

const sayOf = ({ ok, passed, failed }: StepResult): string =>
  passed === 0 ? (ok ? 'ok' : 'FAILED') : `${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}`;

const started = performance.now();
const table: string[] = [];
let passed = 0;
let failed = 0;
for (const { name, run } of STEPS) {
  if (failed > 0) {
    table.push(row(name, '', 'not run'));
    continue;
  }
  console.log(`— ${name}`);
  const from = performance.now();
  const outcome = await run();
  table.push(row(name, seconds(from), sayOf(outcome)));
  passed += outcome.passed;
  failed += outcome.ok ? 0 : Math.max(1, outcome.failed);
}

console.log(`\n${table.join('\n')}\n${row('total', seconds(started), '')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
