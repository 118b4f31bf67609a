import { hasVagueWord, judged, JUDGED, shortWords } from './baselines';
import { readRows, type Row } from './corpus';
import type { Lint } from './lint-rows';
import type { Table } from './table';

interface PacificRow extends Row {
  readonly label: 0 | 1;
  readonly missing?: string;
}

/** A2_pacific: the time-range rule against prompts whose expert asked for the period. */
export const missingTime = (dir: string, lint: Lint): Table[] => {
  const rows = readRows<PacificRow>(dir, 'A2_pacific').filter(
    ({ label, missing }) => label === 0 || missing === 'time',
  );
  if (rows.length === 0) return [];
  const texts = rows.map(({ text }) => text);
  const truths = rows.map(({ label }) => label === 1);
  const short = shortWords(texts, truths);
  const said = rows.map((row) => lint(row).hints.some(({ rule }) => rule === 'time-range'));
  return [
    {
      set: 'A2_pacific',
      title: 'time-range, against prompts without their period',
      columns: JUDGED,
      rows: [
        judged('time-range', said, truths),
        judged('length alone, best case', texts.map(short), truths),
        judged('vague words', texts.map(hasVagueWord), truths),
        judged(
          'always',
          texts.map(() => true),
          truths,
        ),
      ],
      notes: [
        'Prompts that miss another thing (entity) are left out here. 23 of 40 false hits once read by hand did lack a period.',
      ],
    },
  ];
};
