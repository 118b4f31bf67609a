import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { RULES } from '../../lib/rules/index';
import { ownTables } from './assets';
import { cleanHints } from './clean';
import { createLint, type Lint } from './lint-rows';
import { judgeOwn } from './own';

const FILE = resolve(import.meta.dirname, '../../lib/rules/measured.ts');

interface Count {
  right: number;
  hints: number;
}

/**
 * What every rule said and how often it was right: on the own prompts, on clear prompts (each hint counts as wrong) and
 * on questions with their own catalogue. Sets whose labels mean something else are left out (docs/ACCURACY.md).
 */
export const measureRules = (dir: string, lint: Lint): Readonly<Record<string, Count>> => {
  const counts = new Map<string, Count>();
  const add = (rule: string, right: number, wrong: number): void => {
    const known = counts.get(rule) ?? { right: 0, hints: 0 };
    counts.set(rule, { right: known.right + right, hints: known.hints + right + wrong });
  };
  // A rule that is off is measured as if it were on; nothing else of that run counts.
  const off = new Map(RULES.filter((rule) => rule.off === true).map(({ id, severity }) => [id, severity]));
  const runs = [
    { run: lint, counts: (rule: string) => !off.has(rule) },
    { run: createLint(Object.fromEntries(off)), counts: (rule: string) => off.has(rule) },
  ];
  for (const { run, counts: counted } of runs) {
    for (const { right, wrong } of judgeOwn(run)) {
      for (const { rule } of right) if (counted(rule)) add(rule, 1, 0);
      for (const { rule } of wrong) if (counted(rule)) add(rule, 0, 1);
    }
    for (const rule of cleanHints(dir, run)) if (counted(rule)) add(rule, 0, 1);
  }
  const { right, wrong } = ownTables(dir, lint);
  if (right + wrong > 0) add('missing-mention', right, wrong);
  return Object.fromEntries(
    RULES.flatMap(({ id }) => {
      const count = counts.get(id);
      return count ? [[id, count]] : [];
    }),
  );
};

/** Writes the figures into lib/rules, for docs/RULES.md and the options page. `today`: yyyy-mm-dd. */
export const writeMeasured = async (counts: Readonly<Record<string, Count>>, today: string): Promise<void> => {
  const lines = Object.entries(counts).map(
    ([rule, { right, hints }]) => `  '${rule}': { right: ${right}, hints: ${hints} },`,
  );
  await writeFile(
    FILE,
    [
      '/** How often a rule was right on judged prompts. */',
      'export interface RuleFigure {',
      '  readonly right: number;',
      '  readonly hints: number;',
      '}',
      '',
      '/** The day of the figures below. */',
      `export const MEASURED_ON = '${today}';`,
      '',
      '/** Written by `npm run eval -- --write`; what was measured is in docs/ACCURACY.md. A rule that is not here said nothing. */',
      'export const MEASURED: Readonly<Record<string, RuleFigure>> = {',
      ...lines,
      '};',
      '',
    ].join('\n'),
  );
};
