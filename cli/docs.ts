import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EVIDENCE } from '../lib/rules/evidence';
import { rulesPage } from './rules-page';

const PAGE = resolve(import.meta.dirname, '../docs/RULES.md');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const wanted = rulesPage(EVIDENCE);
const current = existsSync(PAGE) ? await readFile(PAGE, 'utf8') : '';

if (values.check) {
  if (current !== wanted) {
    console.error('docs/RULES.md is stale: run `npm run docs`.');
    process.exitCode = 1;
  }
} else if (current !== wanted) {
  await mkdir(dirname(PAGE), { recursive: true });
  await writeFile(PAGE, wanted);
  console.log(`docs/RULES.md: ${EVIDENCE.length} rules.`);
}
