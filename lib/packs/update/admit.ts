import type { PackRow } from '../../store/database';
import type { Pack, PackFault, PackSummary } from '../pack';
import { samePack } from '../diff';
import { parsePack } from '../parse';

const SHOWN = 5;

/** "rules[2].level (line 31): is …" */
const faultSentence = ({ path, line, message }: PackFault): string =>
  `${path === '' ? 'The file' : path}${line === undefined ? '' : ` (line ${line})`}: ${message}`;

const refusal = (faults: readonly PackFault[]): Error => {
  const more = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  return new Error(['This pack cannot be used.', ...faults.slice(0, SHOWN).map(faultSentence), ...more].join('\n'));
};

/** Reads a file as a pack. @throws Error with its first faults, one a line. */
export const readPack = (text: string): { readonly pack: Pack; readonly notes: readonly string[] } => {
  const parsed = parsePack(text);
  if ('faults' in parsed) throw refusal(parsed.faults);
  return parsed;
};

/** Whether the file in use holds the same pack, laid out in another way. One that can no longer be read holds none. */
const saysTheSame = (pack: Pack, file: string): boolean => {
  const known = parsePack(file);
  return 'pack' in known && samePack(pack, known.pack);
};

/**
 * Whether this file may take the place of what is installed under its id.
 * @throws Error with a sentence: it comes from elsewhere, is older, or changed without saying so.
 */
export const admit = (pack: Pack, text: string, url: string, row: PackRow | undefined): void => {
  if (!row) return;
  if (row.url !== '' && row.url !== url) {
    throw new Error(`“${row.summary.name}” is already installed from ${row.url}. Remove it there first.`);
  }
  const { serial, version } = row.summary;
  if (pack.serial < serial) {
    throw new Error(
      `Version ${pack.version} is older than the installed ${version} (serial ${pack.serial} < ${serial}).`,
    );
  }
  if (pack.serial === serial && text !== row.file && !saysTheSame(pack, row.file)) {
    throw new Error(`The file changed, but its serial is still ${serial}. Its author has to raise it.`);
  }
};

/** A pack as lists show it. `now` in ms since the epoch. */
export const summaryOf = (pack: Pack, url: string, now: number): PackSummary => ({
  id: pack.id,
  name: pack.name,
  version: pack.version,
  serial: pack.serial,
  url,
  counts: {
    assets: pack.assets.length,
    glossary: pack.glossary.length,
    guides: pack.guides.length,
    rules: pack.rules.length,
  },
  checkedAt: now,
});
