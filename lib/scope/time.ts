import type { Span } from '../text/draft';
import { joinSpans, spansOf } from './spans';

const MONTH =
  'january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec';
/** Months that are also verbs need a neighbour that only a month has. */
const SHY_MONTH = 'march|may|mar';
const DAY = 'mon|tues|wednes|thurs|fri|satur|sun';
const UNIT =
  'seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|weekends?|fortnights?|months?|mos?|quarters?|qtrs?|years?|yrs?|decades?|century|centuries|seasons?|semesters?|terms?|half(?:-years?)?|periods?|sprints?|nights?|mornings?|evenings?|afternoons?|spring|summer|fall|autumn|winter|christmas|easter|holidays?';
const NUMBER =
  '\\d+(?:[.,]\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety|couple(?: of)?|few|several';
const WHICH =
  'last|past|previous|prev|prior|preceding|current|this|next|coming|upcoming|trailing|rolling|following|latest|most recent';
const KIND =
  'calendar|fiscal|financial|full|complete|completed|whole|entire|business|working|trading|iso|consecutive|academic|school';
/** Times of the year that are named by themselves. */
export const SEASON = 'spring|summer|autumn|winter|christmas|easter|thanksgiving|black friday';
const ORDINAL = '1st|2nd|3rd|4th|first|second|third|fourth|last|final|\\d\\d?th';
const YEAR = '(?:19|20)\\d\\d';

const source = (text: string): RegExp => new RegExp(text, 'giu');

/** Written dates, in the order and with the marks people use. */
const DATES = [
  source(`\\b${YEAR}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:[0-2]?\\d|3[01]))?\\b(?!\\d)`),
  source(`\\b(?:[0-2]?\\d|3[01])[-/.](?:[0-2]?\\d|3[01])[-/.](?:${YEAR}|\\d\\d)\\b`),
  source(`\\b(?:0?[1-9]|1[0-2])[-/]${YEAR}\\b`),
  source(`\\b${YEAR}-?[WQH]-?\\d{1,2}\\b`),
  source(`\\b${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?\\b`),
  source(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -])?(?:${MONTH})\\b(?:\\.(?= ?\\d))?(?:[ -]?\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d|[:%]))?(?:,? (?:of )?(?:${YEAR}|'\\d\\d)\\b|[- ]\\d\\d\\b)?`,
  ),
  source(`\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -])(?:${SHY_MONTH})\\b(?:,? ${YEAR}\\b)?`),
  source(`\\b(?:${SHY_MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? ${YEAR})?|,?[ -]${YEAR}\\b| '\\d\\d\\b)`),
  source(
    `\\b(?:in|between|since|until|till|through|thru|during|early|mid|late|last|this|next|by|from|to|vs\\.?|over|for|of|before|after|end of|${MONTH})[ -](?:${SHY_MONTH})\\b(?! (?:be|have|not|need|want|cause|contain|include|differ|vary|or may)\\b)`,
  ),
  source(`\\b(?:${SHY_MONTH})(?:'s| (?:and|to|through|vs\\.?|or|with|against|versus|&)) (?:${MONTH})\\b`),
];

/** Years alone, quarters, halves, fiscal years, weeks by number, decades. */
const PERIODS = [
  source(`(?<![\\w$€£#.,/:=-])${YEAR}(?:[-/](?:${YEAR}|\\d\\d))?(?![\\w%€$]|[.,/:]\\d|-\\d)`),
  source(`\\b(?:fy?|cy)[ -]?'?(?:\\d\\d(?:\\d\\d)?)(?:/\\d\\d)?\\b`),
  source(
    `\\bq[1-4](?:[ -/]?(?:of )?(?:fy ?)?'?(?:${YEAR}|\\d\\d))?\\b(?! (?:(?:of|in) (?:the )?)?(?:qualif|race|times?\\b|lap|session))`,
  ),
  source(`\\bh[12](?:[ -]?(?:of )?(?:${YEAR}|'\\d\\d))\\b|\\b(?:in|for|of|vs\\.?|during) h[12]\\b`),
  source(`\\b(?:weeks?|wk|cw|kw)[ -]?\\d{1,2}(?: ?(?:[-–]|to|and) ?\\d{1,2})?\\b(?! (?:${UNIT})\\b)`),
  source(`(?<!\\w)'?(?:(?:19|20)\\d0|[2-9]0)'?s\\b`),
  source(`\\b\\d\\d?(?:st|nd|rd|th) century\\b`),
  source(
    `\\b(?:the )?(?:${ORDINAL}) (?:\\d+ )?(?:${KIND} )?(?:quarter|half|semester|trimester|weeks?|months?|days?) (?:of|in) (?:the )?(?:${YEAR}|year|quarter|month|${MONTH}|${SHY_MONTH}|fy|fiscal|${WHICH})\\b`,
  ),
  source(
    `\\b(?:start|end|beginning|middle|close) of (?:the |this |last |next )?(?:day|week|month|quarter|year|season)\\b`,
  ),
  source(
    `\\b(?:year|month|quarter|week)[ -]to[ -]date\\b|\\b(?:ytd|mtd|qtd|wtd|eom|eoq|eoy|ltm|ttm)\\b|\\b(?:month|quarter|year)[ -]end\\b`,
  ),
];

/** Windows told from today. */
const RELATIVE = [
  source(`\\b(?:${WHICH})(?: (?:${NUMBER}))?(?: (?:${KIND}))*[ -](?:${UNIT}|${DAY})(?:day)?s?\\b(?:'s)?`),
  source(`\\b(?:${WHICH})[ -](?:${MONTH}|${SHY_MONTH})\\b`),
  source(`\\b(?:${WHICH}|l|t)[ -]?\\d+ ?(?:d|w|m|q|y|h|hrs?)\\b`),
  source(`\\b(?:${NUMBER}|an?|the) (?:${UNIT}) (?:ago|earlier|prior|back)\\b`),
  source(`\\b(?:today|yesterday|tomorrow|tonight|overnight)(?:'s)?\\b`),
  source(
    `\\b(?:over|in|for|during|within) (?:the )?(?:last|past|previous|first) (?:year|month|week|quarter|day|hour)s?\\b`,
  ),
  source(
    `\\b(?:on|by|until|till|since|before|after|from|last|this|next|ended|every) (?:${DAY})day\\b(?:'s)?|\\b(?:${DAY})day's\\b|\\b(?:${DAY})day (?:morning|afternoon|evening|night|to)\\b`,
  ),
  source(
    `\\b(?:in|during|over|since|this|last|before|after) (?:the )?(?:${SEASON}|cyber monday|cyber week|prime day|ramadan|new year|holidays?(?: season)?)\\b`,
  ),
  source(
    `\\bsince (?:(?:the|our|its|their|we|i) )?(?:[\\w-]+ ){0,2}?(?:launch\\w*|releas\\w+|inception|migrat\\w+|moved?|moving|switch\\w*|then|start\\w*|beginning|change\\w*|update\\w*|upgrade\\w*|rollout|rolled|opening|opened|go-live|deploy\\w*|campaign|relaunch|rebrand\\w*|merger|acquisition|(?:re)?design)\\b`,
  ),
  source(
    `\\b(?:within|in under|after|first) (?:the (?:first|last) )?(?:${NUMBER}|an?) ?(?:calendar |business |working )?(?:${UNIT}|h|d)\\b|\\bwithin (?:a|the) same (?:${UNIT})\\b`,
  ),
  source(`\\b(?:on|at|during|over|every|all) (?:the )?(?:weekends|weekdays|(?:${DAY})days?)\\b|\\b(?:${DAY})days\\b`),
  source(
    `\\bsame (?:${UNIT}|time|point) (?:of |in |a |the )?(?:last|previous|prior|year|one)\\b(?: (?:year|month|week|quarter))?(?: ago| earlier)?`,
  ),
  source(`\\b(?:all[- ]time|so far|to date|lifetime to date|since inception|as of (?:now|the present|present|yet))\\b`),
  source(`\\bas of (?:the )?(?:last|latest|end|most recent)\\b`),
];

/** Numbers that only look like a year: amounts, ids, counts. */
const AMOUNT_BEFORE =
  /(?:\b(?:than|exceed\w*|at (?:least|most)|number|no\.?|id|ids|zip|code|ticket|order|invoice|top|limit|first|equals?|value|worth|about|approximately|around|up to|room|version|model|windows|office|x)|[<>=≥≤#*+])\s*(?:of |is |to )?$/iu;
const AMOUNT_AFTER =
  /^\s*(?:%|percent|usd|eur|gbp|dollars?|euros?|pounds?|lbs?|kg|km|miles?|meters?|metres?|users?|customers?|students?|people|persons?|rows?|records?|points?|units?|orders?|items?|employees|products?|calories|steps|hp|mb|gb|tokens?|words?|characters?|times)\b/iu;
const YEAR_ALONE = new RegExp(`^${YEAR}$`, 'u');
/** "the year 2000" stays a year whatever follows. */
const YEAR_BEFORE = /\b(?:years?|in|since|during|fy|season)\s*$/iu;

const GLUE =
  /^(?:[ ,]*(?:-|to|and|or|through|thru|until|till|vs\.?|versus|of|in|with|the|compared to)?[ ,]*(?:the )?)$/iu;

/** Time windows that a text states, each with its whole expression ("Jan to Mar 2024" is one). */
export const readTime = (text: string): Span[] => {
  const found = spansOf(text, [...DATES, ...PERIODS, ...RELATIVE], (match) => {
    if (!YEAR_ALONE.test(match[0])) return true;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + 4, match.index + 24);
    return !AMOUNT_BEFORE.test(before) && (YEAR_BEFORE.test(before) || !AMOUNT_AFTER.test(after));
  });
  return joinSpans(text, found, GLUE);
};
