import { escape } from '../phrases';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'];
const GROUPS = ['US', 'USA', 'UK', 'EU', 'EMEA', 'APAC', 'LATAM', 'DACH', 'Benelux', 'Nordics', 'Europe', 'Asia', 'Africa', 'North America', 'South America', 'Great Britain', 'England', 'Scotland', 'Wales', 'Turkey', 'Holland']; // prettier-ignore

/** Names of countries in the languages of a thread, as the platform has them (Unicode CLDR), and of groups of them. */
const readNames = (): ReadonlySet<string> => {
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  const names = LANGUAGES.flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => display.of(code) ?? []);
  });
  return new Set([...GROUPS, ...names]);
};
/** Made when a brief first needs them: 1,200 names in 30 ms. */
let known: ReadonlySet<string> | undefined;

/** Whether words are the name of a country or of a group of countries. */
export const isRegion = (words: string): boolean => {
  known ??= readNames();
  return known.has(words);
};

const NEEDS_THE = /^(?:US|USA|UK|EU|United (?:States|Kingdom)|Netherlands|Nordics|Philippines)$/u;
/** A text with one region in the place of another one: "in the UK" is "in France". */
export const withRegion = (text: string, gone: string, fresh: string): string =>
  text.replace(
    new RegExp(
      String.raw`(?<lead>(?<!\p{L})(?:in|for|from|to|of) )?(?:the )?(?<![\p{L}\p{N}_])${escape(gone)}(?![\p{L}\p{N}_])`,
      'gu',
    ),
    (_all, lead: string | undefined) =>
      `${lead ?? ''}${NEEDS_THE.test(fresh) && lead !== undefined ? 'the ' : ''}${fresh}`,
  );
