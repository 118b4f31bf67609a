import pastedBulk from './effort/pasted-bulk';
import rebuildExisting from './effort/rebuild-existing';
import pastedSecret from './hygiene/pasted-secret';
import deprecatedAsset from './references/deprecated-asset';
import missingMention from './references/missing-mention';
import unnamedAsset from './references/unnamed-asset';
import unresolvedMention from './references/unresolved-mention';
import type { Rule } from './rule';

/** Every built-in rule. A new rule is added here and in evidence.ts. */
export const RULES: readonly Rule[] = [
  missingMention,
  unresolvedMention,
  deprecatedAsset,
  unnamedAsset,
  rebuildExisting,
  pastedBulk,
  pastedSecret,
];
