import { capital } from '../../../text/capital';
import { isRegion } from './regions';

/** Leaves something out, or keeps to something: "exclude returns and trials", "only Germany". */
const EXCLUDES =
  /^(?:(?:please|also|and)[, ]+)*(?:exclud(?:e|ing)|leave out|leaving out|ignor(?:e|ing)|drop(?! (?:of|in)(?!\p{L}))|remov(?:e|ing)|skip|without|take out|filter out|omit|do(?:n['’]t| not) (?:count|include|use|take)|no) (?<what>(?:[^.;:?]|[.](?=\S))+?)[.!]?$/iu;
const RESTRICTS =
  /^(?:(?:please|also|and)[, ]+)*(?:only|just|(?:limit|restrict|filter)(?: (?:it|this|that))? (?:to|on|by|for)|count only|use only|only (?:count|use|take|look at)) (?:where |for |the |in )*(?!(?:show|report|use|give|list|return|send|print|display)(?!\p{L})|[^.]*(?<!\p{L})(?:columns?|definition|fields?)(?!\p{L}))(?<what>(?:[^.;:?]|[.](?=\S))+?)(?:,? please)?[.!]?$/iu;

const LEAD = String.raw`^(?:(?:no|ok(?:ay)?|actually|sorry|please|now|and|then|but|so|on second thoughts?|let['’]?s|we can|you can|can you|could you)[,.: ]+)*`;
/** What may follow on what is let in: "again", "back in". */
const MARKS = String.raw`(?: (?:back|again|in|too|as well|after all|in there|please|now|now on|any ?more|any longer))`;
const END = String.raw`(?:,? (?:please|pls))?[.!]?$`;
const WHAT = String.raw`(?<what>[^.,;:?!]+?)`;
/** Takes in again what was left out, and says nothing else. */
const INCLUDES: readonly RegExp[] = [
  String.raw`${LEAD}(?:include|add|bring|put) ${WHAT}${MARKS}*${END}`,
  String.raw`${LEAD}(?:(?:we|i) )?(?:keep|count|need|want|use) ${WHAT}${MARKS}+(?:, please .*)?${END}`,
  String.raw`${LEAD}do(?:n['’]t| not) (?:exclude|leave out|ignore|drop|remove|skip|filter out) ${WHAT}${MARKS}*${END}`,
  String.raw`${LEAD}re-?(?:do|run) (?:it|this|that) with ${WHAT}${MARKS}*${END}`,
  String.raw`${LEAD}${WHAT} should be (?:included|counted)${MARKS}*${END}`,
].map((form) => new RegExp(form, 'iu'));
/** "Keep returns out" leaves them out. */
const STILL_OUT = /(?<!\p{L})(?:not|never|no|without|except|out|only)(?!\p{L})/iu;

/** "Drop the country filter", "redo it without the filter", "all countries please", "not only Germany". */
const LIFTS = new RegExp(
  String.raw`${LEAD}(?:remove|drop|lift|take (?:off|out|away)|forget|get rid of|delete|undo|(?:(?:re-?(?:do|run)|show|run) (?:it|this|that) )?without) (?:the |that |this |my |our )?(?<what>[^.,;:?]{0,40}?) ?(?:filter|restriction|limit|condition|constraint)s?${MARKS}*${END}`,
  'iu',
);
const ALL_OF = new RegExp(
  String.raw`${LEAD}(?:(?:use|take|show|for|include) )?all (?:the |of the )?(?:(?<regions>countries|markets)|(?<devices>devices|platforms))${MARKS}*${END}`,
  'iu',
);
const NOT_ONLY = new RegExp(String.raw`${LEAD}(?:not (?:only|just)|no longer only) ${WHAT}${MARKS}*${END}`, 'iu');
const DEVICES =
  /^(?:the )?(?:mobile|desktop|tablets?|phones?|ios|android|web)(?: (?:users|traffic|devices|sessions|visitors))?$/iu;

const ITEMS = /(?:,? (?:and|or) |, )(?!\d)/u;
const LITTLE = /^(?:the|all|any|our|my|those|these|please)$/u;
const STEM = 5;
const stemsIn = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => !LITTLE.test(word)).map((word) => word.slice(0, STEM)));
};
/** Names the same, whatever the articles. */
const isSame = (one: string, other: string): boolean => {
  const [own, others] = [stemsIn(one), stemsIn(other)];
  return own.size > 0 && own.size === others.size && [...own].every((stem) => others.has(stem));
};
/** "Status" of "status = 'paid'": the filter is called by what it filters. */
const isCalled = (filter: string, item: string): boolean => {
  const [own, others] = [stemsIn(filter), stemsIn(item)];
  return own.size > 0 && [...own].every((stem) => others.has(stem));
};

/** Says how, and is no item of the list before it: "only Germany, in EUR". */
const OF_ITS_OWN = /^(?:in|by|per|with|just|only|use|keep|for|as|since|from)(?!\p{L})/iu;
/** A list without some of its items; undefined where none goes. */
const without = (items: string, isGone: (item: string) => boolean): string | undefined => {
  const all = items.split(ITEMS);
  const kept = all.filter((item) => !isGone(item));
  return kept.length === all.length ? undefined : kept.join(' and ');
};

/** What a sentence lets count again, or filters that it takes off; each in its words. */
interface Lift {
  /** What is let in. */
  readonly taken: string | undefined;
  readonly filter: string | undefined;
  /** "Not only Germany": what is not the only one any more. */
  readonly other: string | undefined;
  readonly hasAllRegions: boolean;
  readonly hasAllDevices: boolean;
}

const OF_REGIONS = /^(?:country|market)$/iu;
const OF_DEVICES = /^(?:device|platform)$/iu;
const whatIn = (form: RegExp, said: string): string | undefined => form.exec(said)?.groups?.['what'];

/** What a sentence lifts of what was said before; undefined where nothing. */
export const liftIn = (said: string): Lift | undefined => {
  const found = INCLUDES.map((form) => whatIn(form, said)).find((what) => what !== undefined);
  const taken = found === undefined || STILL_OUT.test(found) ? undefined : found;
  const [filter, other] = [whatIn(LIFTS, said), whatIn(NOT_ONLY, said)];
  const all = ALL_OF.exec(said)?.groups;
  if (taken === undefined && filter === undefined && other === undefined && all === undefined) return undefined;
  return {
    taken,
    filter,
    other,
    hasAllRegions: all?.['regions'] !== undefined || OF_REGIONS.test(filter ?? ''),
    hasAllDevices: all?.['devices'] !== undefined || OF_DEVICES.test(filter ?? ''),
  };
};

const isFree = (item: string, { filter = '', other, hasAllRegions, hasAllDevices }: Lift): boolean =>
  (filter !== '' && isCalled(filter, item)) ||
  (other !== undefined && isSame(other, item)) ||
  (hasAllRegions && isRegion(item.replace(/^the /u, ''))) ||
  (hasAllDevices && DEVICES.test(item));

/** Whether a clause leaves something out. */
export const isExclusion = (text: string): boolean => EXCLUDES.test(text);

/** A clause without what a later one lifts of it; as it is where nothing, and empty where all is lifted. */
export const withoutLifted = (text: string, lift: Lift): string => {
  const rest = (what: string, kept: string | undefined): string => {
    if (kept === undefined) return text;
    if (kept === '') return '';
    return OF_ITS_OWN.test(kept) ? `${capital(kept)}.` : text.replace(what, () => kept);
  };
  const { taken } = lift;
  const out = whatIn(EXCLUDES, text);
  if (out !== undefined)
    return taken === undefined
      ? text
      : rest(
          out,
          without(out, (item) => isSame(item, taken)),
        );
  const only = whatIn(RESTRICTS, text);
  return only === undefined
    ? text
    : rest(
        only,
        without(only, (item) => isFree(item, lift)),
      );
};
