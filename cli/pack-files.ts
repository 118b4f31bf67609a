import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Asset, GlossaryEntry } from '../lib/catalog/asset';
import type { Rule, RuleSettings, Severity } from '../lib/rules/rule';
import { assetSchema, faultsOf } from './asset-schema';

/** What the packs of a run bring, later packs winning. */
export interface PackFiles {
  readonly assets: readonly Asset[];
  readonly glossary: readonly GlossaryEntry[];
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<string, 'off' | Severity>>;
  readonly settings: Partial<RuleSettings>;
}

const level = v.picklist(['off', 'info', 'hint', 'warn']);
const tokens = v.optional(v.pipe(v.number(), v.minValue(1)));

/** The parts of a pack that a lint uses. A file of assets alone will do; `coach pack check` is stricter. */
const packFile = v.object({
  assets: v.optional(v.array(assetSchema), []),
  glossary: v.optional(
    v.array(v.object({ term: v.string(), definition: v.string(), aliases: v.optional(v.array(v.string())) })),
    [],
  ),
  settings: v.optional(
    v.object({
      rules: v.optional(v.record(v.string(), level), {}),
      pastedBulkTokens: tokens,
      overlongThreadTokens: tokens,
    }),
    {},
  ),
});

const readPackFile = async (path: string): Promise<v.InferOutput<typeof packFile>> => {
  try {
    const text = await readFile(path, 'utf8');
    const parsed = v.safeParse(packFile, text.trimStart().startsWith('{') ? JSON.parse(text) : (parse(text) ?? {}));
    if (parsed.success) return parsed.output;
    throw new Error(faultsOf(parsed.issues, 'pack'));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

/** Reads packs (JSON or YAML). @throws Error with the file's name and what is wrong when one cannot be used. */
export const readPackFiles = async (paths: readonly string[]): Promise<PackFiles> => {
  const files = await Promise.all(paths.map(readPackFile));
  const levels: Record<string, 'off' | Severity> = {};
  const settings: { -readonly [name in keyof RuleSettings]?: number } = {};
  for (const { settings: own } of files) {
    Object.assign(levels, own.rules);
    if (own.pastedBulkTokens !== undefined) settings.pastedBulkTokens = own.pastedBulkTokens;
    if (own.overlongThreadTokens !== undefined) settings.overlongThreadTokens = own.overlongThreadTokens;
  }
  return {
    assets: files.flatMap((file) => file.assets) as Asset[],
    glossary: files.flatMap((file) => file.glossary) as GlossaryEntry[],
    rules: [],
    levels,
    settings,
  };
};
