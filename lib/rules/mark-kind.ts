import type { RuleGroup } from './rule';

/** What a rule's hints are marked as, and coloured by: amber for scope and the rest, blue for references, red for guards. */
export const markKind = (group: RuleGroup): 'scope' | 'reference' | 'guard' => {
  if (group === 'hygiene') return 'guard';
  return group === 'references' || group === 'guides' ? 'reference' : 'scope';
};
