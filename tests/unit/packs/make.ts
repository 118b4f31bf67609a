import type { Pack, PackFault, PackRule } from '../../../lib/packs/pack';
import { parsePack } from '../../../lib/packs/parse';

/** The least a pack says of itself. */
export const HEAD = { format: 1, id: 'acme', name: 'Acme', version: '1.0.0', serial: 1 } as const;

/** A rule that speaks on "arr", changed by `over`. */
export const rule = (over: object = {}): PackRule => ({
  id: 'say-arr',
  kind: 'phrase',
  level: 'hint',
  message: 'Which ARR?',
  why: 'There are two.',
  phrases: ['arr'],
  ...over,
});

/** A pack's file, one key a line. */
export const file = (over: object = {}): string => JSON.stringify({ ...HEAD, ...over }, undefined, 2);

/** A good pack. @throws Error with its faults. */
export const pack = (over: object = {}): Pack => {
  const parsed = parsePack(file(over));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
};

/** The faults of a text, or of a pack changed by an object. */
export const faults = (over: string | object): readonly PackFault[] => {
  const parsed = parsePack(typeof over === 'string' ? over : file(over));
  return 'faults' in parsed ? parsed.faults : [];
};

/** The faults as "path: message". */
export const said = (over: string | object): string[] => faults(over).map(({ path, message }) => `${path}: ${message}`);

/** What the author of a good pack is told. */
export const notes = (over: object): readonly string[] => {
  const parsed = parsePack(file(over));
  return 'notes' in parsed ? parsed.notes : ['the pack is refused'];
};
