import { parseArgs } from 'node:util';
import { answerEachLine } from './each-line';
import { createLinter, type LineResult } from './linter';
import { readPackFiles } from './pack-files';
import { readPromptLine } from './prompt-line';
import { asText } from './lint-text';
import { UsageError } from './usage';

const FORMATS = { jsonl: (result: LineResult) => JSON.stringify(result), text: asText };

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
  return answerEachLine((line) => {
    const prompt = readPromptLine(line);
    return FORMATS[format](lint(prompt), prompt.text);
  });
};
