import * as v from 'valibot';
import { RULES } from '../rules/index';
import type { Pack, PackFault, PackRule } from './pack';
import { KINDS, isKind } from './kinds';
import { LIMITS } from './limits';
import { meaningFaults } from './meaning';
import { showPath, type PackPath } from './path';
import { headSchema, ruleSchemas } from './schema';
import { testFaults } from './try-rules';

/** A good pack with what its author should know about it, or every fault that was found. */
export type ParsedPack =
  | { readonly pack: Pack; readonly notes: readonly string[] }
  | { readonly faults: readonly PackFault[] };

interface Placed {
  readonly path: PackPath;
  readonly message: string;
}

const placed = (issues: readonly v.BaseIssue<unknown>[] = [], before: PackPath = []): Placed[] =>
  issues.map(({ path = [], kind, received, message }) => ({
    path: [...before, ...path.map(({ key }) => key as string | number)],
    // The library's own words for a missing key name its types.
    message: kind === 'schema' && received === 'undefined' ? 'is missing' : message,
  }));

/** Names of keys in the file that the format does not have. */
const unknownKeys = (read: unknown, kept: unknown, path: PackPath = []): PackPath[] => {
  if (Array.isArray(read) && Array.isArray(kept)) {
    return read.flatMap((one, at) => unknownKeys(one, kept[at], [...path, at]));
  }
  if (typeof read !== 'object' || read === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(read).flatMap(([key, value]) =>
    Object.hasOwn(kept, key)
      ? unknownKeys(value, (kept as Record<string, unknown>)[key], [...path, key])
      : [[...path, key]],
  );
};

interface ReadRules {
  readonly rules: readonly { readonly rule: PackRule; readonly at: number }[];
  readonly faults: readonly Placed[];
  readonly notes: readonly string[];
  readonly unknown: readonly PackPath[];
}

const readRules = (items: readonly unknown[]): ReadRules => {
  const rules: ReadRules['rules'][number][] = [];
  const faults: Placed[] = [];
  const notes: string[] = [];
  const unknown: PackPath[] = [];
  for (const [at, item] of items.entries()) {
    const kind = typeof item === 'object' && item !== null && 'kind' in item ? item.kind : undefined;
    if (typeof kind !== 'string') {
      faults.push({ path: ['rules', at], message: `must be a rule with a kind: ${KINDS.join(', ')}` });
    } else if (isKind(kind)) {
      const parsed = v.safeParse(ruleSchemas[kind], item);
      if (parsed.success) {
        rules.push({ rule: parsed.output as PackRule, at });
        unknown.push(...unknownKeys(item, parsed.output, ['rules', at]));
      } else faults.push(...placed(parsed.issues, ['rules', at]));
    } else {
      notes.push(`rules[${at}] was skipped: this version of Prompt Coach has no kind “${kind.slice(0, 40)}”.`);
    }
  }
  return { rules, faults, notes, unknown };
};

const formatFault = (value: unknown): string | undefined => {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format !== 'number' || format === 1) return undefined;
  return `is ${format}; this version of Prompt Coach reads format 1`;
};

const KNOWN_TOP = new Set(['$schema', 'rules']);

/** Notes for the author about what is no fault and yet hardly meant. */
const notesOf = (pack: Pack, unknown: readonly PackPath[]): string[] => {
  const ids = new Set(RULES.map(({ id }) => id));
  const strange = Object.keys(pack.settings.rules ?? {}).filter((id) => !id.includes('/') && !ids.has(id));
  const keys = unknown.map(showPath).filter((key) => !KNOWN_TOP.has(key));
  return [
    ...strange.map((id) => `settings.rules.${id}: there is no such rule; it does nothing.`),
    ...(keys.length > 0
      ? [
          `${keys.length === 1 ? '1 unknown key was' : `${keys.length} unknown keys were`} ignored: ${keys.slice(0, 5).join(', ')}.`,
        ]
      : []),
  ];
};

/**
 * Checks a pack that was read from JSON or YAML: its form, its limits, its meaning, and then its rules against their
 * own tests. `lineOf` tells the line of a value in the file. All faults are given, not just the first.
 */
export const checkPack = (value: unknown, lineOf: (path: PackPath) => number | undefined): ParsedPack => {
  const fault = ({ path, message }: Placed): PackFault => {
    const line = lineOf(path);
    return { path: showPath(path), message, ...(line !== undefined && { line }) };
  };
  const format = formatFault(value);
  if (format !== undefined) return { faults: [fault({ path: ['format'], message: format })] };
  const head = v.safeParse(headSchema, value);
  const listed = head.typed && Array.isArray(head.output.rules) ? head.output.rules : [];
  const read = readRules(listed.slice(0, LIMITS.rules));
  const formal = [...placed(head.issues), ...read.faults];
  if (!head.success) return { faults: formal.map(fault) };
  const pack = { ...head.output, rules: read.rules.map(({ rule }) => rule) } as Pack;
  const places = read.rules.map(({ at }) => at);
  const faults = [...formal, ...meaningFaults(pack, places), ...testFaults(pack, places)];
  if (faults.length > 0) return { faults: faults.map(fault) };
  const unknown = [...unknownKeys(value, head.output).filter(([top]) => top !== 'rules'), ...read.unknown];
  return { pack, notes: [...read.notes, ...notesOf(pack, unknown)] };
};
