import type { Span } from './draft';

const PEOPLE =
  '(?:patients?|customers?|clients?|users?|players?|members?|donors?|guests?|subscribers?|employees|colleagues|drivers|students?|pupils|tenants?|spenders?|buyers?|shoppers?|applicants?|volunteers?|residents?|passengers?|policy ?holders?|people|ppl|persons|everyone|everybody)';
const REACH =
  '(?:e-?mails?|mails|mail addresse?s|phones?|phone ?(?:numbers?|nos?|nrs?)|(?:mobile|cell)(?: numbers?)?|telephone numbers?)';
const OTHER =
  '(?:(?:first |last |full )?names?|(?:home |postal |street )?add?resse?s?|dates? of birth|birth ?dates?|birthdays?|dob)';
const ASKS = '\\b(?:list|export|give|need|want|show|pull|send|get|download|extract|share|find)\\b[^.?!\\n]{0,60}?';
const AND = '(?: ?[,/&+] ?(?:and )?| and | or | plus )(?:their )?';

/** "all patients with email and phone": two things that tell who somebody is, one of them a way to reach them. */
const PEOPLE_FIRST = new RegExp(
  `${ASKS}\\b(${PEOPLE}\\b[^.?!\\n]{0,40}? (?:with|w|w/|incl\\.?|including|and|plus|\\+) (?:their |the )?(?:${REACH}${AND}(?:${REACH}|${OTHER})|${OTHER}(?:${AND}${OTHER}){0,2}${AND}${REACH}))\\b`,
  'iu',
);
/** "phone numbers of donors in Namur". */
const REACH_FIRST = new RegExp(
  `${ASKS}\\b((?:(?:${OTHER}|${REACH})${AND}){0,3}${REACH} (?:of|for) (?:all |the |our |these |those |every ){0,3}${PEOPLE})\\b`,
  'iu',
);
/** What is counted or checked about addresses is nobody's address. */
const COUNTED =
  /\b(?:how many|count|share of|percent\p{L}*|rate|missing|without|null|empty|valid\p{L}*|invalid|duplicate\p{L}*|format|column|field|hash\p{L}*|mask\p{L}*|anonym\p{L}*|pseudonym\p{L}*|delete|remove|opt(?:ed)? out|bounc\p{L}*|open(?:ed)? rate)\b|%/iu;

/** Where a text asks for a list of many people and how to reach them. */
export const askedContacts = (text: string): Span | undefined => {
  if (text.length > LONGEST || !/mail|phone|mobile|cell/iu.test(text) || COUNTED.test(text)) return undefined;
  const match = PEOPLE_FIRST.exec(text) ?? REACH_FIRST.exec(text);
  const asked = match?.[1];
  if (!match || asked === undefined) return undefined;
  const end = match.index + match[0].length;
  return { start: end - asked.length, end };
};

/** Whoever asks for a list does it shortly. */
const LONGEST = 400;
