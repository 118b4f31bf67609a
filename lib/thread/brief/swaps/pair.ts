import { capital } from '../../../text/capital';
import { bareValue, LEADS } from './new-value';

/** What a sentence puts in the place of what, both named: "use net instead of gross". */
export interface NamedSwap {
  readonly gone: string;
  /** Undefined where another sentence says it: "don't use gross". */
  readonly fresh: string | undefined;
  /** The sentence without what is gone. */
  readonly plain: string;
  /** It says to put one in the place of the other, and not only that it is not the other. */
  readonly isOrder: boolean;
}

type Parts = Readonly<Record<string, string | undefined>>;
interface Form {
  readonly form: RegExp;
  readonly plain: (parts: Parts) => string;
  readonly isOrder: boolean;
}

/** A dot inside a name ends nothing. */
const WORDS = String.raw`(?:[^.,;:?!]|[.](?=\S))+?`;
const GONE = `(?<gone>${WORDS})`;
const FRESH = `(?<fresh>${WORDS})`;
const REST = String.raw`(?: any ?more| any longer)?(?<rest>(?: please)?[.!]?|[,;] .*)$`;
const INSTEAD = String.raw`(?:instead of|rather than|in place of|(?:an)?statt|anstelle von|au lieu d(?:e |')|plutôt que|en (?:vez|lugar) de|em vez de|invece di|in plaats van)`;
const NOT = String.raw`(?:, not|,? and not|, nicht|, pas|, não|, niet)`;
const useFresh = ({ fresh = '', rest = '' }: Parts): string => `Use ${fresh}${rest}`;
const leadFresh = ({ lead = '', fresh = '', rest = '' }: Parts): string => capital(`${lead}${fresh}${rest}`);

const FORMS: readonly Form[] = [
  {
    form: new RegExp(
      String.raw`^(?<lead>(?:please |let['’]?s |can you |could you |now |then )*(?:switch|change|move|go|swap)(?: (?!from )\S+){0,4}) from ${GONE} to ${FRESH}${REST}`,
      'iu',
    ),
    plain: ({ lead = '', fresh = '', rest = '' }) => `${lead} to ${fresh}${rest}`,
    isOrder: true,
  },
  {
    form: new RegExp(
      String.raw`^(?:please |let['’]?s |can you |could you |now |then )*(?:replace|swap(?: out)?|substitute|exchange|ersetze?|tausche|remplace[rz]?|reemplaz[ae]|substitu[ai]|sostituisci|vervang) ${GONE} (?:with|by|for|durch|gegen|par|por|con|com|door) ${FRESH}${REST}`,
      'iu',
    ),
    plain: useFresh,
    isOrder: true,
  },
  {
    form: new RegExp(String.raw`^${INSTEAD} ${GONE}, (?:please )?(?:use|take|show) ${FRESH}${REST}`, 'iu'),
    plain: useFresh,
    isOrder: true,
  },
  {
    form: new RegExp(String.raw`^(?<lead>${LEADS})${FRESH},? ${INSTEAD} ?${GONE}${REST}`, 'iu'),
    plain: leadFresh,
    isOrder: true,
  },
  {
    form: new RegExp(String.raw`^(?<lead>${LEADS})${FRESH}${NOT} ${GONE}${REST}`, 'iu'),
    plain: leadFresh,
    isOrder: false,
  },
  {
    form: new RegExp(String.raw`^not ${GONE},? (?:but|[–—-]) ${FRESH}${REST}`, 'iu'),
    plain: leadFresh,
    isOrder: false,
  },
];

/** "Don't use EUR": the next sentence may say what to use. */
const STOPS =
  /^(?:(?:please|so|and|but)[, ]+)*(?:do(?:n['’]t| not)|stop|no longer|never) (?:use|using|take|taking|look(?:ing)? at|report(?:ing)?|show(?:ing)?|work(?:ing)? with|go(?:ing)? with) (?<gone>(?:[^.,;!?]|[.](?=\S))+)[.!]?$/iu;
/** Says something, and is no value. */
const SAYS =
  /(?<!\p{L})(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|i|we|you|he|she|it|they|them|that|this|these|those|which|who|what|because|if|when|so|in|on|for|at|but|only|than|counts?|dans|en|für|im|auf)(?!\p{L})/iu;
const LONGEST = 5;
const named = (words = ''): string => bareValue(words).replace(/^by (?=\S)/iu, '');
/** What is to be done with data, and no setting: "replace missing values with 0". */
const OF_DATA = /(?<!\p{L})(?:values?|missing|nulls?|outliers?|unknown|blanks?|empty|duplicates?)(?!\p{L})/iu;
/** Of a part only. */
const SCOPE = /(?<!\p{L})(?:for|in|on|only|but|except|when|if)(?!\p{L})/iu;
const isValue = (words: string): boolean => words.length > 1 && words.split(' ').length <= LONGEST && !SAYS.test(words);

/** What a sentence puts in the place of what, both named; undefined where it does not. */
export const pairIn = (said: string): NamedSwap | undefined => {
  const stopped = STOPS.exec(said)?.groups?.['gone'];
  if (stopped !== undefined)
    return isValue(named(stopped)) ? { gone: named(stopped), fresh: undefined, plain: '', isOrder: true } : undefined;
  for (const { form, plain, isOrder } of FORMS) {
    const parts = form.exec(said)?.groups;
    const [gone, fresh] = [named(parts?.['gone']), named(parts?.['fresh'])];
    if (!parts || !isValue(gone) || !isValue(fresh) || OF_DATA.test(gone) || SCOPE.test(parts['rest'] ?? '')) continue;
    // "Sort by date instead of price": without a word that sets it only what is of one kind is put in the place of it.
    return { gone, fresh, plain: plain(parts), isOrder: isOrder && parts['lead'] !== '' };
  }
  return undefined;
};
