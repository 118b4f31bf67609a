import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packJsonSchema } from './pack/json-schema';

const FILE = resolve(import.meta.dirname, '../public/pack.schema.json');

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const wanted = packJsonSchema();
const current = existsSync(FILE) ? await readFile(FILE, 'utf8') : '';

// Compared as data: how it is laid out is the formatter's.
if (current === '' || JSON.stringify(JSON.parse(current)) !== JSON.stringify(wanted)) {
  if (values.check) {
    console.error('public/pack.schema.json is stale: run `npm run schema`.');
    process.exitCode = 1;
  } else {
    await writeFile(FILE, `${JSON.stringify(wanted, undefined, 2)}\n`);
    console.log('public/pack.schema.json is written.');
  }
}
