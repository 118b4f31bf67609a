import { indexAssets } from '../catalog/index-assets';
import { DEFAULT_SETTINGS, lint } from '../rules/run';
import { compileRule } from './compile';
import type { Pack } from './pack';
import type { PackPath } from './path';

interface Fault {
  readonly path: PackPath;
  readonly message: string;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/**
 * Runs the tests that rules bring along: a pack whose rules do not do what their author says is refused. `places` are
 * the positions of its rules in the file.
 */
export const testFaults = (pack: Pack, places: readonly number[]): Fault[] => {
  const catalog = indexAssets([]);
  return pack.rules.flatMap((rule, index) => {
    const compiled = compileRule(pack, rule);
    const turns = rule.turns === 'follow-up' ? 2 : 0;
    const speaks = (text: string): boolean =>
      lint({
        draft: { text, mentions: [] },
        thread: { turns, tokens: 0, prompts: [], mentions: [] },
        catalog,
        glossary: [],
        rules: [compiled],
        levels: { [compiled.id]: compiled.severity },
        settings: DEFAULT_SETTINGS,
      }).hints.length > 0;
    const pathOf = (list: 'flag' | 'pass', at: number): PackPath => [
      'rules',
      places[index] ?? index,
      'tests',
      list,
      at,
    ];
    return [
      ...(rule.tests?.flag ?? []).flatMap((text, at) =>
        speaks(text) ? [] : [{ path: pathOf('flag', at), message: `the rule is silent on “${short(text)}”` }],
      ),
      ...(rule.tests?.pass ?? []).flatMap((text, at) =>
        speaks(text) ? [{ path: pathOf('pass', at), message: `the rule speaks on “${short(text)}”` }] : [],
      ),
    ];
  });
};
