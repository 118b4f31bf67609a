import type { BriefDoubt } from './doubts';
import { TITLES } from './titles';

const ITEM = '- ';
/** These lines stay below what is known. */
const AFTER_KNOWN = [TITLES.failed, TITLES.settled, TITLES.back, TITLES.last, TITLES.now];

const linesOf = (brief: string): readonly string[] => (brief === '' ? [] : brief.split('\n'));

/** "Known so far: 41 of 300 failed." says "41 of 300 failed." */
const TITLED = new RegExp(String.raw`^(?:- |(?:${Object.values(TITLES).join('|')}): )`, 'u');
const isAll = (line: string, said: string): boolean => line === said || line.replace(TITLED, '') === said;

const isTitle = (line: string | undefined): boolean => line?.endsWith(':') === true && TITLED.test(`${line} `);
const isItem = (line: string | undefined): boolean => line?.startsWith(ITEM) === true;

const lineWith = (lines: readonly string[], said: string): number => {
  const whole = lines.findIndex((line) => isAll(line, said));
  return whole < 0 ? lines.findIndex((line) => line.includes(said)) : whole;
};

/** Whether a brief says what is doubtful, in the coach’s words for it. */
export const hasDoubt = (brief: string, { text }: Pick<BriefDoubt, 'text'>): boolean => brief.includes(text);

/** A line without a sentence; undefined where it says nothing else. */
const without = (line: string, said: string): string | undefined =>
  isAll(line, said) ? undefined : line.replace(said, '').replace(/ {2,}/gu, ' ').trim();

/** A brief without what is doubtful: its sentence is taken out, or its line, with the title of a list of which nothing is left. */
export const withoutDoubt = (brief: string, { text }: Pick<BriefDoubt, 'text'>): string => {
  const lines = linesOf(brief);
  const at = lineWith(lines, text);
  const rest = without(lines[at] ?? '', text);
  const fresh = [...lines.slice(0, at), ...(rest === undefined ? [] : [rest]), ...lines.slice(at + 1)];
  const isEmptied = rest === undefined && isTitle(fresh[at - 1]) && !isItem(fresh[at]);
  return at < 0 ? brief : fresh.filter((_, place) => !(isEmptied && place === at - 1)).join('\n');
};

/** Lines with more after the place. */
const inserted = (lines: readonly string[], at: number, ...more: readonly string[]): string =>
  [...lines.slice(0, at), ...more, ...lines.slice(at)].join('\n');

/** What the brief was made with, where it stood. */
const putBack = (lines: readonly string[], made: readonly string[], said: string): string => {
  const at = lineWith(made, said);
  const whole = made[at] ?? said;
  const rest = without(whole, said);
  const own = rest === undefined ? -1 : lines.indexOf(rest);
  if (own >= 0) return lines.map((line, place) => (place === own ? whole : line)).join('\n');
  const line = rest === undefined ? whole : said;
  // Behind the nearest of the lines before it that is still there, and below its title.
  const before = made.slice(0, at).findLastIndex((one) => lines.includes(one));
  const place = before < 0 ? 0 : lines.indexOf(made[before] ?? '') + 1;
  const titleAt = made.slice(0, at).findLastIndex(isTitle);
  const title = isItem(line) ? made[titleAt] : undefined;
  return inserted(lines, place, ...(title !== undefined && !lines.includes(title) ? [title] : []), line);
};

const isTitled = (line: string): boolean => TITLED.test(line) || isTitle(line);

/** What the user said and was left out, below all that they said. */
const ordered = (lines: readonly string[], said: string): string => {
  const next = lines.findIndex(isTitled);
  return inserted(lines, next < 0 ? lines.length : next, said);
};

/** What was found and left out, as one more thing that is known. */
const added = (lines: readonly string[], said: string): string => {
  const known = lines.findIndex((line) => line.startsWith(`${TITLES.known}:`));
  const item = `${ITEM}${said}`;
  if (known < 0) {
    const next = lines.findIndex((line) => AFTER_KNOWN.some((title) => line.startsWith(title)));
    return inserted(lines, next < 0 ? lines.length : next, `${TITLES.known}: ${said}`);
  }
  const only = (lines[known] ?? '').slice(TITLES.known.length + 1).trim();
  if (only !== '')
    return [...lines.slice(0, known), `${TITLES.known}:`, `${ITEM}${only}`, item, ...lines.slice(known + 1)].join('\n');
  const end = lines.findIndex((line, place) => place > known && !isItem(line));
  return inserted(lines, end < 0 ? lines.length : end, item);
};

/** A brief with what is doubtful: where it stood in the brief as it was `made`, else among what is of its kind. */
export const withDoubt = (brief: string, made: string, { text, isOwn }: Pick<BriefDoubt, 'text' | 'isOwn'>): string => {
  const lines = linesOf(brief);
  if (hasDoubt(brief, { text })) return brief;
  if (hasDoubt(made, { text })) return putBack(lines, linesOf(made), text);
  return isOwn ? ordered(lines, text) : added(lines, text);
};
