import * as v from 'valibot';
import { ASSET_KINDS, type Asset } from '../lib/catalog/asset';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Unknown kinds become "other", so that catalogues of other products can be used as they are. */
const assetKind = v.optional(v.fallback(v.picklist(ASSET_KINDS), 'other'), 'other');

const asset = v.object({
  id: v.string(),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  kind: assetKind,
  aliases: v.optional(v.array(v.string())),
  description: v.optional(v.string()),
  url: v.optional(v.string()),
  collection: v.optional(v.string()),
  endorsed: v.optional(v.boolean()),
  deprecated: v.optional(v.boolean()),
  successor: v.optional(v.string()),
});

const promptLine = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  mentions: v.optional(v.array(v.object({ name: v.string(), start: count, end: count })), []),
  assets: v.optional(v.array(asset)),
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
  throw new Error(parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`).join('; '));
};
