import type { AssetKind } from './asset';
import { singular } from './words';

const WORDS: Readonly<Record<Exclude<AssetKind, 'other'>, string>> = {
  dashboard: 'dashboard dash report reprot scorecard cockpit tablero tableau informe bericht rapport',
  app: 'app application explorer tool dashboard report calculator anwendung aplicacion',
  table: 'table tabel view dataset tabelle tabla tabela tabella',
  model: 'model table view dataset modell modelo modele',
  project: 'project notebook notebok workbook projekt proyecto projet cuaderno',
  metric: 'metric kpi measure kennzahl metrica metrique indicador',
  guide: 'guide doc document documentation playbook handbook runbook leitfaden guia',
  file: 'file sheet spreadsheet spredsheet csv export datei archivo fichier',
};

const byWord = new Map<string, Set<AssetKind>>();
for (const [kind, words] of Object.entries(WORDS) as [AssetKind, string][]) {
  for (const word of words.split(' ')) byWord.set(singular(word), (byWord.get(singular(word)) ?? new Set()).add(kind));
}

/** "dashboard" with a letter too few or two that changed places: the kind word that is typed most, and most often wrong. */
export const DASHBOARD = '(?:da(?:sh|hs|s|h)b[oard]{2,5}|dash[oard]{3,4}|dash board)';
const MISSPELT = new RegExp(`^${DASHBOARD}$`, 'u');

/** "build us", "put together": asks for a thing that is not there yet. */
export const BUILD =
  '\\b(?:build|create|make|design|develop|generate|draft|set up|put together|spin up|need|want)(?: (?:me|us|out|up))?';

/** The kinds of asset that a word speaks of ("report": dashboard or app), by its stem; undefined for other words. */
export const kindsOf = (stem: string): ReadonlySet<AssetKind> | undefined =>
  byWord.get(stem) ?? (stem.startsWith('da') && MISSPELT.test(stem) ? byWord.get('dashboard') : undefined);
