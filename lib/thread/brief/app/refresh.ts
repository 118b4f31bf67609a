import { grainOf, moves } from './periods';

const AUDIENCE =
  /\b(?:for|with|to) (?:the |our |my |their )?((?:(?!this\b|last\b|next\b|each\b|every\b)[\p{L}'-]+ ){0,2}(?:team|board|leadership|execs?|executives|managers?|stakeholders|cfo|ceo|coo|cmo|sales|finance|marketing|support|ops|operations|customers|meeting|review|stand-?up|investors|leads?|analysts?))\b/iu;
/** "The finance team reads it": those who look at it. */
const READERS =
  /\b(?:the |our )?((?:[\p{L}'-]+ ){0,2}(?:team|board|leadership|execs|managers|stakeholders|cfo|ceo|finance|sales|marketing)) (?:reads?|uses?|looks? at|needs?|wants?|gets?|asks? for) (?:it|this|that|these)\b/iu;

const RHYTHM =
  /\b(?:every|each) (?:other )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|day|week|month|quarter|weekday)\b|\b(?:daily|weekly|monthly|quarterly|hourly)(?! active\b)\b/iu;

const BY_GRAIN: ReadonlyMap<string, string> = new Map([
  ['one day', 'every day'],
  ['one week', 'every week'],
  ['one month', 'every month'],
  ['one quarter', 'every quarter'],
  ['one year', 'every year'],
]);

/** Who it is for, as the asker said it; empty where nothing was said. */
export const audienceIn = (text: string): string => AUDIENCE.exec(text)?.[1] ?? READERS.exec(text)?.[1] ?? '';

/**
 * How often it is due: as said; else as asked (`asked`: "each Monday"); else as its periods follow each other. Empty where
 * nothing tells: one fixed period is not due again.
 */
export const refreshOf = (said: string, asked: string | undefined, periods: readonly string[]): string => {
  const told = RHYTHM.exec(said)?.[0] ?? asked;
  if (told !== undefined) return told;
  const [first = ''] = periods;
  const grain = grainOf(first);
  // Single days may be any days.
  const isDue = moves(first) || (grain !== 'one day' && new Set(periods).size > 1);
  return grain !== undefined && isDue ? (BY_GRAIN.get(grain) ?? '') : '';
};
