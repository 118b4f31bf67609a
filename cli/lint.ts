import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createLinter, type LineResult } from './linter';
import { readPackFiles } from './pack-files';
import { readPromptLine } from './prompt-line';
import { asText } from './lint-text';
import { UsageError } from './usage';

const FORMATS = { jsonl: (result: LineResult) => JSON.stringify(result), text: asText };

const write = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await new Promise((done) => process.stdout.once('drain', done));
};

/**
 * `coach lint`: reads JSON Lines on stdin and writes one line for each, in order. A bad line goes to stderr with its
 * number and the rest goes on.
 * @returns 0, or 1 when a line was bad. @throws UsageError for unknown flags; Error when a pack cannot be read.
 */
export const run = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { pack: { type: 'string', multiple: true, default: [] }, format: { type: 'string', default: 'jsonl' } },
  });
  const { format } = values;
  if (format !== 'jsonl' && format !== 'text') throw new UsageError(`Unknown format "${format}": jsonl or text.`);
  const lint = createLinter(await readPackFiles(values.pack));
  let bad = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    let out: string | undefined;
    try {
      const prompt = readPromptLine(line);
      out = FORMATS[format](lint(prompt), prompt.text);
    } catch (error) {
      bad += 1;
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (out !== undefined) await write(out);
  }
  return bad > 0 ? 1 : 0;
};
