import { mergePacks } from '../../lib/packs/compile';
import type { Pack } from '../../lib/packs/pack';
import { EVIDENCE } from '../../lib/rules/evidence';
import type { Example, Rule, RuleGroup, Severity } from '../../lib/rules/rule';
import type { OutcomeRow } from '../../lib/store/database';
import { packExamples } from './pack-examples';

export type Level = 'off' | Severity;

/** How often a rule was right, on prompts that were judged by people. */
export interface Measured {
  readonly right: number;
  readonly hints: number;
}

/** A rule as the page shows it. */
export interface RuleEntry {
  readonly rule: Rule;
  readonly source?: string;
  /** Made when they are looked at: those of packs have to be linted first. */
  readonly examples: () => readonly Example[];
  readonly measured?: Measured;
  readonly counts?: OutcomeRow;
  readonly level: Level;
  /** The level without the user's choice. */
  readonly standard: Level;
  /** Name of the pack that set `standard`. */
  readonly standardBy?: string;
  readonly changed: boolean;
  /** It went quiet by itself: its user found it unhelpful. */
  readonly quiet: boolean;
}

export interface RuleFacts {
  readonly packs: readonly Pack[];
  /** The user's levels by rule id. */
  readonly chosen: Readonly<Record<string, Level>>;
  /** Ids of the rules that went quiet. */
  readonly quiet: readonly string[];
  readonly outcomes: readonly OutcomeRow[];
  readonly measured: Readonly<Record<string, Measured>>;
}

/** Every rule that can speak: the built-in ones in their order, then those of each pack. */
export const ruleEntries = ({ packs, chosen, quiet, outcomes, measured }: RuleFacts): RuleEntry[] => {
  const { levels } = mergePacks(packs);
  const countsOf = new Map(outcomes.map((row) => [row.rule, row]));
  const entry = (rule: Rule, about: Pick<RuleEntry, 'source' | 'examples'>): RuleEntry => {
    const standard = levels[rule.id] ?? (rule.off ? 'off' : rule.severity);
    const setBy = packs.findLast(({ settings }) => settings.rules?.[rule.id] !== undefined)?.name;
    const figure = measured[rule.id];
    const counts = countsOf.get(rule.id);
    const changed = chosen[rule.id] !== undefined;
    const isQuiet = !changed && standard !== 'off' && quiet.includes(rule.id);
    return {
      rule,
      ...about,
      standard,
      level: chosen[rule.id] ?? (isQuiet ? 'off' : standard),
      changed,
      quiet: isQuiet,
      ...(setBy !== undefined && { standardBy: setBy }),
      ...(figure && { measured: figure }),
      ...(counts && { counts }),
    };
  };
  return [
    ...EVIDENCE.map(({ rule, evidence: { source, examples } }) => entry(rule, { source, examples: () => examples })),
    ...packs.flatMap((pack) => {
      const tests = new Map(pack.rules.map((rule) => [`${pack.id}/${rule.id}`, rule.tests]));
      return mergePacks([pack]).rules.map((rule) =>
        entry(rule, { examples: () => packExamples(rule, tests.get(rule.id)) }),
      );
    }),
  ];
};

/** Rules that stand under one heading: a group of the built-in ones, or a pack. */
export interface RuleShelf {
  readonly group: RuleGroup;
  readonly pack?: string;
  readonly entries: readonly RuleEntry[];
}

/** Puts rules under their headings, in the order they come. */
export const shelves = (entries: readonly RuleEntry[]): RuleShelf[] => {
  const byKey = new Map<string, RuleEntry[]>();
  for (const entry of entries) {
    const { group, pack } = entry.rule;
    const key = pack === undefined ? group : `pack ${entry.rule.id.split('/', 1)[0] ?? pack}`;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return [...byKey.values()].flatMap((own) => {
    const rule = own[0]?.rule;
    return rule ? [{ group: rule.group, ...(rule.pack !== undefined && { pack: rule.pack }), entries: own }] : [];
  });
};

/** Whether every word of the search stands somewhere in what the rule says about itself. */
export const matchesSearch = ({ rule, source = '' }: RuleEntry, search: string): boolean => {
  const said = [rule.id, rule.title, rule.message, rule.why, rule.pack ?? '', source].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word));
};
