import type { Span } from './draft';

const PEOPLE =
  '(?:patients?|customers?|clients?|users?|players?|members?|donors?|guests?|subscribers?|employees|drivers|students?|tenants?|spenders?|buyers?|applicants?|volunteers?|residents?|people|ppl|everyone)';
const REACH = '(?:e-?mails?|mails|phones?|(?:phone|mobile|cell|telephone)(?: ?(?:numbers?|nos?|nrs?))?)';
const ANY = `(?:${REACH}|(?:\\w+ )?names?|add?resse?s?|dates? of birth|birth ?da(?:te|y)s?|dob)`;
const AND = '(?: ?[,/&+] ?(?:and )?| and | or | plus )(?:their )?';

/** "list all patients with email and phone", "export phone numbers of donors": for many, one of it a way to reach them. */
const ASKED = new RegExp(
  `(?:^|\\b(?:list|export|give|need|want|show|pull|send|get|download|extract|find)\\b[^.?!\\n]{0,60}?\\b)(${PEOPLE}\\b[^.?!\\n]{0,40}? (?:with|w|w/|incl\\.?|including|and|plus) (?:their |the )?(?=(?:${ANY}${AND}){0,3}${REACH})${ANY}(?:${AND}${ANY}){1,3}|(?:${ANY}${AND}){0,3}${REACH} (?:of|for) (?:all |the |our |these |those ){0,3}${PEOPLE})\\b`,
  'iu',
);
/** What is counted or checked about addresses is nobody's address. */
const COUNTED =
  /\b(?:how many|count|share of|percent\p{L}*|rate|missing|without|null|empty|(?:in)?valid\p{L}*|duplicate\p{L}*|format|column|field|hash\p{L}*|mask\p{L}*|(?:an|pseud)onym\p{L}*|delete|remove|bounc\p{L}*)\b|%/iu;

/** Whoever asks for a list does it shortly. */
const LONGEST = 400;

/** Where a text asks for a list of many people and how to reach them. */
export const askedContacts = (text: string): Span | undefined => {
  if (text.length > LONGEST || !/mail|phone|mobile|cell/iu.test(text) || COUNTED.test(text)) return undefined;
  const match = ASKED.exec(text);
  const asked = match?.[1];
  if (!match || asked === undefined) return undefined;
  const end = match.index + match[0].length;
  return { start: end - asked.length, end };
};
