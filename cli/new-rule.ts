import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RULE_GROUPS } from '../lib/rules/rule';
import { addToEvidence, addToIndex, ruleFile } from './rule-scaffold';

const USAGE = `Usage: npm run new:rule -- ID [--group ${RULE_GROUPS.join('|')}]`;

const LIB = resolve(import.meta.dirname, '../lib/rules');

const edit = async (name: string, change: (text: string) => string): Promise<void> => {
  const path = resolve(LIB, name);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

const create = async (id: string, group: (typeof RULE_GROUPS)[number]): Promise<string | undefined> => {
  const path = resolve(LIB, group, `${id}.ts`);
  if (RULE_GROUPS.some((one) => existsSync(resolve(LIB, one, `${id}.ts`)))) return `There is a rule ${id} already.`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, ruleFile(id, group));
  await edit('index.ts', (text) => addToIndex(text, id, group));
  await edit('evidence.ts', (text) => addToEvidence(text, id, group));
  console.log(`lib/rules/${group}/${id}.ts: fill in message, why, check, source and examples; then npm run docs.`);
  return undefined;
};

const { values, positionals } = parseArgs({
  options: { group: { type: 'string', default: 'scope' } },
  allowPositionals: true,
});
const [id = ''] = positionals;
const group = RULE_GROUPS.find((one) => one === values.group);
const isId = /^[a-z]+(?:-[a-z\d]+)*$/u.test(id);
const problem = group && isId && positionals.length === 1 ? await create(id, group) : USAGE;
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = problem === USAGE ? 2 : 1;
}
