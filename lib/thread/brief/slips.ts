import { settingsIn, type Setting } from './settings';

/** "85. Actually no, sorry, 82": what a speaker says between a slip of the tongue and what is meant. */
const MARK = new RegExp(
  String.raw`(?:[,.;…–—-]{1,3}\s{0,2}|\s{1,2})(?:(?:ah|oh|hm+|äh+m?|eh|euh|er|uh)[,.]?\s{1,2})?(?:` +
    [
      String.raw`(?:no[,.]? )?i tell a lie`,
      String.raw`(?:actually[,.]? )?no(?:[,.]? (?:wait|sorry|hang on|hold on|actually))+`,
      String.raw`(?:wait|hang on|hold on)[,.]? no`,
      String.raw`(?<=[,.;…–—-]\s{0,2})(?:actually no|no wait|oh no|ah no|no|wait|actually|correction|nein|non|n[aã]o)(?=[,.])`,
      String.raw`(?<=\b(?:ah|oh)[,.]?\s{1,2})(?:no|non|nein|n[aã]o)`,
      'sorry(?! for| about| to| but)|i mean|scratch that|make that|or rather|excuse me',
      String.raw`(?<=[,.;…–—-]\s{0,2})(?:quatsch|moment|falsch|entschuldigung)`,
      String.raw`besser gesagt|ich meine|nein[,.]? (?:doch|falsch|moment)`,
      'ah non|pardon|enfin non|ou plut[oô]t|je veux dire',
      String.raw`(?:no[,.]? )?(?:perd[oó]n|espera)|mejor dicho|quiero decir|(?:desculpa|quer dizer|ali[aá]s|anzi|scusa)`,
    ].join('|') +
    String.raw`)(?![\p{L}\p{N}])[,.:]?\s{1,2}`,
  'giu',
);
/** "No, wait": what is meant may come after a reason. */
const HALTS = /(?<!\p{L})(?:wait|hang on|hold on|ah no|oh no|moment|espera)(?!\p{L})/iu;
/** UTF-16 units before and after it that are looked at. */
const BEFORE = 60;
const AFTER = 30;
const AFTER_HALT = 100;
/** What may stand between the slip and the mark: "4 % a year, sorry". */
const TAIL = /^(?: [\p{L}']+){0,3}[,.;:…–—-]*$/u;
/** "Dec 12, sorry, the 14th", "from the 3rd of October, no, from the 5th": another day, of the same month perhaps. */
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*`;
const DAY = new RegExp(
  String.raw`(?:(?<!\p{L})(?<month>${MONTH}) \d{1,2}(?:st|nd|rd|th)?|(?<=(?<!\p{L})the )\d{1,2}(?:st|nd|rd|th)(?: of (?<of>${MONTH}))?)[,.;:…–—-]*$`,
  'iu',
);
const MEANT_DAY =
  /^(?:(?:from|on|until|till|to|by|since|it['’]?s|it was|i meant?) )*(?<the>the )(?<day>\d{1,2}(?:st|nd|rd|th))(?=[.,;:!?](?! ?(?:too|also|as well|and))|$| (?:until|till|to|through|since)(?!\p{L})|(?<own> of \p{L}{3,})(?!\p{L}))/iu;
/** "V112", "WTG-07". */
const CODE = /(?<![\p{L}\p{N}@])(\p{L}+-?)(\d+)(?![\p{L}\p{N}])/gu;

/** "30 days, sorry, could you also show 60 days?" */
const ASKS =
  /^(?:and |so )?(?:is|are|was|were|do|does|did|can|could|would|should|shall|what|how|which|why|when|also|ist|sind|kann|könn\p{L}*|was|wie|est|peux|pouvez|es|puedes|qué)(?!\p{L})/iu;

/** "First I wanted 30 days but legal says 45", "I'd have said 4,000, but": what was given up as it was told. */
const GIVEN_UP =
  /(?<=^|[.!?;:\n] ?)(?:(?:at )?first (?:i|we) (?:wanted|thought|planned)|(?:i|we) (?:had )?(?:first|originally|initially) (?:wanted|thought|planned|meant|asked for)|(?:originally|initially),? (?:i|we) (?:wanted|thought|planned|meant)|(?:my|our) (?:first|original|initial) (?:idea|plan) was|i(?:['’]d| would) have said|zuerst woll(?:te ich|ten wir)|eigentlich woll(?:te ich|ten wir))(?!\p{L})[^.!?;\n]{2,100}?,? (?:but|aber) (?:then )?(?!(?:not|only|never|except|also|still|keep|leave|never mind|nicht|nur|auch|doch)(?!\p{L}))(?=\S+ \S+ )/giu;

interface Place {
  readonly start: number;
  readonly end: number;
}

const lastOf = (text: string, value: string): Place | undefined => {
  const start = text.lastIndexOf(value);
  return start >= 0 && TAIL.test(text.slice(start + value.length)) ? { start, end: start + value.length } : undefined;
};

const areOfKind = (one: Setting, other: Setting): boolean =>
  one.kind === other.kind && one.isWord === other.isWord && one.norm !== other.norm;

interface Slip {
  /** Where it begins in what was said before, and where what is meant begins in what was said after. */
  readonly from: number;
  readonly to: number;
  /** What stands in their place, where not all of it was said again. */
  readonly meant?: string;
}

/** Finds a slip between two texts. */
const slipIn = (before: string, after: string): Slip | undefined => {
  const [day, meant] = [DAY.exec(before), MEANT_DAY.exec(after)];
  if (day && meant) {
    const { month, of = month } = day.groups ?? {};
    const { the = '', day: fresh = '', own } = meant.groups ?? {};
    // "The 14th" is of the month that was said, where it names no other.
    const ofMonth = of === undefined || own !== undefined ? '' : ` of ${of}`;
    return { from: day.index, to: meant[0].length, meant: `${month === undefined ? '' : the}${fresh}${ofMonth}` };
  }
  const fresher = settingsIn(after);
  for (const old of settingsIn(before).toReversed()) {
    const place = lastOf(before, old.text);
    const fresh = place && fresher.find((one) => areOfKind(old, one));
    if (place && fresh) return { from: place.start, to: after.indexOf(fresh.text) };
  }
  const code = [...before.matchAll(CODE)].at(-1);
  const place = code && lastOf(before, code[0]);
  const fresh = [...after.matchAll(CODE)].find(([all, letters]) => letters === code?.[1] && all !== code?.[0]);
  return place && fresh ? { from: place.start, to: fresh.index } : undefined;
};

/**
 * What somebody said, with what was meant in the place of a slip that is corrected in the same breath: "the target is 85.
 * Actually no, sorry, 82 since January" is "the target is 82 since January".
 */
export const withoutSlips = (text: string): string => {
  let said = text.replace(GIVEN_UP, '');
  /** What was cut begins here: marks behind it are gone with it. */
  let cut = said.length;
  for (const match of [...said.matchAll(MARK)].toReversed()) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (end > cut) continue;
    const from = Math.max(0, start - BEFORE);
    const after = said.slice(end, end + (HALTS.test(match[0]) ? AFTER_HALT : AFTER));
    const slip = slipIn(said.slice(from, start), after);
    // "Wait, is 5 weeks better?" asks.
    const isApart = HALTS.test(match[0]) || !match[0].startsWith(',') || ASKS.test(after);
    const asks = isApart && slip !== undefined && /^[^.!?]*\?/u.test(said.slice(end + slip.to));
    if (!slip || asks) continue;
    cut = from + slip.from;
    said = `${said.slice(0, cut)}${slip.meant ?? ''}${said.slice(end + slip.to)}`;
  }
  return said;
};
