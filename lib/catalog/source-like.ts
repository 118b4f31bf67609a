/** Last words that only data has: "appointments fact", "call log". */
const DATA = new Set(
  'fact master dimension lookup staging mart snapshot feed dump extract log ledger registry'.split(' '),
);

const READ_FROM =
  /\b(?:(?:query|refresh|reload|use|using|(?:left |inner |outer )?join(?:s|ed|ing)?(?: \w+)?(?: to| with| on| against)?|look(?:ing)? (?:in|into|up in)|go to|based on|on top of|as per|per|according to|sources?:?(?: is| are)?|(?:stored|listed|recorded|found|missing|shown) in|(?:columns?|fields?|rows?|records?|counts?|numbers?|figures?|values?|data) (?:in|of|from)|who (?:owns|maintains)|where (?:do|can|could) (?:i|we|you) find|(?:take|took|taken|pull|pulled|get|copy|copied|same|fetch) (?:[^.,;?!\n]{1,40} )?from|\d+ in) (?:the|our) |(?:query|join(?:ed|ing)?(?: \w+)? (?:to|with|against)|look(?:ing)? (?:in|up in)|sources?:?(?: is| are)?|(?:columns?|fields?|rows?) (?:in|of)) )(?:old |new |current |existing )?$/iu;
const TOLD = /^ (?:says?|tells?|shows|is (?:empty|stale|out of date|not (?:updated|loaded|filled)))\b/iu;

/**
 * Whether plain words that are also the name of a table or model are meant as that: something is read from them or they
 * tell something. "More than 200 open treatment plans" are plans, whatever table holds them.
 */
export const isSource = (lastStem: string, before: string, after: string): boolean =>
  DATA.has(lastStem) || READ_FROM.test(before) || TOLD.test(after);
