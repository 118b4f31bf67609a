import * as v from 'valibot';
import type { PackPath } from './path';
import { listSchemas } from './schema';

/** A fault and where it is, before the line is known. */
export interface Placed {
  readonly path: PackPath;
  readonly message: string;
}

/** An entry of a list that is well formed, and its position in the file. */
export interface Kept<T> {
  readonly entry: T;
  readonly at: number;
}

/** What became of the entries of one list. */
export interface Entries<T> {
  readonly kept: readonly Kept<T>[];
  readonly faults: readonly Placed[];
  /** Keys of the file that the format does not have. */
  readonly unknown: readonly PackPath[];
}

/** The faults that a schema found below a path. */
export const placed = (issues: readonly v.BaseIssue<unknown>[] = [], before: PackPath = []): Placed[] =>
  issues.map(({ path = [], kind, received, message }) => ({
    path: [...before, ...path.map(({ key }) => key as string | number)],
    // The library's own words for a missing key name its types.
    message: kind === 'schema' && received === 'undefined' ? 'is missing' : message,
  }));

/** Keys that were read and not kept. */
export const unknownKeys = (read: unknown, kept: unknown, path: PackPath = []): PackPath[] => {
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

/** What `schemaOf` gives for an entry: how to read it, a fault, or nothing when it is to be skipped. */
type Reading = v.GenericSchema | string | undefined;

/** Reads a list of the pack entry by entry. An absent list is an empty one. */
export const readEntries = <T>(
  value: object,
  name: keyof typeof listSchemas,
  schemaOf: (entry: unknown, at: number) => Reading,
): Entries<T> => {
  const items: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : [];
  const listed = v.safeParse(listSchemas[name], items);
  const kept: Kept<T>[] = [];
  const faults = placed(listed.issues, [name]);
  const unknown: PackPath[] = [];
  const entries = Array.isArray(items) && listed.success ? items : [];
  for (const [at, entry] of entries.entries()) {
    const path = [name, at];
    const schema = schemaOf(entry, at);
    if (typeof schema === 'string') faults.push({ path, message: schema });
    if (typeof schema !== 'object') continue;
    const parsed = v.safeParse(schema, entry);
    if (parsed.success) {
      kept.push({ entry: parsed.output as T, at });
      for (const key of unknownKeys(entry, parsed.output, path)) unknown.push(key);
    } else for (const fault of placed(parsed.issues, path)) faults.push(fault);
  }
  return { kept, faults, unknown };
};
