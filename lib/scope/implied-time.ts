import { isIn } from '../text/small-letters';
import { PROCESSES } from './metric-words';
import { SEASON } from './time';

/**
 * A period need not be named to be there: a state of now, an event that has its own dates, the end of a series, a
 * number that may be a date. Wide on purpose: where a period may be meant, the coach says nothing about periods.
 */
const IMPLIED = [
  /\b(?:now|currently|current(?! (?:income )?tax)|right now|at the moment|at present|presently|present|live|still|yet|already|as it stands|so far|to date|ever|lifetime|all[- ]time|historical\w*|history|overall since)\b/iu,
  /\b(?:open(?! rates?\b)|outstanding|overdue|pending|remaining|unresolved|unpaid|active|ongoing|in progress|in stock|on hand|left|expiring)\b/iu,
  /\b(?:latest|most recent|recent(?:ly)?|lately|newest|last|(?<!\b(?:highest|lowest|largest|smallest|biggest|worst|best|most|top|at) )first|next|previous|prior|upcoming|coming|these days|nowadays|earlier|earliest|later)\b/iu,
  /\b(?:daily|weekly|monthly|quarterly|yearly|annual\w*|hourly|ytd|mtd|qtd|yoy|mom|wow|qoq|seasonal\w*|run[- ]rate|annuali[sz]ed)\b/iu,
  new RegExp(
    String.raw`\b(?:(?<!\b(?:on|real|full|part|wait|waiting|${PROCESSES})[- ])times?|date|dates|day|days|week|weeks|weekend|weekends|weekday|weekdays|month|months|quarter|quarters|year|years|hour|hours|minutes?|season|period|periods|century|decade|trend|trends|trending|timeline|series|cohorts?)\b`,
    'iu',
  ),
  /\b(?:since|until|till|during|while|when|whenever|within|ago|once|throughout|(?:before|after)(?! (?:income )?tax))\b/iu,
  new RegExp(
    String.raw`\b(?:${SEASON}|cyber monday|prime day|holidays?|ramadan|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b`,
    'iu',
  ),
  /\b(?:launch\w*|release|campaigns?|experiments?|a\/b|ab test|test|promotions?|promo|sale event|outage|migration|webinar|event|sprint|pilot|rollout|relaunch|conference|survey|race|season|tournament|episode|trip|(?:about|on|of|for|with|in) (?:the|our|this|these) new)\b/iu,
  /\b(?:target|targets|goal|goals|budget(?:ed)?|forecast\w*|predict\w*|project(?:ed|ion)\w*|plan(?:ned)?|expected|estimate[sd]?|will|would|should|could|scenario|what if|benchmark|industry)\b/iu,
  /\b(?:19|20)\d\d\b|\b[qQ][1-4]\b|\b[hH][12]\b|\bfy\b|\b\d{1,2}[/.-]\d{1,2}\b/iu,
];

/** Whether a text may mean a period without stating one. */
export const impliesPeriod = (text: string): boolean => IMPLIED.some((pattern) => isIn(pattern, text));
