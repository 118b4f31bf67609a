import type { AssetKind } from './asset';
import { singular } from './words';

const WORDS: Readonly<Record<Exclude<AssetKind, 'other'>, string>> = {
  dashboard: 'dashboard report scorecard cockpit tablero tableau informe bericht rapport',
  app: 'app application explorer tool dashboard report calculator anwendung aplicacion',
  table: 'table view dataset tabelle tabla tabela tabella',
  model: 'model table view dataset modell modelo modele',
  project: 'project notebook workbook projekt proyecto projet cuaderno',
  metric: 'metric kpi measure kennzahl metrica metrique indicador',
  guide: 'guide doc document documentation playbook handbook runbook leitfaden guia',
  file: 'file sheet spreadsheet csv export datei archivo fichier',
};

const byWord = new Map<string, Set<AssetKind>>();
for (const [kind, words] of Object.entries(WORDS) as [AssetKind, string][]) {
  for (const word of words.split(' ')) byWord.set(singular(word), (byWord.get(singular(word)) ?? new Set()).add(kind));
}

/** The kinds of asset that a word speaks of ("report": dashboard or app), by its stem; undefined for other words. */
export const kindsOf = (stem: string): ReadonlySet<AssetKind> | undefined => byWord.get(stem);
