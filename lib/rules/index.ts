import everythingScan from './effort/everything-scan';
import pastedBulk from './effort/pasted-bulk';
import rebuildExisting from './effort/rebuild-existing';
import pastedSecret from './hygiene/pasted-secret';
import danglingPronoun from './references/dangling-pronoun';
import deprecatedAsset from './references/deprecated-asset';
import missingMention from './references/missing-mention';
import unnamedAsset from './references/unnamed-asset';
import unresolvedMention from './references/unresolved-mention';
import bareVerb from './scope/bare-verb';
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
  timeRange,
  vagueTime,
  bareVerb,
  undefinedQualifier,
  everythingScan,
  rebuildExisting,
  pastedBulk,
  overlongThread,
  pastedSecret,
];
