import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Asset, GlossaryEntry } from '../lib/catalog/asset';
import type { PackSettings } from '../lib/packs/pack';
import type { Rule, RuleSettings, Severity } from '../lib/rules/rule';

/** What the packs of a run bring, later packs winning. */
export interface PackFiles {
  readonly assets: readonly Asset[];
  readonly glossary: readonly GlossaryEntry[];
  readonly rules: readonly Rule[];
  readonly levels: Readonly<Record<string, 'off' | Severity>>;
  readonly settings: Partial<RuleSettings>;
}

interface PackFile {
  readonly assets?: readonly Asset[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly settings?: PackSettings;
}

/** Reads packs (JSON or YAML). @throws Error with the file's name when one cannot be read. */
export const readPackFiles = async (paths: readonly string[]): Promise<PackFiles> => {
  const files = await Promise.all(
    paths.map(async (path): Promise<PackFile> => {
      try {
        return (parse(await readFile(path, 'utf8')) ?? {}) as PackFile;
      } catch (error) {
        throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }),
  );
  const settings = files.map((file) => file.settings ?? {});
  const { rules: _levels, ...thresholds } = Object.assign({}, ...settings) as PackSettings;
  return {
    assets: files.flatMap((file) => file.assets ?? []),
    glossary: files.flatMap((file) => file.glossary ?? []),
    rules: [],
    levels: Object.assign({}, ...settings.map((one) => one.rules ?? {})) as PackFiles['levels'],
    settings: thresholds,
  };
};
