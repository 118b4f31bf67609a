import { indexAssets } from '../../../lib/catalog/index-assets';
import { mergePacks } from '../../../lib/packs/compile';
import type { Hint } from '../../../lib/rules/rule';
import { DEFAULT_SETTINGS, lint } from '../../../lib/rules/run';
import type { Draft } from '../../../lib/text/draft';
import { pack, rule } from './make';

const draftOf = (draft: string | Draft): Draft => (typeof draft === 'string' ? { text: draft, mentions: [] } : draft);

/** The hints of one rule of a pack, through everything that stands between. `turns` of the thread before the draft. */
export const hintsOf = (over: object, draft: string | Draft, turns = 0): readonly Hint[] => {
  const { rules, levels, settings } = mergePacks([pack({ rules: [rule(over)] })]);
  const result = lint({
    draft: draftOf(draft),
    thread: { turns, tokens: 0, prompts: [], mentions: [] },
    catalog: indexAssets([]),
    glossary: [],
    rules,
    levels,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
  if (result.faults.length > 0) throw new Error(JSON.stringify(result.faults));
  return result.hints;
};

/** The draft after the first fix of its first hint. */
export const fixed = (over: object, text: string): string => {
  const [fix] = hintsOf(over, text)[0]?.fixes ?? [];
  return fix ? text.slice(0, fix.start) + fix.replacement + text.slice(fix.end) : 'no fix';
};

/** The flagged words; '' for a hint about the whole draft. */
export const flagged = (over: object, draft: string | Draft, turns = 0): string[] =>
  hintsOf(over, draft, turns).map(({ start = 0, end = 0 }) => draftOf(draft).text.slice(start, end));
