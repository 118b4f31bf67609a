import { hasVagueWord, judged, JUDGED, shortWords } from './baselines';
import { readRows, type Row } from './corpus';
import type { Lint } from './lint-rows';
import type { Table } from './table';

interface VagueRow extends Row {
  readonly label: 0 | 1;
  readonly turn?: number;
}

const SETS = [
  ['A1_in3', 'tasks for an agent, called vague by people'],
  ['A2_pacific', 'finance questions that an expert asked back on'],
  ['A4_triagesql', 'questions that do not fit one query'],
  ['A5_cosql_clarify', 'turns that the database expert asked back on'],
  ['A7_bird_interact', 'ambiguous on purpose'],
  ['A9_ambrosia', 'a phrase that fits two columns'],
] as const;

/** The A sets as they come: any hint against "this prompt is unclear". No gate; they measure other things than the coach does. */
export const vague = (dir: string, lint: Lint): Table[] =>
  SETS.flatMap(([set, title]) => {
    const rows = readRows<VagueRow>(dir, set);
    if (rows.length === 0) return [];
    const texts = rows.map(({ text }) => text);
    const truths = rows.map(({ label }) => label === 1);
    const hints = rows.map(({ id, text, turn }) => lint({ id, text, turns: turn ?? 0 }).hints);
    const rules = [...new Set(hints.flatMap((some) => some.map(({ rule }) => rule)))].sort();
    const short = shortWords(texts, truths);
    return [
      {
        set,
        title,
        columns: JUDGED,
        rows: [
          judged(
            'any hint',
            hints.map((some) => some.length > 0),
            truths,
          ),
          ...rules.map((name) =>
            judged(
              `  ${name}`,
              hints.map((some) => some.some(({ rule }) => rule === name)),
              truths,
            ),
          ),
          judged('length alone, best case', texts.map(short), truths),
          judged('vague words', texts.map(hasVagueWord), truths),
          judged(
            'always',
            texts.map(() => true),
            truths,
          ),
        ],
      },
    ];
  });
