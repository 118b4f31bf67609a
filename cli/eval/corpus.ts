import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every row of a set has. */
export interface Row {
  readonly id: string;
  readonly text: string;
}

/** The rows of a JSON Lines file, or none when the set is not there. */
export const readRows = <R extends Row>(dir: string, name: string): R[] => {
  const path = join(dir, `${name}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as R);
};

/** The catalogues of set B by their name: tables with id and title. */
export type Catalogues = Readonly<Record<string, readonly { readonly asset_id: string; readonly title: string }[]>>;

/** All catalogues of set B, or none when the file is not there. */
export const readCatalogues = (dir: string): Catalogues => {
  const path = join(dir, 'B_catalogues.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Catalogues) : {};
};
