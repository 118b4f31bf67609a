import { articleAfter, READ_FROM } from './source-like';
import { singular } from './words';

/** Last words of names that only a made thing has; "spend" or "performance" are topics as well. */
const DEVICES = new Set(
  (
    'monitor explorer calendar funnel leaderboard predictor sandbox planner builder simulator tracker review overview flash radar triage scorecard board hub ' +
    'cockpit digest summary dive study checklist map matrix index playbook handbook definition onboarding wiki faq guide kit lab ' +
    'maker viewer picker estimator generator scheduler allocator optimizer optimiser matcher sim configurator heatmap barometer wizard pulse ' +
    'finder checker calculator drilldown watch scoreboard timeline browser console portal notebook workbook dashboard report app tool log pack brief 360'
  )
    .split(' ')
    .map(singular),
);

const HANDLED = articleAfter(
  `(?<!(?:\\d|\\b(?:many|all|of|still|the|are|with|for|our|any|no|by|per|most|more)) )open|${READ_FROM}|read|run|launch|update|check|see|fix|edit|extend|clone|copy|duplicate|re-?run|share|rename|delete|archive|debug|pin|export|link|mention|look(?:ing)? at|add [^.,;?!]{1,40} to|tile on|filter on|(?:dash\\w*|report|app|notebook|project)s? (?:for|on|of|about|called|named)`,
);
const BEHAVES =
  /^(?:['’]s)? (?:shows?|says?|displays?|reads?|looks?|fails?|failed|errors?|crash\w*|loads?|won['’]?t|does(?:n['’]?t| not)|(?:has(?:n['’]?t| not)|did(?:n['’]?t| not)) (?:been )?(?:updat|refresh|load|chang)\w*|has no|keeps|stopped|times out|(?:(?:is|isn['’]?t|was|so|still|always) )*(?:broken|empty|slow|off|wrong|down|stale|blank|missing|out of date|(?:already |now )?(?:updated|refreshed)|not (?:loading|working|updating)))\b/iu;

/** Where people are when they speak of a thing without its name: "what is the line in the retention thing". */
const AT_THING = /\b(?:in|from|on|into|with) (?:the |our |my |this |that )$/iu;

/** Whether "the retention thing" is something made, and no affair: it is handled, looked into, or does what things do. */
export const isSomethingMade = (before: string, after: string): boolean =>
  HANDLED.test(before) || AT_THING.test(before) || BEHAVES.test(after);

/** Words that make a name of what stands around them: "punctuality board customers". */
const FIRM = new Set(['board', 'overview', 'cockpit', 'monitor', 'scorecard', 'tracker', 'dashboard']);
/** What figures are put beside: "next to ua performance numbers". */
const NEXT_TO = /\b(?:next to|beside|against|with) (?:the |our )?\|(?:['’]s)? (?:numbers|figures)\b/iu;

/** Words that name a thing only with an article: "the product funnels". */
const SHY = new Set(['funnel', 'calendar']);
/** "the product funnel conversion" is a measure, and no funnel that somebody made. */
const MEASURED =
  /^ (?:conversions?|completions?|drop-?offs?|rates?|performance|numbers?|results?|steps?|stages?|metrics?|losses|leaks?|revenue|time|volume|size)\b/iu;
/** Where things are shown, though no kind of asset: "the product funnels page". */
const PLACE = /^ (?:page|screen|tab|link|view|board)\b/iu;

/** Whether the words after a name tell what only a made thing does: " is empty", " shows zero", ": add a column". */
export const behaves = (after: string): boolean => BEHAVES.test(after) || /^\s?:\s/u.test(after);

/**
 * Whether plain words that are also the name of a dashboard, app, project or guide are meant as that thing: their last
 * word is a device, or the sentence handles them as one. "Marketing spend by channel" speaks of money.
 */
export const isThingLike = (stems: readonly string[], before: string, after: string): boolean => {
  const lastStem = stems.at(-1) ?? '';
  return (
    !(SHY.has(lastStem) && MEASURED.test(after)) &&
    (stems.slice(1).some((stem) => FIRM.has(stem)) ||
      NEXT_TO.test(`${before}|${after}`) ||
      (DEVICES.has(lastStem) && (!SHY.has(lastStem) || /\b(?:the|our|my|this|that) $/iu.test(before))) ||
      HANDLED.test(before) ||
      PLACE.test(after) ||
      (before.trim() === '' && behaves(after)) ||
      BEHAVES.test(after))
  );
};
