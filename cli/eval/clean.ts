import type { Lint } from './lint-rows';
import { readRows, type Row } from './corpus';
import { share } from './figures';
import type { Table } from './table';

interface CleanRow extends Row {
  readonly kind: string;
}

/** Persona prompts tell a model who to be and are full of placeholders: reported apart. */
const PERSONA = 'persona_prompt';

/** The rules that speak on clear prompts, once for each hint; persona prompts are left out. */
export const cleanHints = (dir: string, lint: Lint): string[] =>
  readRows<CleanRow>(dir, 'D_clean')
    .filter(({ kind }) => kind !== PERSONA)
    .flatMap(({ id, text, kind }) => lint({ id, text, turns: kind.startsWith('followup') ? 2 : 0 }).hints)
    .map(({ rule }) => rule);

/** D_clean: nobody should hear anything here. Shares of prompts with a hint, by kind and by rule. */
export const clean = (dir: string, lint: Lint): Table[] => {
  const rows = readRows<CleanRow>(dir, 'D_clean');
  if (rows.length === 0) return [];
  const found = rows.map(({ id, text, kind }) => ({
    kind,
    hints: lint({ id, text, turns: kind.startsWith('followup') ? 2 : 0 }).hints,
  }));
  const groups: [string, typeof found][] = [...new Set(rows.map(({ kind }) => kind))]
    .sort()
    .map((kind) => [kind, found.filter((one) => one.kind === kind)]);
  const plain = found.filter(({ kind }) => kind !== PERSONA);
  groups.push(['all analytics', plain.filter(({ kind }) => kind.startsWith('analytics'))]);
  groups.push(['all follow-ups', plain.filter(({ kind }) => kind.startsWith('followup'))]);
  groups.push(['all without persona', plain]);
  const rules = [...new Set(plain.flatMap(({ hints }) => hints.map(({ rule }) => rule)))].sort();
  return [
    {
      set: 'D_clean',
      title: 'share of clear prompts with a hint, by kind',
      columns: ['kind', 'n', 'any hint', 'mark or card (hint, warn)', 'warn'],
      rows: groups.map(([kind, group]) => [
        kind,
        group.length,
        share(group.map(({ hints }) => hints.length > 0)),
        share(group.map(({ hints }) => hints.some(({ severity }) => severity !== 'info'))),
        share(group.map(({ hints }) => hints.some(({ severity }) => severity === 'warn'))),
      ]),
    },
    {
      set: 'D_clean',
      title: 'prompts with a hint, by rule (without persona)',
      columns: ['rule', 'prompts', 'share'],
      rows: rules.map((rule) => {
        const said = plain.map(({ hints }) => hints.some((hint) => hint.rule === rule));
        return [rule, said.filter(Boolean).length, share(said)];
      }),
    },
  ];
};
