import { readTime } from '../../scope/time';
import { remember } from '../remember';

/** What a thread has one of at a time: a new value takes the place of the old one. */
const SLOTS: Readonly<Record<string, RegExp>> = {
  basis: /\b(?:net|gross)\b(?! (?:margin|profit|income|weight|new|promoter|adds?|retention)\b)/giu,
  currency: /\b(?:EUR|USD|GBP|CHF|JPY|CAD|AUD|euros?|(?:us )?dollars?|pounds?|local currency)\b/giu,
  calendar: /\b(?:calendar|fiscal|iso)(?= (?:day|week|month|quarter|year)s?\b)/giu,
  grain:
    /\b(?:hourly|daily|weekly|monthly|quarterly|yearly)\b(?! (?:plan|subscri\w+|active|budget|reports?|review|meeting|customers?|recurring|dashboard|kpis?|summary)\b)|\b(?:by|per) (?:hour|day|week|month|quarter|year)\b/giu,
  limit: /\b(?:top|bottom|first|limit(?: it| them)?(?: to)?) (?:\d+|three|five|ten|twenty|fifty)\b/giu,
  zone: /\b(?:UTC|GMT|CET|CEST|EST|PST|ET|PT|[Ll]ocal time|(?:Europe|America|Asia|europe|america|asia)\/\w+)\b/gu,
  tax: /\b(?:before|after|incl(?:uding|\.)?|excl(?:uding|\.)?|with|without) (?:tax(?:es)?|vat)\b/giu,
  output:
    /\b(?:as|in|into) an? (?:\w+ )?(?:table|chart|csv|list|paragraph|bullet points|spreadsheet|slide|plot|graph)\b/giu,
};

/** "@Deliveries 2026" is one name. */
const MENTIONED = /@\p{Lu}[\p{L}\p{N}_-]*(?: (?:\p{Lu}[\p{L}\p{N}_-]*|\(\p{Lu}[^)\n]{0,20}\)|(?:19|20)\d\d(?!\d)))*/gu;
/** "Every Monday", "the first 3 days": when something runs, and a part of a period. */
const OF_PART =
  /^(?:on )?(?:every|each|first|initial|jeden?|jede[rs]?|ersten?|cada|los primeros|chaque|ogni|elke)(?!\p{L})/iu;

/** Values of a text by slot, each as written; `time` has all windows of the text in one. */
export const readSlots = remember((text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [slot, pattern] of Object.entries(SLOTS)) {
    const last = Array.from(text.matchAll(pattern), ([value]) => value).at(-1);
    if (last !== undefined) found.set(slot, last);
  }
  const times = readTime(text.replace(MENTIONED, (name) => '-'.repeat(name.length)));
  const [first] = times;
  if (first && times.length === 1 && !OF_PART.test(text.slice(first.start, first.end)))
    found.set('time', text.slice(first.start, first.end));
  return found;
});
