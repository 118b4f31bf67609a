import { indexAssets } from '../catalog/index-assets';
import type { RuleInput } from '../rules/rule';
import { DEFAULT_SETTINGS } from '../rules/run';
import { joinScopes } from '../scope/rule-scope';
import { proseOf } from '../text/prose';
import { visible } from './hidden';
import { checkOf } from './kinds';
import type { PackRule } from './pack';
import type { Kept, Placed } from './read-entries';
import { shorten } from '../text/shorten';

const NOTHING_SAID = joinScopes([]);
const NO_ASSETS = indexAssets([]);

/** A prompt by itself: the kinds of a pack's rules look at its words alone. */
const inputOf = (text: string): RuleInput => ({
  draft: { text, mentions: [] },
  prose: proseOf(text),
  scope: NOTHING_SAID,
  said: NOTHING_SAID,
  thread: { turns: 0, tokens: 0, prompts: [], mentions: [] },
  catalog: NO_ASSETS,
  glossary: [],
  settings: DEFAULT_SETTINGS,
});

/** Runs the tests that rules bring along: a pack whose rules do not do what their author says is refused. */
export const testFaults = (rules: readonly Kept<PackRule>[]): Placed[] =>
  rules.flatMap(({ entry: rule, at }) => {
    const { flag = [], pass = [] } = rule.tests ?? {};
    if (flag.length + pass.length === 0) return [];
    const check = checkOf(rule);
    const speaks = (text: string): boolean => {
      for (const _ of check(inputOf(text))) return true;
      return false;
    };
    const wrong = (list: 'flag' | 'pass', index: number, text: string): Placed => ({
      path: ['rules', at, 'tests', list, index],
      message: `the rule ${list === 'flag' ? 'is silent' : 'speaks'} on “${visible(shorten(text, 60))}”`,
    });
    return [
      ...flag.flatMap((text, index) => (speaks(text) ? [] : [wrong('flag', index, text)])),
      ...pass.flatMap((text, index) => (speaks(text) ? [wrong('pass', index, text)] : [])),
    ];
  });
