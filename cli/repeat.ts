import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { compareQuestions } from '../lib/thread/similarity/compare';
import { printQuestion } from '../lib/thread/similarity/question-print';
import { faultsOf } from './asset-schema';
import { answerEachLine } from './each-line';

const pairLine = v.object({ id: v.union([v.string(), v.number()]), a: v.string(), b: v.string() });

/**
 * `coach repeat`: reads JSON Lines `{"id","a","b"}` on stdin, two prompts each, and writes `{"id","score","kind"}`: how
 * likely (0 to 1) both ask one question, and whether for the same values (`same`), others (`template`) or not at all
 * (`different`). A bad line goes to stderr with its number and the rest goes on.
 * @returns 0, or 1 when a line was bad. @throws for flags: there are none.
 */
export const run = async (args: string[]): Promise<number> => {
  parseArgs({ args, options: {} });
  return answerEachLine((line) => {
    const parsed = v.safeParse(pairLine, JSON.parse(line));
    if (!parsed.success) throw new Error(faultsOf(parsed.issues, 'line'));
    const { id, a, b } = parsed.output;
    const { score, kind } = compareQuestions(printQuestion(a), printQuestion(b));
    return JSON.stringify({ id, score: Math.round(score * 10_000) / 10_000, kind });
  });
};
