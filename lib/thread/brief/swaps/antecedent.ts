import { escape } from '../phrases';
import { canReplace, OF_TIME, settingsIn, type Setting } from '../settings';
import { dataNamesIn } from '../signs/data-names';
import { digitsOf } from '../values';
import type { NewValue } from './new-value';
import { isRegion } from './regions';

/** What goes, as it stands in what was said before, and what is said in its place. */
export interface Swap {
  readonly gone: string;
  readonly fresh: string;
}

type Reader = (fresh: NewValue, earlier: readonly string[]) => Swap | undefined;

/** The only one of several ways of writing; undefined where there are more, or none. */
const only = (found: readonly string[], but: string): string | undefined => {
  const names = new Map(found.map((one) => [one.toLowerCase(), one]));
  return names.size === 1 && !names.has(but.toLowerCase()) ? [...names.values()][0] : undefined;
};

const YEAR = / ?(?:19|20)\d\d$/u;
/** "Q2" after "Q3 2026" is of the same year. */
const inYear = (gone: string, fresh: string): string =>
  YEAR.test(gone) && !YEAR.test(fresh) && /^(?:Q\d|H\d|\p{Lu}\p{Ll}+)$/u.test(fresh)
    ? `${fresh}${YEAR.exec(gone)?.[0]}`
    : fresh;

const FIELD_WORDS = 8;
/** "Segment: enterprise customers", and later "change the segment to SMB". */
const ofField: Reader = ({ value, field }, earlier) => {
  if (field === undefined) return undefined;
  const line = new RegExp(String.raw`(?:^|[.;] )${escape(field)}s?: ([^.;\n]+?)\.?$`, 'iu');
  const gone = only(
    earlier.flatMap((text) => line.exec(text)?.[1] ?? []),
    value,
  );
  return gone !== undefined && gone.split(' ').length <= FIELD_WORDS ? { gone, fresh: inYear(gone, value) } : undefined;
};

/** Without those that are a part of another one: the year of a date. */
const wholeSettings = (text: string): readonly Setting[] => {
  const all = settingsIn(text);
  return all.filter((one) => all.every((other) => other === one || !other.text.includes(one.text)));
};

/** "250" after "over 100 euros": a bare number, where just one was said that is no time. */
const ofNumber = (own: Setting, value: string, earlier: readonly string[]): Swap | undefined => {
  const all = earlier.flatMap(wholeSettings).filter((one) => !one.isWord && !OF_TIME.test(one.kind));
  const norms = new Map(all.map((one): [string, Setting] => [one.norm, one]));
  const [old] = [...norms.values()];
  const digits = old && digitsOf(old);
  return norms.size === 1 && old && digits !== undefined && value === own.text && canReplace(old, own, true)
    ? { gone: digits, fresh: own.text }
    : undefined;
};

/** "90 days" after "the last 28 days": a value of a kind of which nothing else was said. */
const ofKind: Reader = ({ value, isNamed }, earlier) => {
  const [own, ...more] = wholeSettings(value);
  if (!own || more.length > 0) return undefined;
  if (own.kind === '') return ofNumber(own, value, earlier);
  const all = earlier
    .flatMap((text) => settingsIn(text))
    .filter(({ kind, isWord }) => kind === own.kind && isWord === own.isWord);
  const norms = new Map(all.map((one): [string, Setting] => [one.norm, one]));
  const [old] = [...norms.values()];
  if (norms.size !== 1 || !old || !canReplace(old, own, true)) return undefined;
  // Words beside it say more than the value: "orders over 30 days".
  return isNamed === true || own.text.length * 2 >= value.length
    ? { gone: old.text, fresh: inYear(old.text, own.text) }
    : undefined;
};

/** "Write the output to tmp.out": no source. */
const WRITES = /(?<!\p{L})(?:write|save|store|export|insert|output|put)(?!\p{L}).* (?:to|in|into|as) /iu;
const SHAPE = /^(?<schema>(?:[\p{L}\d_]+\.)*)(?<name>[\p{L}\d_]+)$/u;
/** "sales.order_lines" after "sales.orders", "account_id" after "user_id": a name of the same shape, of which there is one. */
const ofName: Reader = ({ value, field }, earlier) => {
  const own = SHAPE.exec(value.replace(/^@/u, ''))?.groups;
  if (!own || !/[._]/u.test(value)) return undefined;
  const isDotted = own['schema'] !== '';
  const ending = /_[\p{L}\d]+$/u.exec(value)?.[0] ?? '';
  const names = earlier
    .filter((text) => !WRITES.test(text))
    .flatMap(dataNamesIn)
    .filter((name) => name.includes('.') === isDotted && name.toLowerCase() !== value.toLowerCase());
  const near = isDotted ? names : names.filter((name) => ending !== '' && name.endsWith(ending));
  const gone = only(near, value);
  // "Show store_id": what is shown is no key.
  const isKey = new RegExp(
    String.raw`(?<!\p{L})(?:join\p{L}*|count|distinct|keys?:?|match\p{L}*|group\p{L}*|by|on|per|use) (?:\S+ ){0,2}${escape(gone ?? '')}`,
    'iu',
  );
  return gone === undefined || (!isDotted && field === undefined && !earlier.some((text) => isKey.test(text)))
    ? undefined
    : { gone, fresh: value };
};

const EQUATION = /^(?<key>[\p{L}_][\p{L}\d_.]*)\s*(?<sign>=|<>|!=|>=|<=|>|<|(?:not )?in(?= ?\())\s*(?<value>\S.*)$/iu;
/** "region = 'US'" after "region = 'EU'". */
const ofEquation: Reader = ({ value }, earlier) => {
  const own = EQUATION.exec(value)?.groups;
  if (!own) return undefined;
  const same = new RegExp(
    String.raw`(?<![\p{L}\d_.])${escape(own['key'] ?? '')}\s*${escape(own['sign'] ?? '')}\s*(?:'[^']*'|"[^"]*"|\([^)]*\)|[^\s,;.?!]+)`,
    'giu',
  );
  const gone = only(
    earlier.flatMap((text) => text.match(same) ?? []),
    value,
  );
  return gone === undefined ? undefined : { gone, fresh: value };
};

/** A name where something is asked or ordered of a place, with no name beside it: "in Germany", "only the UK", "Country: France". */
const PLACES =
  /(?<=(?:^|[\s(])(?:[Ii]n|[Ff]or|[Oo]nly|[Jj]ust|[Ff]rom|[Tt]o|[Oo]f) (?:the )?|: )\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}(?=[.,;:?!)]|$| \p{Ll})/gu;
/** "France" after "in Germany". */
const ofRegion: Reader = ({ value, isNamed }, earlier) => {
  if (!isRegion(value)) return undefined;
  const names = earlier.flatMap((text) => (isNamed === true ? [text] : (text.match(PLACES) ?? []))).filter(isRegion);
  const gone = only(names, value);
  // "Orders from Germany, for our board in Germany": it plays more than one part.
  const isOnce = gone !== undefined && earlier.join('\n').split(gone).length === 2;
  return isOnce ? { gone, fresh: value } : undefined;
};

const NO_MODIFIER =
  /^(?:the|an?|our|my|your|their|its|all|any|each|every|no|only|just|these|those|this|that|of|for|in|on|by|with|as|from|to|at|and|or|per|is|are|was|were|do|does|did|what|which|show|use|take|make|give|get|count|report|compare|exclude|include|without|more|most|other|new|old|same|total|average|top|whole|round|big|small|large|short|long|brief|trend|\d.*|\p{L}+er|\p{L}+est)$/iu;
/** Of these there are many that have nothing to do with each other. */
const NO_HEAD =
  /^(?:numbers?|levels?|values?|costs?|rates?|users?|dates?|times?|pages?|lines?|reports?|summar(?:y|ies)|teams?)$/iu;
const singular = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '');
/** "A line chart" after "a bar chart", "SMB customers" after "enterprise customers", "first-click" after "last-click": another kind of one thing. */
const ofHead: Reader = ({ value, isNamed }, earlier) => {
  const [, modifier = '', head = ''] = /^(\S+)[ -](\p{L}[\p{L}\d]*)$/u.exec(value) ?? [];
  if (head.length < 4 || NO_MODIFIER.test(modifier) || (isNamed !== true && NO_HEAD.test(head))) return undefined;
  const joint = value.includes(' ') ? ' ' : '-';
  const other = new RegExp(
    String.raw`(?<![\p{L}\d-])[\p{L}\d][\p{L}\d-]*${joint}${escape(singular(head))}s?(?![\p{L}\d])`,
    'giu',
  );
  const found = earlier
    .flatMap((text) => text.match(other) ?? [])
    .filter((one) => !NO_MODIFIER.test(one.split(joint)[0] ?? ''));
  const gone = only(found, value);
  if (gone !== undefined) return { gone, fresh: value };
  // "First-click attribution" after "last-click".
  return joint === ' ' && modifier.includes('-') ? ofHead({ value: modifier }, earlier) : undefined;
};

/** Not "closed by bots", "sent by mail": after a verb it is no breakdown. */
const BY =
  /(?<!\p{L}|\p{L}(?:ed|en|un|wn|id|nt|ght|ade|ept|eld|one|old|ilt) )by (?!the(?!\p{L})|\d)\p{L}[\p{L}_-]+(?=[.,;:?!]|$| (?:in|for|and|since|from|during|over|on|of|with|where|as|per|last|this)(?!\p{L}))/giu;
/** "By campaign" after "by channel". */
const ofBreakdown: Reader = ({ value }, earlier) => {
  if (!/^by \p{L}[\p{L}_-]+$/iu.test(value)) return undefined;
  const gone = only(
    earlier.flatMap((text) => text.match(BY) ?? []),
    value,
  );
  return gone === undefined ? undefined : { gone, fresh: value };
};

const READERS: readonly Reader[] = [ofEquation, ofName, ofKind, ofRegion, ofBreakdown, ofHead];

/** What a field is called, where any value of a kind can be meant. */
const OF_KIND =
  /^(?:currency|period|month|quarter|year|window|date|date range|time range|start|start date|time zone|timezone|grain|granularity|limit|statistic|unit|country|region|market|table|source|dataset|filter|breakdown|split|segment|metric|measure|chart|output|attribution|join key|key)$/iu;
const NEAR = 40;
/** What stands in a text just after the name of a field. */
const after = (text: string, field: string): string[] => {
  const at = text.toLowerCase().indexOf(field);
  return at < 0 ? [] : [text.slice(at, at + field.length + NEAR).split(/[,;.]/u, 1)[0] ?? ''];
};

/**
 * What a value takes the place of, where just one thing that was said before can be meant; undefined where none is, or more.
 * `earlier`: what holds of that.
 */
export const antecedentOf: Reader = (fresh, earlier) => {
  const { field, isLine } = fresh;
  const known = ofField(fresh, earlier);
  if (known || (isLine === true && !OF_KIND.test(field ?? ''))) return known;
  // "The interest rate should be 5 %" says nothing of taxes.
  const near = field === undefined || OF_KIND.test(field) ? earlier : earlier.flatMap((text) => after(text, field));
  for (const read of READERS) {
    const swap = read(fresh, near);
    if (swap) return swap;
  }
  return undefined;
};
