import { unaccented } from '../../text/unaccented';
import { readTime } from '../../scope/time';
import { tellingWords } from '../signs/telling-words';
import { remember } from '../remember';

/** A number that an answer gives, with what it says of it. */
export interface Figure {
  /** Digits as written. */
  readonly digits: string;
  /** What the digits are multiplied by: 1,000,000 in "4.1m". */
  readonly scale: number;
  /** Its unit as far as units are told apart: "%", "money", "min", "" for counts and bare numbers. */
  readonly kind: string;
  /** Telling words around it, cut to their beginnings. */
  readonly words: ReadonlySet<string>;
  /** Those of the line that leads to it: "Spain, same basis: blended 1.30". */
  readonly head: ReadonlySet<string>;
  /** Names, other than the first word: "Team B". */
  readonly names: ReadonlySet<string>;
  /** Names of columns and metrics in it. */
  readonly identifiers: readonly string[];
  readonly times: readonly string[];
}

const UNITS: Readonly<Record<string, string>> = {
  percent: '%', prozent: '%', pct: '%', pp: 'pp', points: 'pp', bps: 'bps', eur: 'money', euro: 'money', euros: 'money',
  usd: 'money', gbp: 'money', chf: 'money', brl: 'money', dollars: 'money', ms: 'ms', s: 's', sec: 's', seconds: 's',
  segundos: 's', sekunden: 's', secondes: 's', min: 'min', mins: 'min', minutes: 'min', minutos: 'min', minuten: 'min',
  h: 'h', hrs: 'h', hours: 'h', horas: 'h', stunden: 'h', heures: 'h', days: 'd', day: 'd', dias: 'd', tage: 'd',
  tagen: 'd', jours: 'd', weeks: 'w', wochen: 'w', semanas: 'w', semaines: 'w', months: 'm', kg: 'kg', tonnes: 't',
  tons: 't', km: 'km', mwh: 'mwh', kwh: 'kwh',
}; // prettier-ignore

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, tsd: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, million: 1e6, bn: 1e9, mrd: 1e9, mld: 1e9, billion: 1e9, tn: 1e12,
}; // prettier-ignore

const NUMBER =
  /(?<![\p{L}\p{N}_.:/-])([€$£¥]|R\$)?\s?-?(\d+(?:[.,'\u00A0]\d+)*)(?:\s?(%|[€$£¥])|\s?(k|mn|mln|m|bn|tn|tsd|mrd|mld|mio|million|billion|thousand)(?![\p{L}\p{N}]))?(?:[ -]?(\p{L}+))?(?:\/\p{L}+)?/giu;
/** A year: it measures nothing. */
const YEAR = /^(?:19|20)\d\d$/u;

/** What holds while the numbers after it were found: "Without returns: …", "With 75 days and no gifts: …". */
const CONDITION =
  /^(?:and |und |y )?(?:net of|gross of|with|without|on|from|for|in|over|under|counting|count|using|excluding|including|after|within|only|at|by|since|as|adding|taking|leaving|dropping|removing|restricted|limited|based|corrected|adjusted|dedup\w+|fixed|back|merged|stratified|mit|ohne|ab|seit|für|fur|inklusive|inkl|exklusive|nach|nur|con|sin|desde|sólo|solo|para|sans|avec|depuis|hors|pour|sem|com|só|apenas|a partir|\p{L}{3,}ing|senza|da|per|zonder|met)\b[^:]{0,90}?(?::(?!\d)\s*|,\s+(?!\d)|\s(?=(?:the|das|die|der|el|la|le|il) [\p{L} ]{2,30} (?:is|are|was|ist|es|est)\b)|\s(?=\p{Lu}[\p{L}\d]* (?:is|are|was|were) )|\s(?=(?:liegt|liegen|ist|sind|beträgt|betragen|sinkt|steigt|bleibt|bleiben|kommt|kommen|waren|war|est|sont|queda|quedan|son|fica|ficam|são|era|eran)\b)|\s(?=(?:it(?:['’]s| is| comes| goes| drops| rises)|we (?:get|have|are at)|i get|you (?:get|have)|there are)\b)|\s(?=(?:gives|brings|makes|leaves|yields|ergibt|ergeben|donne|da|dá)\b))/iu;
/** "By that rule, 2,318 students". */
const BY =
  /^(?:by|at|with|within|under|using|without|excluding|counting|mit|ohne|nach|con|sin|avec|sans|com|sem|senza|zonder|met)\b[^:,\d]{0,60},\s+(?=[€$£]?\d)/iu;
/** "One visit is enough, so 8,730": what is said before "so" is the condition. */
const THEREFORE =
  /^(?![€$£]?\d)[^,:\d]{3,60}, (?:so|then|which makes|donc|alors|also|entonces|então|quindi|dus)\s(?=(?:it(?:['’]s| is) |c['’]est |son |es |são |é )?[€$£]?\d)/iu;
/** Anywhere in such a lead: "Bots out: …", "Focaccia inclusa, grissini esclusi: …". */
const CONDITIONAL =
  /\b(?:without|with|exclud\p{L}*|includ\p{L}*|remov\p{L}*|out|back|taken|dropp\p{L}*|ohne|inkl\p{L}*|exkl\p{L}*|sin|sans|sem|senza|esclus\p{L}*|inclus\p{L}*|exclu\p{L}*|inclu\p{L}*|hors|wieder|raus|corr\p{L}*|recomput\p{L}*|korrig\p{L}*|updated|revised)(?!\p{L})/iu;
const HEAD = /^([^:]{3,80}):(?!\d)\s+(?=.*\d)/u;

/** Beginnings (five letters, without accents) of words that stand beside any number of any answer, in the languages that people write here: they do not tell what it is a number of. */
const GENERIC = new Set(
  (
    'berei corre adjus clean korri corri recti ajust ressa mista error erreu fehle sente wrong right media mean avera moyen mitte durch mitta perce p95 typic gemid em et come go give make drop fall rise move fica comes goes gives makes drops falls rises moves reach lands yields brings janvi fevri avril mai juin juill aout septe octob novem decem enero febre marzo abril mayo junio julio agost janei fever maio junho julho setem outub dezem janua febru marz augus yes no nope ja nein si non sim rate value numbe figur resul total overa toget whole went witho with now then stays stay remai leave left about rough resp avera ' +
    'ist sind liegt bei im der die das es von bleib auf ein eine und mit ohne insge gesam dann damit son esta queda en ' +
    'el la los las un una de del con sin es se y e que total sont est le les des du au en avec sans il y a reste fica ' +
    'sao os as um uma do da dos das no na com sem para por ha hay zu zum zur nach wir ihr hatte waren war wurde'
  ).split(' '),
);
const STEM = 5;

/** Beginnings of the words of a text that tell something; words that any answer has are left out. */
export const stemsOf = remember((text: string): ReadonlySet<string> => {
  const { words, values } = tellingWords(text);
  const named = values.filter((value) => readTime(value).length === 0);
  const said = [...words, ...named.flatMap((value) => value.split(/[^\p{L}\p{N}]+/u))];
  const cut = said
    .filter((word) => /\p{L}/u.test(word) && !/^\d+(?:st|nd|rd|th)$/u.test(word))
    .map((word) => unaccented(word).slice(0, STEM));
  return new Set(cut.filter((word) => word.length > 1 && !GENERIC.has(word)));
});

const IDENTIFIER = /(?<![\p{L}\p{N}_.@])\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+/gu;

/** Names told apart by the words around them: not time, not a number. */
const namesOf = (text: string): readonly string[] =>
  tellingWords(text)
    .values.filter((value) => /\p{L}/u.test(value) && readTime(value).length === 0)
    .filter((value) => !/^\d[\d.,]*(?:st|nd|rd|th)?$/u.test(value));

const timesIn = (text: string): string[] =>
  readTime(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:in|for|from|of|during|since) /u, ''),
  );

/** "And the total 86.2%": of all, and not of what the number before is of. */
const TOTAL =
  /(?<!\p{L})(?:total\w*|overall|altogether|all together|insgesamt|gesamt|ensemble|en tout|en conjunto|no geral|complessiv\w+|totaal)(?!\p{L})/iu;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly scale: number;
  readonly kind: string;
  /** Names something and measures nothing: the "2" of "category 2 is 31 min". */
  readonly isLabel: boolean;
}

/** "Month 6", "week 12", "sites 17": counted off. */
const COUNTED_OFF =
  /\b(?:month|week|day|quarter|year|wave|step|phase|level|tier|site|team|zone|grade|category|kategorie|monat|woche|semana|mes|mois|semaine|code|line|page|version|round|wk|kw)s? $/iu;
const LABELS = /^ (?:is|are|was|were|has|had|have|stands?|ist|hat|liegt|está|es|tiene|est|é|tem)\b|^ +[€$£]?\d|^:/u;

const numbersIn = (text: string): Found[] =>
  Array.from(text.matchAll(NUMBER)).flatMap((match) => {
    const [all, sign, digits = '', mark, size, word = ''] = match;
    const unit = (Object.hasOwn(UNITS, word.toLowerCase()) ? UNITS[word.toLowerCase()] : undefined) ?? '';
    const kind = sign !== undefined || (mark !== undefined && mark !== '%') ? 'money' : mark === '%' ? '%' : unit;
    const start = match.index + all.indexOf(digits);
    const end = match.index + all.length - (unit === '' ? word.length : 0);
    const isDecimal = kind === '' && size === undefined && /[.,]\d{1,2}$|[.,]\d{4,}$|^0[.,]/u.test(digits);
    const isPlain = kind === '' && size === undefined && /^\d+$/u.test(digits);
    // "9D" is a name.
    if (isPlain && word !== '' && /\p{L}/u.test(text[start + digits.length] ?? '')) return [];
    if (isPlain && YEAR.test(digits)) return [];
    const isLabel =
      isPlain && (LABELS.test(text.slice(start + digits.length)) || COUNTED_OFF.test(text.slice(0, start)));
    // "250 m" are metres.
    const isMetres = size === 'm' && sign === undefined && text[start + digits.length] === ' ';
    const scale = isMetres ? 1 : (SCALES[size?.toLowerCase() ?? ''] ?? 1);
    return [{ start, end, digits, scale, kind: isDecimal ? 'decimal' : kind, isLabel }];
  });

/** A text without its measured numbers: their digits would be read as days ("January 5.9%"). */
const blanked = (text: string, found: readonly Found[]): string =>
  found.reduce(
    (rest, { start, end, digits, kind }) =>
      kind === '' && /^\d{1,2}$/u.test(digits)
        ? rest
        : rest.slice(0, start) + '-'.repeat(end - start) + rest.slice(end),
    text,
  );

const ASIDES = /\s*\([^()]*\)/gu;
const TAIL = /^[^,.;:()]*?(?=[,.;:()]|\b(?:and|und|y|et|e|en|against|versus|vs)\b|$)/iu;

/** What a condition says of the period: "In October 2026: …"; "with the last 6 months as baseline" says nothing of it. */
const periodOf = (condition: string): string => (/^(?:in|for|during|on|im|en|em)\b/iu.test(condition) ? condition : '');

const IN_ROW = /^\s*\/\s*[€$£]?$/u;

const readFigures = (rest: string, head: string, condition: string): Figure[] => {
  const all = numbersIn(rest);
  const plain = blanked(rest, all);
  const dates = readTime(plain);
  const found = all.filter(
    ({ start, kind }) => kind !== '' || !dates.some((date) => date.start <= start && start < date.end),
  );
  const figures: Figure[] = [];
  let at = 0;
  for (const [place, { start, end, digits, scale, kind, isLabel }] of found.entries()) {
    if (isLabel) continue;
    const next = found[place + 1]?.start ?? rest.length;
    const tail = TAIL.exec(rest.slice(end, next))?.[0] ?? '';
    const own = `${plain.slice(at, start)} ${plain.slice(end, end + tail.length)}`;
    const labels = found.filter((one) => one.isLabel && one.start >= at && one.end <= start);
    at = end + tail.length;
    const said = stemsOf(own);
    // "89 % / 104 % / 118 %": all of what the first is of.
    const isNext = IN_ROW.test(rest.slice(found[place - 1]?.end ?? 0, start)) && place > 0;
    const lent =
      (!isNext && stemsOf(head).size > 0) || TOTAL.test(own) ? stemsOf(head) : (figures.at(-1)?.words ?? said);
    figures.push({
      digits,
      scale,
      kind,
      words: said.size > 0 ? said : lent,
      head: stemsOf(head),
      names: new Set([...namesOf(own), ...labels.map((label) => `#${label.digits}`)]),
      identifiers: (head + own).match(IDENTIFIER) ?? [],
      times: [timesIn(own), timesIn(head), timesIn(periodOf(condition))].find(({ length }) => length > 0) ?? [],
    });
  }
  return figures;
};

/** What a line says first of how its numbers were found: "Without returns: …". Empty where it says nothing. */
export const conditionOf = (line: string): string => (BY.exec(line) ?? CONDITION.exec(line))?.[0] ?? '';

/** The numbers of an answer's line, each with the words that say what it is. */
export const figuresIn = remember((line: string): readonly Figure[] => {
  const lead = conditionOf(line) || (THEREFORE.exec(line)?.[0] ?? '');
  // "In 2025 1,122 parcels were lost": what holds the only number is no condition.
  const condition = numbersIn(line.slice(lead.length)).length === 0 ? '' : lead;
  const told = line.slice(condition.length);
  const plain = told.replace(ASIDES, (aside) => ' '.repeat(aside.length));
  // "The reasons are size (41 %) and damage (22 %)": nothing is told outside of the brackets.
  const rest = numbersIn(plain).length === 0 ? told : plain;
  const head = HEAD.exec(rest)?.[0] ?? '';
  const isConditional = CONDITIONAL.test(head) && numbersIn(head).every(({ kind }) => kind === '');
  if (isConditional) return readFigures(rest.slice(head.length), '', condition + head);
  return [
    ...readFigures(head.replace(/:\s*$/u, ''), '', condition),
    ...readFigures(rest.slice(head.length), head, condition),
  ];
});
