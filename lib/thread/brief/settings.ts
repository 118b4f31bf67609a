import { remember } from '../remember';
import { digitsOf, isPrice, valuesIn, type Value } from './values';

/** Words of which one takes the place of another, by what they set. */
const CLASSES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'weekday',
    /(?<!\p{L})(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|jueves|viernes)s?(?!\p{L})/giu,
  ],
  [
    'currency',
    /(?<!\p{L})(?:EUR|USD|GBP|BRL|CHF|[Ee]uros?|dollars|pounds|reais|francs|(?:Schweizer )?Franken)(?!\p{L})/gu,
  ],
  ['scale', /(?<!\p{L}|\d ?)(?:thousands?|millions?|tausend|mio|k€|milliers|millones)(?!\p{L})/giu],
  [
    'grain',
    /(?<!\p{L})(?:daily|weekly|monthly|quarterly|yearly|hourly|annual(?:ly)?|(?:per|by|pro|par|por) (?:hour|day|week|month|quarter|year|tag|woche|monat|quartal|jahr|jour|semaine|mois|trimestre|mes|dia|semana)|monatlich|wöchentlich|täglich|quartalsweise|(?:viertel)?jährlich|(?:mensu|trimestri|annu)el\p{L}*|hebdomadaire\p{L}*|(?:mensu?|trimestr|anu|seman)al\p{L}*)(?!\p{L})/giu,
  ],
  ['unit', /(?<![\p{L}/])(?:quintals?|t\/ha|kg\/ha|tonnes|kg|lbs|miles|km|mg\/L|minutes|hours|seconds)(?![\p{L}/])/giu],
  ['quarter', /(?<!\p{L})(?:Q[1-4](?: ?\d{4})?|H[12])(?![\p{L}\d])/gu],
  [
    'month',
    /(?<!\p{L}|\d{1,2}(?:st|nd|rd|th|[.])? (?:of )?)(?:January|February|March|April|June|July|August|September|October|November|December|Januar|Februar|März|Juni|Juli|Oktober|Dezember)(?!\p{L}| \d{1,2}\b)/gu,
  ],
  ['gross or net', /(?<!\p{L})(?:[Gg]ross|[Nn]et|GROSS|NET|[Bb]rutto|[Nn]etto|HT|TTC)(?!\p{L})/gu],
  [
    'rounding',
    /(?<!\p{L})(?:round(?:s|ed|ing)? (?:(?:it|them|that|all|half|everything|numbers|sizes) )?(?:up|down)|(?:auf|ab)(?:zu|ge)?rund\p{L}*|arrond\p{L}* (?:vers le |à l['’]entier )?(?:haut|bas|sup\p{L}*|inf\p{L}*)|redond\p{L}* (?:hacia |para )(?:arriba|abajo|cima|baixo))(?!\p{L})/giu,
  ],
  [
    'direction',
    /(?<!\p{L})(?:ascending|descending|aufsteigend|absteigend|(?<=ordre |tri[ée]\p{L}{0,3} )(?:dé)?croissant|ascendente|descendente)(?!\p{L})/giu,
  ],
  ['rate', /(?<!\p{L})(?:closing|average|spot|constant)(?: rates?)?(?!\p{L})/giu],
  ['statistic', /(?<!\p{L})(?:median|mean|average|p(?:50|75|90|95|99))(?!\p{L}| (?:rates?|hours?|days?)(?!\p{L}))/giu],
  ['kind of test', /(?<![\p{L}\d])(?:one|two|1|2)-(?:sided|tailed)(?!\p{L})/giu],
  ['weighting', /(?<!\p{L})(?:weighted|simple)(?!\p{L})/giu],
  [
    'kind of year',
    /(?<!\p{L})(?:rolling|fiscal|calendar|financial)(?: years?)?(?!\p{L}| (?:hours?|days?)(?!\p{L}))/giu,
  ],
  ['kind of time', /(?<!\p{L})(?:business|working|calendar|office|opening|wall-clock) (?:hours?|days?)(?!\p{L})/giu],
  [
    'time zone',
    /(?<![\p{L}/])(?:UTC|GMT|CES?T|[ECMP][SD]?T|(?:Europe|America|Asia|Africa|Australia)\/\p{Lu}[\p{L}_]+)(?![\p{L}/])/gu,
  ],
];
const CURRENCIES: Readonly<Record<string, string>> = {
  euro: 'eur', euros: 'eur', franken: 'chf', 'schweizer franken': 'chf', dollars: 'usd', pounds: 'gbp', reais: 'brl', francs: 'chf',
}; // prettier-ignore

/** A value that somebody sets, or a word that stands for one: "7 days", "weekly", "USD". */
export interface Setting extends Value {
  /** The same for two ways of writing one setting. */
  readonly norm: string;
  readonly isWord: boolean;
  /** Its kind was told by the answer only: it was said as a bare number. */
  readonly isToldBare?: boolean;
}

/** One period in the languages of a thread: "mensuelle" is "mensuel", and "par mois" as well. */
const GRAINS: readonly (readonly [grain: string, word: RegExp])[] = [
  ['quarter', /quart|quartal|viertel|trimes/u],
  ['month', /month|monat|mois|mens|m[eê]s/u],
  ['week', /week|woche|wöch|sema|hebdo/u],
  ['day', /dai|day|tag|täg|jour|d[ií]a/u],
  ['hour', /hour/u],
  ['year', /year|jahr|jähr|ann|anu|an$/u],
];

/** Kinds of values that name days. */
const SAYS_WHEN = /^(?:date|period)$/u;

/** "September 30, 2026" and "30. September 2026" are one: numbers, and months by three letters, the day before the month. */
const dateNorm = (text: string): string =>
  (
    text
      .replace(/(\p{L}{3,}) (\d{1,2})(?!\d)/gu, '$2 $1')
      .match(/\d+|(?<![\p{L}\d])(?!(?:to|bis|zum|al?|au|hasta|até|el|until|till|through|of|de)(?!\p{L}))\p{L}{3}/gu) ??
    []
  )
    .map((part) => part.replace(/^0/u, ''))
    .join(' ');

/** Words of one meaning, in the languages of a thread: "brutto" is "gross". */
const MEANINGS: Readonly<Record<string, readonly [meaning: string, word: RegExp]>> = {
  'gross or net': ['gross', /^(?:gross|brutto|ttc)$/u],
  rounding: ['up', /(?:up|haut|sup\p{L}*|arriba|cima)$|^auf/u],
  direction: ['ascending', /^(?:asc|aufst|croiss)/u],
};

const normOf = ({ text, kind }: Value): string => {
  const plain = text.toLowerCase();
  const meaning = MEANINGS[kind];
  if (meaning) return meaning[1].test(plain) ? meaning[0] : kind;
  if (SAYS_WHEN.test(kind)) return dateNorm(plain);
  if (kind === 'grain') return GRAINS.find(([, word]) => word.test(plain))?.[0] ?? plain;
  return kind === 'currency' ? (CURRENCIES[plain] ?? plain) : plain.replace(/s$/u, '');
};

/** The settings in a text: its values, and the words that set something. */
export const settingsIn = remember((text: string): readonly Setting[] => [
  ...valuesIn(text).map((value) => ({
    ...value,
    norm: SAYS_WHEN.test(value.kind) ? normOf(value) : digitsOf(value) || value.text.toLowerCase(),
    isWord: false,
  })),
  ...CLASSES.flatMap(([kind, pattern]) =>
    (text.match(pattern) ?? []).map((word) => ({ text: word, kind, norm: normOf({ text: word, kind }), isWord: true })),
  ),
]);

/** Kinds of values that say when. */
export const OF_TIME = /^(?:date|year|year span|month|period|quarter|weekday|span|span of day|time of day)$/u;

/** "30 sep" in "30 sep 2026". */
const isPart = (one: string, other: string): boolean => {
  let place = 0;
  const parts = one.split(' ');
  for (const part of other.split(' ')) if (part === parts[place]) place += 1;
  return place === parts.length;
};

/** Whether the second can take the place of the first. A bare number can only where little else is said. */
export const canReplace = (old: Setting, fresh: Setting, isShort: boolean): boolean =>
  old.norm !== fresh.norm &&
  // "30 September" is in 2026 as well.
  !(SAYS_WHEN.test(old.kind) && (isPart(old.norm, fresh.norm) || isPart(fresh.norm, old.norm))) &&
  old.isWord === fresh.isWord &&
  (old.kind === fresh.kind ||
    (old.kind === '' && fresh.isToldBare === true) ||
    isPrice(old, fresh) ||
    (old.kind !== '' &&
      !old.isWord &&
      !OF_TIME.test(old.kind) &&
      (fresh.kind === '' || fresh.isToldBare === true) &&
      isShort));
