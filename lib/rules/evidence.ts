import everythingScan, { evidence as ofEverythingScan } from './effort/everything-scan';
import pastedBulk, { evidence as ofPastedBulk } from './effort/pasted-bulk';
import rebuildExisting, { evidence as ofRebuildExisting } from './effort/rebuild-existing';
import pastedSecret, { evidence as ofPastedSecret } from './hygiene/pasted-secret';
import danglingPronoun, { evidence as ofDanglingPronoun } from './references/dangling-pronoun';
import deprecatedAsset, { evidence as ofDeprecatedAsset } from './references/deprecated-asset';
import missingMention, { evidence as ofMissingMention } from './references/missing-mention';
import unnamedAsset, { evidence as ofUnnamedAsset } from './references/unnamed-asset';
import unresolvedMention, { evidence as ofUnresolvedMention } from './references/unresolved-mention';
import bareVerb, { evidence as ofBareVerb } from './scope/bare-verb';
import timeRange, { evidence as ofTimeRange } from './scope/time-range';
import undefinedQualifier, { evidence as ofUndefinedQualifier } from './scope/undefined-qualifier';
import vagueTime, { evidence as ofVagueTime } from './scope/vague-time';
import overlongThread, { evidence as ofOverlongThread } from './thread/overlong-thread';
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
  { rule: danglingPronoun, evidence: ofDanglingPronoun },
  { rule: timeRange, evidence: ofTimeRange },
  { rule: vagueTime, evidence: ofVagueTime },
  { rule: bareVerb, evidence: ofBareVerb },
  { rule: undefinedQualifier, evidence: ofUndefinedQualifier },
  { rule: everythingScan, evidence: ofEverythingScan },
  { rule: rebuildExisting, evidence: ofRebuildExisting },
  { rule: pastedBulk, evidence: ofPastedBulk },
  { rule: overlongThread, evidence: ofOverlongThread },
  { rule: pastedSecret, evidence: ofPastedSecret },
];
