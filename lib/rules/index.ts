import everythingScan from './effort/everything-scan';
import noStop from './effort/no-stop';
import pastedBulk from './effort/pasted-bulk';
import rebuildExisting from './effort/rebuild-existing';
import severalQuestions from './effort/several-questions';
import pastedSecret from './hygiene/pasted-secret';
import personalData from './hygiene/personal-data';
import unfilledPlaceholder from './hygiene/unfilled-placeholder';
import crossThreadReference from './references/cross-thread-reference';
import danglingPronoun from './references/dangling-pronoun';
import deprecatedAsset from './references/deprecated-asset';
import missingMention from './references/missing-mention';
import rawTable from './references/raw-table';
import unknownName from './references/unknown-name';
import unnamedAsset from './references/unnamed-asset';
import unresolvedMention from './references/unresolved-mention';
import ambiguousTerm from './scope/ambiguous-term';
import bareVerb from './scope/bare-verb';
import noGrain from './scope/no-grain';
import partialPeriod from './scope/partial-period';
import timeRange from './scope/time-range';
import undefinedQualifier from './scope/undefined-qualifier';
import vagueTime from './scope/vague-time';
import overlongThread from './thread/overlong-thread';
import type { Rule } from './rule';

/** Every built-in rule, in the order of the rules page. A new rule is added here and in evidence.ts. */
export const RULES: readonly Rule[] = [
  missingMention,
  unresolvedMention,
  deprecatedAsset,
  unnamedAsset,
  danglingPronoun,
  crossThreadReference,
  rawTable,
  unknownName,
  timeRange,
  vagueTime,
  bareVerb,
  undefinedQualifier,
  ambiguousTerm,
  partialPeriod,
  noGrain,
  everythingScan,
  rebuildExisting,
  severalQuestions,
  noStop,
  pastedBulk,
  overlongThread,
  pastedSecret,
  personalData,
  unfilledPlaceholder,
];
