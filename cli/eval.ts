import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyPage } from './eval/accuracy-page';
import { assets, mentioned } from './eval/assets';
import { clean } from './eval/clean';
import { createLint } from './eval/lint-rows';
import { measureRules, writeMeasured } from './eval/measured';
import { missingTime } from './eval/missing-time';
import { own } from './eval/own';
import { reactions } from './eval/reactions';
import { repeats } from './eval/repeats';
import { slots } from './eval/slots';
import { asLines } from './eval/table';
import { topics } from './eval/topics';
import { vague } from './eval/vague';

const USAGE =
  'Usage: npm run eval -- [--data DIR] [--json FILE] [--write]\n\nDIR holds the labelled sets (D_clean.jsonl, E_slots.jsonl, A*.jsonl, B_*.jsonl).';

const PAGE = resolve(import.meta.dirname, '../docs/ACCURACY.md');

/** Where the sets lie beside a checkout, when they do. They are no part of the project: their licences differ. */
const BESIDE = resolve(import.meta.dirname, '../../shared/corpora/dev');

const { values } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const dir = values.data ?? BESIDE;

if (values.data !== undefined && !existsSync(dir)) {
  console.error(`No labelled data at ${dir}.\n${USAGE}`);
  process.exitCode = 1;
} else {
  const lint = createLint();
  const sets = existsSync(dir) ? [clean, slots, missingTime, vague, assets, mentioned, repeats, topics, reactions] : [];
  const tables = [...own(lint), ...sets.flatMap((measure) => measure(dir, lint))];
  for (const table of tables) console.log(asLines(table));
  if (sets.length === 0) console.error(`Only the project's own prompts: no other labelled data here.\n${USAGE}`);
  if (values.write && sets.length === 0) {
    console.error('Nothing written: the figures of the docs need the labelled sets.');
    process.exitCode = 1;
  } else if (values.write) {
    const day = new Date().toISOString().slice(0, 10);
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    await writeMeasured(measureRules(dir, lint), day);
    await writeFile(PAGE, accuracyPage(tables, { day, commit }));
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(tables, undefined, 2)}\n`);
}
