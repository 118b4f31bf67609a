import { singular } from '../../../catalog/words';
import { readMetric } from '../../../scope/metric';
import type { Slot } from './slots';

/** What people choose by, as nouns in the singular. */
const DIMENSIONS = new Set(
  (
    'region country market city state channel campaign source medium device platform browser plan tier segment cohort ' +
    'customer client account user company product brand category line sku item store shop branch warehouse site location ' +
    'team department manager rep owner agent queue supplier vendor carrier partner currency language gender age status ' +
    'stage type size version experiment variant model project course school clinic hotel route station driver author term'
  ).split(' '),
);

const KNOWN: readonly (readonly [string, RegExp])[] = [
  [
    'region',
    /^(?:the )?(?:EU|EMEA|APAC|DACH|LATAM|MENA|AMER|NA|Nordics|Europe|Asia|Africa|(?:North|South|Latin) America|North|South|East|West|Benelux|Baltics)$/iu,
  ],
  [
    'country',
    /^(?:the )?(?:US|USA|UK|UAE|DE|FR|ES|IT|AT|CH|NL|BE|PL|SE|DK|Germany|France|Spain|Italy|Austria|Switzerland|Netherlands|Belgium|Poland|Sweden|Norway|Denmark|Finland|Ireland|Portugal|Greece|Hungary|Romania|Turkey|Canada|Mexico|Brazil|Argentina|Chile|India|China|Japan|Korea|Singapore|Indonesia|Australia|New Zealand|South Africa|Nigeria|Kenya|Egypt|Israel|United (?:States|Kingdom))$/iu,
  ],
  [
    'channel',
    /^(?:paid|organic|direct|email|e-mail|affiliates?|referrals?|display|social|search|retail|online|offline|wholesale|marketplace|partners?|outbound|inbound|sms|push)(?: (?:search|social|media|sales|traffic))?$/iu,
  ],
  ['device', /^(?:mobile|phones?|desktop|tablets?|ios|android|web|app)$/iu],
  ['plan', /^(?:free|basic|starter|pro|plus|premium|team|business|enterprise|family|monthly|yearly|annual)$/iu],
];

const LIMITS = /^(?:top|bottom|first|best|worst|last|limit)$/u;
const BOUNDS = /^(?:over|above|below|under|than|least|most|minimum|maximum|exceeding|beyond|to)$/u;
const NUMBER = /^[€$£]?\d[\d.,]*\s?(?:%|[kKmM]|\p{L}{0,3})$/u;
const SPLITS = /^(?:by|per|each|every)$/u;

/** A word that names what stands beside it: "Pro plan", "store 12". */
const dimension = (word: string | undefined): string | undefined => {
  const noun = word === undefined ? '' : singular(word);
  return DIMENSIONS.has(noun) ? noun : undefined;
};

const unquoted = (value: string): string => value.replace(/^["'`«]|["'`»]$/gu, '').trim();

const isMeasure = (value: string): boolean =>
  readMetric(value).some(({ start, end }) => start === 0 && end === value.length);

/**
 * What an input is called, from its values and the words around them: "country", "plan", "threshold". Where nothing
 * tells, the words around it with a gap: “return rate of … by”.
 */
export const inputName = ({ values, before, after }: Slot): string => {
  const [left, right] = [before.at(-1)?.plain, after[0]?.plain];
  const bare = values.map(unquoted);
  if (bare.every((value) => NUMBER.test(value))) {
    if (left !== undefined && LIMITS.test(left)) return right === undefined ? 'how many' : `how many ${right}`;
    if (left !== undefined && BOUNDS.test(left)) return 'threshold';
  }
  if (left !== undefined && SPLITS.test(left)) return 'split by';
  const told = dimension(right) ?? dimension(left);
  if (told !== undefined) return told;
  const known = KNOWN.filter(([, pattern]) => bare.some((value) => pattern.test(value)));
  const best = known.find(([, pattern]) => bare.every((value) => pattern.test(value)));
  if (best) return best[0];
  // "EU" and "Germany" are both places to choose from.
  if (bare.every((value) => known.some(([, pattern]) => pattern.test(value))))
    return known.map(([name]) => name).join(' or ');
  if (bare.every(isMeasure)) return 'measure';
  const words = [...before.slice(-2).map(({ text }) => text), '…', ...after.slice(0, 1).map(({ text }) => text)];
  return `“${words.join(' ')}”`;
};
