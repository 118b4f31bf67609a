import pastedBulk, { evidence as ofPastedBulk } from './effort/pasted-bulk';
import rebuildExisting, { evidence as ofRebuildExisting } from './effort/rebuild-existing';
import pastedSecret, { evidence as ofPastedSecret } from './hygiene/pasted-secret';
import deprecatedAsset, { evidence as ofDeprecatedAsset } from './references/deprecated-asset';
import missingMention, { evidence as ofMissingMention } from './references/missing-mention';
import unnamedAsset, { evidence as ofUnnamedAsset } from './references/unnamed-asset';
import unresolvedMention, { evidence as ofUnresolvedMention } from './references/unresolved-mention';
import type { Evidence, Rule } from './rule';

export interface RuleEvidence {
  readonly rule: Rule;
  readonly evidence: Evidence;
}

/** Every built-in rule with its source and examples. For tests, docs and options; never for the content script. */
export const EVIDENCE: readonly RuleEvidence[] = [
  { rule: missingMention, evidence: ofMissingMention },
  { rule: unresolvedMention, evidence: ofUnresolvedMention },
  { rule: deprecatedAsset, evidence: ofDeprecatedAsset },
  { rule: unnamedAsset, evidence: ofUnnamedAsset },
  { rule: rebuildExisting, evidence: ofRebuildExisting },
  { rule: pastedBulk, evidence: ofPastedBulk },
  { rule: pastedSecret, evidence: ofPastedSecret },
];
