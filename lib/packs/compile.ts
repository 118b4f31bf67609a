import type { Asset, GlossaryEntry } from '../catalog/asset';
import type { Rule, RuleSettings, Severity } from '../rules/rule';
import { doAll, type Steps } from '../text/steps';
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

/** The rules of the packs. A kind that is not known, stored by a later version, is left out. */
function* compiling(packs: readonly Pack[]): Steps<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) {
      if (!isKind(rule.kind)) continue;
      rules.push(compileRule(pack, rule));
      yield undefined;
    }
  }
  return rules;
}

const lastOf = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];

/**
 * Joins packs in order; where two say something on the same thing, the later one counts. Packs as large as allowed take
 * tenths of a second, hence the steps.
 */
export function* mergingPacks(packs: readonly Pack[]): Steps<Merged> {
  const levels: Record<string, 'off' | Severity> = {};
  const settings: { -readonly [name in keyof RuleSettings]?: number } = {};
  for (const { settings: own } of packs) {
    Object.assign(levels, own.rules);
    if (own.pastedBulkTokens !== undefined) settings.pastedBulkTokens = own.pastedBulkTokens;
    if (own.overlongThreadTokens !== undefined) settings.overlongThreadTokens = own.overlongThreadTokens;
  }
  const rules = yield* compiling(packs);
  const assets = lastOf(
    packs.flatMap((pack) => pack.assets),
    ({ id }) => id,
  );
  yield undefined;
  const glossary = lastOf(
    packs.flatMap((pack) => pack.glossary),
    ({ term }) => term.toLowerCase(),
  );
  return { assets, glossary, rules, levels, settings };
}

/** Joins packs at once. */
export const mergePacks = (packs: readonly Pack[]): Merged => doAll(mergingPacks(packs));
