import type { RuleGroup } from '../../lib/rules/rule';

/** Colour by meaning, as the marks have it: amber scope, blue references, red guards. */
export const toneOf = (group: RuleGroup): 'scope' | 'reference' | 'guard' => {
  if (group === 'hygiene') return 'guard';
  return group === 'references' || group === 'guides' ? 'reference' : 'scope';
};
