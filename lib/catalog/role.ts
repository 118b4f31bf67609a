import type { AssetMatch } from './asset-match';
import { kindsOf } from './kind-words';
import { singular } from './words';

/** What a named asset does in its sentence: only `named` is a reference to the thing itself. */
export type NameRole = 'named' | 'title' | 'built' | 'explained';

/** Words of a noun phrase: no preposition, or the name is a source and not the thing that is built. */
const ADJECTIVES = '(?:(?!(?:from|of|for|on|with|in|using|to|by|per|and|out|that|like|the|our|my|this) )[\\w-]+ ){0,2}';
const VERB =
  '(?:build|create|make|design|develop|generate|draft|prepare|produce|set up|put together|spin up|whip up|start|add|need|want|would like)';
const NEW = '(?:an?|another|one|some)(?: (?:brand[- ])?new)?|(?:the|our|my) new|new';
const KIND =
  '(?:data apps?|dashboards?|apps?|applications?|reports?|notebooks?|projects?|scorecards?|explorers?|guides?|playbooks?|pages?|boards?|overviews?|views?|trackers?|monitors?)';
const ABOUT =
  '(?:for|on|of|about|around|covering|showing|tracking|that (?:shows|tracks|covers)|to (?:show|track|monitor))';

/** What is built is new, with or without an article. */
const BUILD = '(?:build|create|design|develop)';
/** "build the [name] dashboard", "create [name] dashboard" */
const BUILT_BARE = new RegExp(`\\b${BUILD}(?: (?:me|us))?(?: (?:the|our))? $`, 'iu');
/** "build me a [name] dashboard" */
const BEFORE_NAME = new RegExp(`\\b${VERB}(?: (?:me|us|out|up))? (?:${NEW}) ${ADJECTIVES}$`, 'iu');
/** "build a dashboard for [name]" */
const KIND_BEFORE = new RegExp(
  `\\b(?:${VERB}(?: (?:me|us|out|up))? (?:${NEW})|${BUILD}(?: (?:me|us))?) ${ADJECTIVES}(${KIND}) ${ABOUT}(?: (?:the|our|all))? $`,
  'iu',
);
const TITLED =
  /\b(?:called|named|titled|entitled|labell?ed|call (?:it|this)|name (?:it|this)|save(?: (?:it|this))? as|title(?:d)?:?|rename (?:it|this) to)[ :]{1,2}(?:the |as )?$/iu;
const EXPLAINED_AFTER = /^s?(?: (?:=|is defined|are defined|means?\b|meaning\b|i\.?e\.?\b)|\s*=|\s*\((?!s\)))/iu;
const EXPLAINED_BEFORE =
  /\b(?:define[sd]?|definition of|what (?:is|are|does|do)|by|meaning of|explain(?: what)?)(?: our| the)? $/iu;
const EXPLAINED_AROUND = /\b(?:calculate|compute|measure|treat|count|read) (?:our |the )?$/iu;
const MEANT_AFTER =
  /^s? (?:I mean|we mean|means?|stands?|(?:(?:is|are|gets?|was) )?(?:calculated|computed|defined|measured))\b/iu;

/** The verb of building in front of a match, for the fix that replaces it. */
export const builtFrom = (text: string, { start }: AssetMatch): number | undefined => {
  const before = text.slice(Math.max(0, start - 120), start);
  const found = BEFORE_NAME.exec(before) ?? KIND_BEFORE.exec(before) ?? BUILT_BARE.exec(before);
  return found ? start - (before.length - found.index) : undefined;
};

const isContainer = (match: AssetMatch): boolean =>
  match.candidates.some(({ kind }) => ['dashboard', 'app', 'project', 'guide', 'model'].includes(kind));

const kindAfter = (text: string, match: AssetMatch): boolean => {
  if (match.how === 'loose') return true;
  const next = /^ ([\p{L}]+)/u.exec(text.slice(match.end, match.end + 30))?.[1];
  const own = /(\p{L}+)$/u.exec(match.text)?.[1];
  return [next, own].some((word) => word !== undefined && kindsOf(singular(word.toLowerCase())) !== undefined);
};

/** Reads the role of a match from the words around it. `text` is the prose that the match was found in. */
export const nameRole = (text: string, match: AssetMatch): NameRole => {
  const before = text.slice(Math.max(0, match.start - 120), match.start);
  const after = text.slice(match.end, match.end + 40);
  if (TITLED.test(before)) return 'title';
  if (KIND_BEFORE.test(before)) return isContainer(match) ? 'built' : 'named';
  if (BEFORE_NAME.test(before)) {
    const whole = match.how !== 'loose' && match.last > match.first;
    if (isContainer(match) && (whole || kindAfter(text, match))) return 'built';
    if (isContainer(match) || kindAfter(text, match)) return 'title';
  }
  if (BUILT_BARE.test(before) && isContainer(match) && kindAfter(text, match)) return 'built';
  const metric = match.candidates.every(({ kind }) => kind === 'metric');
  const around = EXPLAINED_AROUND.test(before) && /^s? as\b/u.test(after);
  if (metric && (around || EXPLAINED_AFTER.test(after) || EXPLAINED_BEFORE.test(before) || MEANT_AFTER.test(after))) {
    return 'explained';
  }
  return 'named';
};
