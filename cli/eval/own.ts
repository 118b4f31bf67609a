import { COMPANIES, ownCompany, ownPrompts, type Expected, type OwnPrompt } from './own-prompts';
import { scores, share, type Tally } from './figures';
import type { Lint } from './lint-rows';
import type { Table } from './table';

type Hint = ReturnType<Lint>['hints'][number];

/** What the linter said on a prompt, against its labels. */
export interface Judged {
  readonly prompt: OwnPrompt;
  readonly right: readonly Hint[];
  readonly wrong: readonly Hint[];
  readonly missed: readonly Expected[];
}

const fits = (
  hint: Hint,
  { rule, words, asset }: Expected,
  text: string,
  idOf: ReadonlyMap<string, string>,
): boolean => {
  if (hint.rule !== rule) return false;
  if (asset !== undefined && hint.fixes.length > 0 && !hint.fixes.some((fix) => fix.asset === idOf.get(asset)))
    return false;
  if (words === undefined || hint.start === undefined || hint.end === undefined) return true;
  const { start: from, end: to } = hint;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(words.toLowerCase()); at >= 0; at = lower.indexOf(words.toLowerCase(), at + 1))
    if (from < at + words.length && to > at) return true;
  return false;
};

/** Lints every own prompt with its company's catalogue and compares with the labels. */
export const judgeOwn = (lint: Lint): Judged[] => {
  const companies = new Map(COMPANIES.map((company) => [company as string, ownCompany(company)]));
  return ownPrompts().map((prompt) => {
    const { assets, glossary } = companies.get(prompt.company) ?? { assets: [], glossary: [] };
    const idOf = new Map(assets.map(({ id, name }) => [name, id]));
    const { id, text, mentions, earlier, said, tokens, expect, maybe } = prompt;
    const { hints } = lint({
      id,
      text,
      mentions,
      assets,
      glossary,
      turns: earlier.length * 2,
      prompts: earlier,
      said,
      tokens,
    });
    const left = [...expect];
    const right: Hint[] = [];
    const wrong: Hint[] = [];
    for (const hint of hints) {
      const place = left.findIndex((one) => fits(hint, one, text, idOf));
      if (place >= 0) {
        left.splice(place, 1);
        right.push(hint);
      } else if (!maybe.includes(hint.rule)) wrong.push(hint);
    }
    return { prompt, right, wrong, missed: left };
  });
};

/** Counts of one rule, or of all, prompt by prompt. */
export const outcomesOf = (judged: readonly Judged[], rule?: string): Tally[] => {
  const count = (list: readonly { rule: string }[]): number =>
    list.filter((one) => rule === undefined || one.rule === rule).length;
  return judged.map(({ right, wrong, missed }) => ({ tp: count(right), fp: count(wrong), fn: count(missed) }));
};

const row = (name: string, judged: readonly Judged[], rule?: string): Table['rows'][number] => {
  const outcomes = outcomesOf(judged, rule);
  const sum = (key: keyof Tally): number => outcomes.reduce((total, one) => total + one[key], 0);
  const { precision, recall } = scores(outcomes);
  return [name, sum('tp') + sum('fn'), sum('tp'), sum('fp'), sum('fn'), precision, recall];
};

/** The project's own labelled prompts, by rule and by way of writing. */
export const own = (lint: Lint): Table[] => {
  const judged = judgeOwn(lint);
  const rules = [
    ...new Set(judged.flatMap(({ right, wrong, missed }) => [...right, ...wrong, ...missed].map(({ rule }) => rule))),
  ].sort();
  const styles = [...new Set(judged.flatMap(({ prompt }) => prompt.style.split(' ')))].sort();
  return [
    {
      set: 'own prompts',
      title: 'hints against hand labels, by rule',
      columns: ['rule', 'labelled', 'right', 'wrong', 'missed', 'precision', 'recall'],
      rows: [row('all rules', judged), ...rules.map((rule) => row(rule, judged, rule))],
      notes: [
        'Ten imagined companies with catalogues of about 70 assets; all but 39 labelled before the rules read them.',
      ],
    },
    {
      set: 'own prompts',
      title: 'prompts that get a hint, by way of writing',
      columns: ['style', 'n', 'with a label', 'with a hint', 'with a wrong hint'],
      rows: ['all', ...styles].map((style) => {
        const group = judged.filter(({ prompt }) => style === 'all' || prompt.style.split(' ').includes(style));
        return [
          style,
          group.length,
          share(group.map(({ prompt }) => prompt.expect.length > 0)),
          share(group.map(({ right, wrong }) => right.length + wrong.length > 0)),
          share(group.map(({ wrong }) => wrong.length > 0)),
        ];
      }),
    },
  ];
};
