import { isRegion } from './regions';

/** Leaves something out, or keeps to something: "exclude returns and trials", "only Germany". */
const EXCLUDES =
  /^(?:(?:please|also|and)[, ]+)*(?:exclud(?:e|ing)|leave out|leaving out|ignor(?:e|ing)|drop(?! (?:of|in)(?!\p{L}))|remov(?:e|ing)|skip|without|take out|filter out|omit|do(?:n['’]t| not) (?:count|include|use|take)|no) (?<what>[^.;:?]+?)[.!]?$/iu;
const RESTRICTS =
  /^(?:(?:please|also|and)[, ]+)*(?:only|just|(?:limit|restrict|filter)(?: (?:it|this|that))? (?:to|on|by|for)|count only|use only|only (?:count|use|take|look at)) (?:where |for |the |in )*(?<what>[^.;:?]+?)[.!]?$/iu;

/** Takes in again what was left out. */
const INCLUDES =
  /(?<!\p{L})(?:include|keep|add|bring|put|re-?(?:do|run) (?:it|this|that) with|(?:count|need|want|use)(?=.*(?<!\p{L})(?:again|back|too|as well|after all|in there)(?!\p{L}))|do(?:n['’]t| not) (?:exclude|leave out|ignore|drop|remove|skip|filter out))(?!\p{L})(?<what>[^.;:?]*)/iu;
const STILL_OUT =
  /(?<!\p{L})(?:not|never|no|without|except|exclud\p{L}*|leave out|out)(?!\p{L})|(?<!do)n['’]t(?!\p{L})|\?$/iu;
const NO_LONGER_OUT = /(?<!\p{L})do(?:n['’]t| not) (?:exclude|leave out|ignore|drop|remove|skip|filter out)(?!\p{L})/iu;

/** "Drop the country filter", "without the filter", "all countries please". */
const LIFTS =
  /(?<!\p{L})(?:remove|drop|lift|take (?:off|out|away)|without|forget|get rid of|delete|undo|skip|no(?: more| longer)?) (?:the |that |this |my |our )?(?<what>[^.,;:?]{0,40}?) ?(?:filter|restriction|limit|condition|constraint)s?(?!\p{L})/iu;
const ALL_OF =
  /^(?:(?:no|ok(?:ay)?|actually|sorry|please|now)[,.: ]+)*(?:(?:use|take|show|for|include) )?all (?:the |of the )?(?:(?<regions>countries|markets|regions)|(?<devices>devices|platforms|apps?))(?: (?:please|again|now|then|after all))*,?(?: please)?[.!]?$/iu;
const DEVICES = /(?<!\p{L})(?:mobile|desktop|tablets?|phones?|ios|android|web)(?!\p{L})/iu;
const NOT_ONLY = /(?<!\p{L})(?:not (?:only|just)|no longer only) (?<what>[^.;:?]+?)(?: any ?more)?[.!]?$/iu;

/** A longer sentence is about more than that. */
const LONGEST = 12;
const ITEMS = /(?:,? (?:and|or) |, )(?!\d)/u;
const LITTLE = /^(?:the|all|any|our|my|from|with|that|those|these|which|who|are|is|please|orders?|where)$/u;
const STEM = 5;
const stemsIn = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const telling = words.filter((word) => !LITTLE.test(word));
  return new Set((telling.length > 0 ? telling : words).map((word) => word.slice(0, STEM)));
};
const isAllIn = (words: string, text: string): boolean => {
  const own = stemsIn(words);
  const others = stemsIn(text);
  return own.size > 0 && [...own].every((stem) => others.has(stem));
};

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

const OF_REGIONS = /^(?:country|market|region)$/iu;
const OF_DEVICES = /^(?:device|platform)$/iu;

/** What a sentence lifts of what was said before; undefined where nothing. */
export const liftIn = (said: string): Lift | undefined => {
  const isIn = said.split(' ').length <= LONGEST && (NO_LONGER_OUT.test(said) || !STILL_OUT.test(said));
  const taken = isIn ? INCLUDES.exec(said)?.groups?.['what'] : undefined;
  const filter = LIFTS.exec(said)?.groups?.['what'];
  const other = NOT_ONLY.exec(said)?.groups?.['what'];
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
  (filter !== '' && isAllIn(filter, item)) ||
  (other !== undefined && isAllIn(item, other)) ||
  (hasAllRegions && isRegion(item.replace(/^the /u, ''))) ||
  (hasAllDevices && DEVICES.test(item));

/** A clause without what a later one lifts of it; as it is where nothing, and empty where all is lifted. */
export const withoutLifted = (text: string, lift: Lift): string => {
  const rest = (what: string, kept: string | undefined): string => {
    if (kept === undefined) return text;
    return kept === '' ? '' : text.replace(what, () => kept);
  };
  const { taken } = lift;
  const out = EXCLUDES.exec(text)?.groups?.['what'];
  if (out !== undefined)
    return taken === undefined
      ? text
      : rest(
          out,
          without(out, (item) => isAllIn(item, taken)),
        );
  const only = RESTRICTS.exec(text)?.groups?.['what'];
  return only === undefined
    ? text
    : rest(
        only,
        without(only, (item) => isFree(item, lift)),
      );
};
