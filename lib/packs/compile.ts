import type { Asset, GlossaryEntry } from '../catalog/asset';
import type { Rule, RuleSettings, Severity } from '../rules/rule';
import { checkOf, isKind } from './kinds';
import type { Pack, PackRule } from './pack';

/** What the packs of a team bring together. */
export interface Merged {
  readonly assets: readonly Asset[];
  readonly glossary: readonly GlossaryEntry[];
  readonly rules: readonly Rule[];
  /** Levels of built-in rules by id. */
  readonly levels: Readonly<Record<string, 'off' | Severity>>;
  readonly settings: Partial<RuleSettings>;
}

/** Makes one rule of a pack a rule like any other. Its id begins with the pack's: two packs never collide. */
export const compileRule = (pack: Pick<Pack, 'id' | 'name'>, rule: PackRule): Rule => ({
  id: `${pack.id}/${rule.id}`,
  group: 'guides',
  title: rule.title ?? pack.name,
  message: rule.message,
  why: rule.why,
  severity: rule.level === 'off' ? 'hint' : rule.level,
  turns: rule.turns ?? 'any',
  // The author wrote the words for the team's own language.
  language: 'any',
  ...(rule.level === 'off' && { off: true }),
  pack: pack.name,
  check: checkOf(rule),
});

/** The rules of a pack. A kind that is not known, stored by a later version, is left out. */
const compilePack = (pack: Pack): Rule[] =>
  pack.rules.flatMap((rule) => (isKind(rule.kind) ? [compileRule(pack, rule)] : []));

const lastOf = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

/** Joins packs in order; where two say something on the same thing, the later one counts. */
export const mergePacks = (packs: readonly Pack[]): Merged => {
  const levels: Record<string, 'off' | Severity> = {};
  const settings: { -readonly [name in keyof RuleSettings]?: number } = {};
  for (const { settings: own } of packs) {
    Object.assign(levels, own.rules);
    if (own.pastedBulkTokens !== undefined) settings.pastedBulkTokens = own.pastedBulkTokens;
    if (own.overlongThreadTokens !== undefined) settings.overlongThreadTokens = own.overlongThreadTokens;
  }
  return {
    assets: lastOf(
      packs.flatMap(({ assets }) => assets),
      ({ id }) => id,
    ),
    glossary: lastOf(
      packs.flatMap(({ glossary }) => glossary),
      ({ term }) => term.toLowerCase(),
    ),
    rules: packs.flatMap(compilePack),
    levels,
    settings,
  };
};
