import { unaccented } from '../../text/unaccented';
import { remember } from '../remember';
import { tellingWords } from '../signs/telling-words';

/** A value that a person sets: a time of day, a share, an amount, a number with its unit, a rate. */
export interface Value {
  readonly text: string;
  /** Values of one kind can take each other's place. */
  readonly kind: string;
}

const CLOCK = String.raw`(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d)(?: ?[ap]m\b)?|\b\d{1,2} ?(?:[ap]m|Uhr|h)\b`;
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre';
/** A day of a month, and what stands between the first one and the last. */
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th|er|[.])? (?:of |de )?(?:${MONTHS})(?!\p{L})|(?:${MONTHS}) \d{1,2}(?![\d.,])|\d{1,2}[.]\d{1,2}[.])(?:,? ?(?:19|20)\d\d(?!\d))?`;
const TO = String.raw` ?(?:-|to|until|till|through|bis(?: zum)?|al?|à|au|hasta(?: el)?|até(?: a)?) ?`;
const PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'span of day',
    new RegExp(
      String.raw`(?:${CLOCK}) ?(?:to|-|until|till|bis|a|à|às|y|and|et|e|tot) ?(?:as |las |às )?(?:${CLOCK})`,
      'giu',
    ),
  ],
  [
    'time of day',
    new RegExp(
      String.raw`(?<![\p{L}\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?: ?[ap]m\b)?(?![\d:])|\b\d{1,2} ?(?:[ap]m|Uhr)\b`,
      'giu',
    ),
  ],
  ['share', /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?(?: ?%| (?:percent|prozent|por ciento|pour cent|por cento)\b)/giu],
  [
    'amount',
    /(?:R\$|[€$£¥]) ?\d+(?:[.,']\d+)*(?: ?(?:k|m|bn|million)\b)?|(?<![\p{L}\d.,])\d+(?:[.,']\d+)* ?(?:€|(?:k|m)?(?:EUR|USD|GBP|CHF|BRL|euros?|dollars|pounds|francs|reais)\b)/giu,
  ],
  // "Aug to Oct", "1 July to 30 September", "1.3. bis 30.6.2026"
  [
    'period',
    new RegExp(
      String.raw`(?<!\p{L}|\d[.]? |[\d.,:])(?:${DAY}${TO}${DAY}|(?:${MONTHS})(?: (?:19|20)\d\d)?${TO}(?:${MONTHS})(?!\p{L}| \d{1,2}(?!\d))(?: (?:19|20)\d\d(?!\d))?)`,
      'giu',
    ),
  ],
  [
    'date',
    new RegExp(
      String.raw`(?<![\p{L}\d.,])\d{1,2}(?:st|nd|rd|th|[.])? (?:of |de )?(?:${MONTHS})(?!\p{L})(?: (?:19|20)\d\d(?!\d))?|(?<!\p{L})(?:${MONTHS}) \d{1,2}(?![\d.,])`,
      'giu',
    ),
  ],
  [
    'date',
    /(?<![\p{L}\p{N}.,:/_-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:(?:19|20)\d\d|\d\d))(?![\p{L}\p{N}_]|[./:-]\d)/gu,
  ],
  // "Retention at d7", "go d14", "D30 retention".
  [
    'day number',
    /(?<![\p{L}\p{N}_.-])(?:d\d{1,2}|D\d{1,2}(?= (?:retention|conversion|revenue|ARPU|ROAS)))(?![\p{L}\p{N}_.-])/gu,
  ],
  // "Vom 1.2. bis 31.7.": only after words of time, as "3.5." may end a sentence.
  [
    'date',
    /(?<=(?<!\p{L})(?:am|vom|bis(?: zum)?|ab(?: dem)?|seit(?: dem)?|zum|vor dem|nach dem) |\d{1,2}\.\d{1,2}\. ?(?:-|–|und) ?)(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)/giu,
  ],
  ['version', /(?<![\p{L}\p{N}_.-])v\d+(?:\.\d+)*(?![\p{L}\p{N}_])/giu],
  ['year span', /(?<![\p{L}\d.,:_/-])(?:19|20)\d\d\/(?:\d\d|(?:19|20)\d\d)(?![\p{L}\d_]|[.,:/-]\d)/gu],
  ['year', /(?<![\p{L}\d.,:_/-])(?:19|20)\d\d(?![\p{L}\d_]|[.,:/-]\d)/gu],
  [
    'span',
    new RegExp(
      String.raw`(?<![\p{L}\d.,:€$£#_/-])\d{1,3}(?: ?- ?| (?:to|bis|a|à|até|hasta) )\d{1,3}(?![\d.,:/-]*\d)(?!k|m\b| ?%| (?:${MONTHS}))`,
      'giu',
    ),
  ],
  [
    'rate',
    /(?<![\p{L}\d.,])\d[.,]\d+(?![\p{L}\d%]|[.,]\d| (?!(?:per|each|pro|por|par|actually|nehmen|ansetzen|rechnen|verwenden|setzen|gelten|usar|tomar|prendre|here|there|when|if|because|instead|from|of|as|is|was|not|and|or|it|that|now|then|please|to|for|in|on|at|as)\b)\p{Ll})/gu,
  ],
];
/** "Six weeks", "zwei Tage": numbers in words, before a unit of time. */
const SPELLED: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', twelve: '12',
  fourteen: '14', fifteen: '15', twenty: '20', thirty: '30', sixty: '60', ninety: '90', zwei: '2', drei: '3', vier: '4',
  sechs: '6', acht: '8', zehn: '10', zwölf: '12', dos: '2', tres: '3', cuatro: '4', seis: '6', doce: '12', deux: '2',
  trois: '3', quatre: '4', douze: '12', dois: '2', três: '3', quatro: '4', due: '2', tre: '3', quattro: '4', twee: '2', drie: '3',
}; // prettier-ignore
const WORDED = new RegExp(
  String.raw`(?<!\p{L})(${Object.keys(SPELLED).join('|')}) ((?:day|week|month|hour|minute|year|tag|woche|monat|stunde|minute|jahr|d[ií]a|semana|m[eê]s|hora|minuto|jour|semaine|mois|heure|giorn|settiman|mes|or|dag|we+k|maand|uur)\p{L}*)`,
  'giu',
);
/** "At least three logins": of anything, where it is a limit. */
const WORDED_LIMIT = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:at least|more than|fewer than|less than|at most|up to|over|under|minimum of|mindestens|mehr als|weniger als|al menos|más de|menos de|au moins|plus de|moins de|pelo menos|mais de|almeno|più di) )(${Object.keys(SPELLED).join('|')}) (\p{L}{3,})`,
  'giu',
);
const NUMBERED =
  /(?<![\p{L}\d.,:€$£#_/-])(\d+(?:[.,']\d+)*)((?:k|m| ?(?:thousand|million|billion|mn|bn|mio[.]?|mrd[.]?|tausend|millionen|milliarden|millones|milliards?|millions|milhões|milhão|bilhões|mil))(?!\p{L}))?(?:(?<=\d)([dhw])(?!\p{L})| ?-?(?:(?:derni[eè]re?s|letzten?|vergangenen|[uú]ltim[oa]s|ultim[ie]|consecutive|full|whole|complete|straight) (?=\p{L}{3}))?(\p{L}{2,}))?/giu;
const STEM = 3;
/** Beginning of a unit: "days", "day"; "weekly" counts something else than weeks. */
const unitOf = (word: string): string => {
  const unit = unaccented(word.toLowerCase());
  return unit.endsWith('ly') ? unit : unit.slice(0, STEM);
};

/** "24h", "7d". */
const SHORT_UNITS: Readonly<Record<string, string>> = { d: 'days', h: 'hours', w: 'weeks' };
const YEAR = /^(?:19|20)\d\d$/u;
/** After a number these are no units. */
const NO_UNIT =
  /^(?:für|fur|pour|para|por|con|com|je|pro|mit|ohne|im|am|auf|bei|von|aus|par|dans|di|del|per|voor|met|to|and|or|of|als|aber|but|pero|mais|mas|nehmen|ansetzen|verwenden|setzen|here|there|when|if|because|above|below|over|under|with|by|too|zu|muy|trop|troppo|has|had|were|only|nur|is|are|will|would|can|should|could|must|in|on|for|at|the|per|bis|und|oder|y|o|de|et|ou|e|sind|ist|it|that|was|not|nicht|no|statt|instead|then|please|now|from|as|since|so|wurde|son|es|est|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)$/iu;

/** "Tier 2", "reason code 90", "sites 17 and 31": numbers that name. */
const LABELLED =
  /(?:\p{Ll}[\p{L},]* \p{Lu}\p{L}*|\b(?:[Cc]odes?|sites?|account|category|level|phase|step|week|wk|kw|no|nr|page|team|zone|group|version|line|tier|year|grade|stage|type|class|store|shop|room|bed|ward|email|mail|id|store|filiale|tienda|loja|magasin)s?) (?:\d+ (?:and|or|und|y|e|et) )?$/u;

/** What is said in more letters is pasted. */
const LOOK = 600;
const STEM_OF_WORD = 5;

/** Names of data with a version in them: another version can take their place. */
const VERSIONED = /(?<![\p{L}\p{N}_.])@?\p{L}[\p{L}\d]*(?:[._]\p{L}*\d+\p{L}*)+(?![\p{L}\d_])/gu;
/** "10.14.0.0/16", "v2.1.3": names, not numbers. */
const ADDRESS = /(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d|\.\d))\d+(?:\.\d+){2,}(?:\/\d+)?/gu;
/** A number without its unit. */
const DECIMAL = /^\d+[.,]\d{1,2}$/u;
const DIGITS = /\d+(?:[.,:']\d+)*/u;

/** The digits of a value, as written or as its words say them; undefined where it has none. */
export const digitsOf = ({ text }: Pick<Value, 'text'>): string | undefined =>
  DIGITS.exec(text)?.[0] ?? SPELLED[text.split(' ')[0]?.toLowerCase() ?? ''];

/** A number of thousands as answers write it out: "85k" is "85,000"; empty for any other value. */
export const writtenOut = ({ text }: Pick<Value, 'text'>): readonly string[] => {
  const [, thousands] = /(?<![\d.,])(\d{1,3})k(?!\p{L})/iu.exec(text) ?? [];
  return thousands === undefined ? [] : [`${thousands},000`];
};

/** "9,40" may stand for "8,90 €", "17.2" for "18.5 %". */
export const isPrice = (one: Value, other: Value): boolean =>
  (one.kind === 'amount' && other.kind.startsWith('rate')) ||
  (one.kind === 'share' && DECIMAL.test(other.text) && areNear(one.text, other.text));

const numberOf = (text: string): number => Number((DIGITS.exec(text)?.[0] ?? '').replace(',', '.'));
/** Of one size: one is not five times the other. */
const areNear = (one: string, other: string): boolean => {
  const ratio = numberOf(one) / numberOf(other);
  return ratio > 0.2 && ratio < 5;
};

/** The values that a text sets, in order. A number without a unit is of the kind "". */
export const valuesIn = remember((whole: string): readonly Value[] => {
  const text = whole.slice(0, LOOK);
  let rest = text;
  const found: (Value & { readonly at: number })[] = [];
  rest = rest.replace(ADDRESS, (all: string) => '~'.repeat(all.length));
  rest = rest.replace(VERSIONED, (name: string, at: number) => {
    found.push({ text: name, kind: `name ${name.replace(/\d+/gu, '#').toLowerCase()}`, at });
    return '~'.repeat(name.length);
  });
  for (const [kind, pattern] of PATTERNS) {
    rest = rest.replace(pattern, (value: string, ...more: unknown[]) => {
      const at = more.find((one): one is number => typeof one === 'number') ?? 0;
      const places = kind === 'rate' ? value.length : '';
      found.push({ text: value.trim(), kind: `${kind}${places}`, at });
      return '~'.repeat(value.length);
    });
  }
  for (const pattern of [WORDED, WORDED_LIMIT])
    rest = rest.replace(pattern, (value: string, _number: string, unit: string, at: number) => {
      found.push({ text: value, kind: unitOf(unit), at });
      return '~'.repeat(value.length);
    });
  for (const match of rest.matchAll(NUMBERED)) {
    const [, digits = '', size = '', letter = '', spelled = ''] = match;
    const word = SHORT_UNITS[letter.toLowerCase()] ?? spelled;
    if (YEAR.test(digits) && size === '') continue;
    const isUnit = word !== '' && !NO_UNIT.test(word);
    // "Line 4 is down"
    if (!isUnit && LABELLED.test(rest.slice(0, match.index))) continue;
    const unit = isUnit ? unitOf(word) : '';
    found.push({
      text: isUnit ? text.slice(match.index, match.index + match[0].length).trim() : `${digits}${size}`,
      kind: size === '' ? unit : 'size',
      at: match.index,
    });
  }
  return found.sort((one, other) => one.at - other.at).map(({ text: value, kind }) => ({ text: value, kind }));
});

/** Beginnings of the telling words of a text, its values left out. */
export const wordsBeside = remember(
  (text: string): ReadonlySet<string> =>
    new Set(
      tellingWords(valuesIn(text).reduce((rest, value) => rest.replace(value.text, ' '), text)).words.map((word) =>
        word.slice(0, STEM_OF_WORD),
      ),
    ),
);
