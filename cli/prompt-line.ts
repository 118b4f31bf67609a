import * as v from 'valibot';
import type { Asset } from '../lib/catalog/asset';
import { assetSchema, faultsOf } from './asset-schema';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const promptLine = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  mentions: v.optional(v.array(v.object({ name: v.string(), start: count, end: count })), []),
  assets: v.optional(v.array(assetSchema)),
  thread: v.optional(
    v.object({
      turns: v.optional(count, 0),
      tokens: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
      prompts: v.optional(v.array(v.string()), []),
      mentions: v.optional(v.array(v.string()), []),
    }),
  ),
});

/** A prompt to lint, as it stands on a line of stdin. */
export type PromptLine = v.InferOutput<typeof promptLine>;

/** Assets as JSON has them, without the keys that are not there. */
export const toAssets = (assets: NonNullable<PromptLine['assets']>): Asset[] => assets as Asset[];

/** Reads one line of JSON. @throws Error that says what is wrong and where, in words for its author. */
export const readPromptLine = (line: string): PromptLine => {
  const parsed = v.safeParse(promptLine, JSON.parse(line));
  if (parsed.success) {
    for (const { name, start, end } of parsed.output.mentions) {
      if (end < start || end > parsed.output.text.length) throw new Error(`mention "${name}" lies outside the text`);
    }
    return parsed.output;
  }
  throw new Error(faultsOf(parsed.issues, 'line'));
};
