import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { countText } from '../lib/tokens/count';
import { lonelyDigits, modelOf, rangeFor } from '../lib/tokens/models';
import { faultsOf } from './asset-schema';
import { answerEachLine } from './each-line';
import { nodeEncode } from './tiktoken';

const tokensLine = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  /** Name of the model whose tokens are wanted; without one, o200k's own count. */
  model: v.optional(v.string()),
});

/**
 * `coach tokens`: reads JSON Lines `{"id","text","model"?}` on stdin and writes `{"id","tokens","low","high","exact"}` for
 * each, in order. A bad line goes to stderr with its number and the rest goes on.
 * @returns 0, or 1 when a line was bad. @throws for flags: there are none.
 */
export const run = async (args: string[]): Promise<number> => {
  parseArgs({ args, options: {} });
  const encode = nodeEncode();
  return answerEachLine((line) => {
    const parsed = v.safeParse(tokensLine, JSON.parse(line));
    if (!parsed.success) throw new Error(faultsOf(parsed.issues, 'line'));
    const { id, text, model } = parsed.output;
    const of = model === undefined ? undefined : modelOf(model);
    const digits = of?.digitsApart ? lonelyDigits(text) : 0;
    const { total, low, high } = rangeFor(countText(encode, text), digits, of?.factor ?? [1, 1, 1]);
    return JSON.stringify({ id, tokens: total, low, high, exact: low === high });
  });
};
