import everythingScan, { evidence as ofEverythingScan } from './effort/everything-scan';
import noStop, { evidence as ofNoStop } from './effort/no-stop';
import pastedBulk, { evidence as ofPastedBulk } from './effort/pasted-bulk';
import rebuildExisting, { evidence as ofRebuildExisting } from './effort/rebuild-existing';
import severalQuestions, { evidence as ofSeveralQuestions } from './effort/several-questions';
import pastedSecret, { evidence as ofPastedSecret } from './hygiene/pasted-secret';
import personalData, { evidence as ofPersonalData } from './hygiene/personal-data';
import unfilledPlaceholder, { evidence as ofUnfilledPlaceholder } from './hygiene/unfilled-placeholder';
import crossThreadReference, { evidence as ofCrossThreadReference } from './references/cross-thread-reference';
import danglingPronoun, { evidence as ofDanglingPronoun } from './references/dangling-pronoun';
import deprecatedAsset, { evidence as ofDeprecatedAsset } from './references/deprecated-asset';
import missingMention, { evidence as ofMissingMention } from './references/missing-mention';
import rawTable, { evidence as ofRawTable } from './references/raw-table';
import unknownName, { evidence as ofUnknownName } from './references/unknown-name';
import unnamedAsset, { evidence as ofUnnamedAsset } from './references/unnamed-asset';
import unresolvedMention, { evidence as ofUnresolvedMention } from './references/unresolved-mention';
import ambiguousTerm, { evidence as ofAmbiguousTerm } from './scope/ambiguous-term';
import bareVerb, { evidence as ofBareVerb } from './scope/bare-verb';
import noGrain, { evidence as ofNoGrain } from './scope/no-grain';
import partialPeriod, { evidence as ofPartialPeriod } from './scope/partial-period';
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
  { rule: crossThreadReference, evidence: ofCrossThreadReference },
  { rule: rawTable, evidence: ofRawTable },
  { rule: unknownName, evidence: ofUnknownName },
  { rule: timeRange, evidence: ofTimeRange },
  { rule: vagueTime, evidence: ofVagueTime },
  { rule: bareVerb, evidence: ofBareVerb },
  { rule: undefinedQualifier, evidence: ofUndefinedQualifier },
  { rule: ambiguousTerm, evidence: ofAmbiguousTerm },
  { rule: partialPeriod, evidence: ofPartialPeriod },
  { rule: noGrain, evidence: ofNoGrain },
  { rule: everythingScan, evidence: ofEverythingScan },
  { rule: rebuildExisting, evidence: ofRebuildExisting },
  { rule: severalQuestions, evidence: ofSeveralQuestions },
  { rule: noStop, evidence: ofNoStop },
  { rule: pastedBulk, evidence: ofPastedBulk },
  { rule: overlongThread, evidence: ofOverlongThread },
  { rule: pastedSecret, evidence: ofPastedSecret },
  { rule: personalData, evidence: ofPersonalData },
  { rule: unfilledPlaceholder, evidence: ofUnfilledPlaceholder },
];
