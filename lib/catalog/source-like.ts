import { kindsOf } from './kind-words';

/** Last words that only data has: "appointments fact", "call log". */
const DATA = new Set(
  'fact master dimension lookup staging mart snapshot feed dump extract log ledger registry'.split(' '),
);

/** What stands before a name that something is read from, whatever kind of thing it is; to be used inside `(?:…)`. */
export const READ_FROM =
  'us(?:e|ing)|refresh|reload|look(?:ing)? (?:in|into)|go to|based on|on top of|per(?= the )|according to|sources?:?(?: is| are)?|who (?:owns|maintains)|where (?:do|can|could) (?:i|we) find(?= the )|(?:numbers?|figures?|values?) (?:in|on|from)|(?:take|took|pull(?:ed)?|get|cop(?:y|ied)|same|fetch) (?:[^.,;?!\\n]{1,40} )?from';
const OLD = '(?:old |new |current |existing )?';
/** The words before a name that is spoken of as such end so. */
export const articleAfter = (cues: string): RegExp =>
  new RegExp(`\\b(?:${cues}) (?:the |our |my |this )?${OLD}$`, 'iu');

const FROM_THE = new RegExp(
  `\\b(?:${READ_FROM}|query|join(?:s|ed|ing)?|(?:stored|listed|recorded|found|missing|shown) in|(?:columns?|fields?|rows?|records?|counts?|data) (?:in|of|from)|\\d+ in) (?:the|our) ${OLD}$`,
  'iu',
);
const JOINED = articleAfter(
  'query|join(?:ed|ing)?(?: \\w+)? (?:to|with|against)|look(?:ing)? in|sources?:?(?: is| are)?|(?:columns?|fields?|rows?) (?:in|of)',
);
const TOLD = /^ (?:says?|tells?|shows|is (?:empty|stale|out of date|not (?:updated|loaded|filled)))\b/iu;

/**
 * Whether plain words that are also the name of a table or model are meant as that: something is read from them or they
 * tell something. "More than 200 open treatment plans" are plans, whatever table holds them.
 */
export const isSource = (lastStem: string, before: string, after: string): boolean =>
  DATA.has(lastStem) ||
  kindsOf(lastStem)?.has('table') === true ||
  FROM_THE.test(before) ||
  JOINED.test(before) ||
  TOLD.test(after);
