import type { SlotName } from '../../lib/scope/scope';
import { readRows, type Row } from './corpus';
import { decided, scores } from './figures';
import type { Lint } from './lint-rows';
import type { Table } from './table';

interface SlotRow extends Row {
  readonly slots: Readonly<Record<string, 0 | 1>>;
}

const GOLD: Readonly<Record<string, SlotName>> = {
  time_filter: 'time',
  metric: 'metric',
  literal_filter: 'filter',
  top_n: 'limit',
  breakdown: 'breakdown',
};

/** E_slots: which slots of scope a prompt states, against what its SQL says. */
export const slots = (dir: string, lint: Lint): Table[] => {
  const rows = readRows<SlotRow>(dir, 'E_slots');
  if (rows.length === 0) return [];
  const read = rows.map((row) => lint(row).scope);
  return [
    {
      set: 'E_slots',
      title: 'slots stated in the prompt, against its SQL',
      columns: ['slot', 'n', 'stated', 'precision', 'recall', 'F1'],
      rows: Object.entries(GOLD).map(([gold, slot]) => {
        const outcomes = rows.map((row, place) => decided(read[place]?.[slot] ?? false, row.slots[gold] === 1));
        const { precision, recall, f1 } = scores(outcomes);
        return [slot, rows.length, rows.filter((row) => row.slots[gold] === 1).length, precision, recall, f1];
      }),
      notes: ['Breakdown is weak gold (GROUP BY also serves HAVING); time misses what SQL writes as CASE or as text.'],
    },
  ];
};
