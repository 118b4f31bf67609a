import * as v from 'valibot';
import { ASSET_KINDS, type Asset, type GlossaryEntry } from '../catalog/asset';
import { RULES } from '../rules/index';
import { visible } from './hidden';
import { KINDS, isKind } from './kinds';
import { meaningFaults, type Named, type Parts } from './meaning';
import type { Pack, PackFault, PackGuide, PackRule, PackSettings } from './pack';
import { showPath, type PackPath } from './path';
import { placed, readEntries, unknownKeys, type Entries, type Placed } from './read-entries';
import { assetSchema, guideSchema, headSchema, ruleSchemas, settingsSchema, termSchema } from './schema';
import { testFaults } from './try-rules';

/** A good pack with what its author should know about it, or every fault that was found. */
export type ParsedPack =
  | { readonly pack: Pack; readonly notes: readonly string[] }
  | { readonly faults: readonly PackFault[] };

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** Reads the rules. Those of a kind that this version does not have are skipped, with a note. */
const readRules = (value: object, notes: string[]): Entries<PackRule> =>
  readEntries<PackRule>(value, 'rules', (rule, at) => {
    const kind = property(rule, 'kind');
    if (typeof kind !== 'string') return `must be a rule with a kind: ${KINDS.join(', ')}`;
    if (isKind(kind)) return ruleSchemas[kind];
    notes.push(`rules[${at}] was skipped: this version of Prompt Coach has no kind “${visible(kind.slice(0, 40))}”.`);
    return undefined;
  });

const readAssets = (value: object, notes: string[]): Entries<Asset> =>
  readEntries<Asset>(value, 'assets', (asset, at) => {
    const kind = property(asset, 'kind');
    if (typeof kind === 'string' && !(ASSET_KINDS as readonly string[]).includes(kind)) {
      notes.push(`assets[${at}]: the kind “${visible(kind.slice(0, 40))}” is not known and counts as “other”.`);
    }
    return assetSchema;
  });

const OTHER_KEYS = new Set<unknown>(['$schema', 'assets', 'glossary', 'guides', 'rules', 'settings']);
const SHOWN = 5;

const keyNote = (unknown: readonly PackPath[]): string[] => {
  if (unknown.length === 0) return [];
  const more = unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} more` : '';
  const names = unknown.slice(0, SHOWN).map(showPath).join(', ');
  return [
    `${unknown.length === 1 ? '1 unknown key was' : `${unknown.length} unknown keys were`} ignored: ${names}${more}.`,
  ];
};

/** Levels for rules that are neither built in nor this pack's: hardly meant. Those of other packs cannot be known. */
const strangeLevels = ({ rules = {} }: PackSettings, pack: string, own: readonly PackRule[]): string[] => {
  const ids = new Set([...RULES.map(({ id }) => id), ...own.map(({ id }) => `${pack}/${id}`)]);
  return Object.keys(rules)
    .filter((id) => !ids.has(id) && (!id.includes('/') || id.startsWith(`${pack}/`)))
    .map((id) => `settings.rules.${id}: there is no such rule; it does nothing.`);
};

const namesOf = (value: object, list: string, field: string): Named[] => {
  const entries = property(value, list);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, at) => {
    const name = property(entry, field);
    return typeof name === 'string' ? [{ key: field === 'term' ? name.toLowerCase() : name, at }] : [];
  });
};

const entriesOf = <T>({ kept }: Entries<T>): T[] => kept.map(({ entry }) => entry);

/**
 * Checks a pack that was read from JSON or YAML: its form, its limits, its meaning, and then its rules against their
 * own tests. `lineOf` tells the line of a value in the file. All faults are given, not just the first.
 */
export const checkPack = (value: unknown, lineOf: (path: PackPath) => number | undefined): ParsedPack => {
  const fault = ({ path, message }: Placed): PackFault => {
    const line = lineOf(path);
    return { path: showPath(path), message, ...(line !== undefined && { line }) };
  };
  const format = property(value, 'format');
  if (typeof format === 'number' && format !== 1) {
    return {
      faults: [fault({ path: ['format'], message: `is ${format}; this version of Prompt Coach reads format 1` })],
    };
  }
  const head = v.safeParse(headSchema, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: placed(head.issues).map(fault) };

  const notes: string[] = [];
  const assets = readAssets(value, notes);
  const glossary = readEntries<GlossaryEntry>(value, 'glossary', () => termSchema);
  const guides = readEntries<PackGuide>(value, 'guides', () => guideSchema);
  const rules = readRules(value, notes);
  const settings = v.safeParse(settingsSchema, property(value, 'settings') ?? {});

  const parts: Parts = {
    assets: assets.kept,
    glossary: glossary.kept,
    guides: guides.kept,
    rules: rules.kept,
    settings: settings.success ? (settings.output as PackSettings) : {},
    names: {
      assets: namesOf(value, 'assets', 'id'),
      glossary: namesOf(value, 'glossary', 'term'),
      guides: namesOf(value, 'guides', 'id'),
      rules: namesOf(value, 'rules', 'id'),
    },
  };
  const faults = [
    ...placed(head.issues),
    ...assets.faults,
    ...glossary.faults,
    ...guides.faults,
    ...rules.faults,
    ...placed(settings.issues, ['settings']),
    ...meaningFaults(parts),
    ...testFaults(rules.kept),
  ];
  if (!head.success || faults.length > 0) {
    return { faults: faults.map(fault).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }
  const pack = {
    ...head.output,
    assets: entriesOf(assets),
    glossary: entriesOf(glossary),
    guides: entriesOf(guides),
    rules: entriesOf(rules),
    settings: parts.settings,
  } as Pack;
  const unknown = [
    ...unknownKeys(value, head.output).filter(([top]) => !OTHER_KEYS.has(top)),
    ...[assets, glossary, guides, rules].flatMap((entries) => entries.unknown),
    ...unknownKeys(property(value, 'settings'), parts.settings, ['settings']),
  ];
  return { pack, notes: [...notes, ...strangeLevels(pack.settings, pack.id, pack.rules), ...keyNote(unknown)] };
};
