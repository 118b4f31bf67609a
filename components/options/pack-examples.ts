import { indexAssets } from '../../lib/catalog/index-assets';
import type { PackRule } from '../../lib/packs/pack';
import type { Example, Rule } from '../../lib/rules/rule';
import { DEFAULT_SETTINGS, lint } from '../../lib/rules/run';

/** The tests of a pack's rule as examples: what it flags in them is found by running it. */
export const packExamples = (rule: Rule, tests: PackRule['tests'] = {}): Example[] => {
  const thread = { turns: rule.turns === 'follow-up' ? 2 : 0, tokens: 0, prompts: [], mentions: [] };
  const flagsOf = (text: string): string[] =>
    lint({
      draft: { text, mentions: [] },
      thread,
      catalog: indexAssets([]),
      glossary: [],
      rules: [rule],
      levels: { [rule.id]: rule.severity },
      settings: DEFAULT_SETTINGS,
    })
      .hints.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
      .map(({ start = 0, end = 0 }) => text.slice(start, end));
  return [
    ...(tests.flag ?? []).map((text) => ({ text, flags: flagsOf(text) })),
    ...(tests.pass ?? []).map((text) => ({ text, flags: [] })),
  ];
};
