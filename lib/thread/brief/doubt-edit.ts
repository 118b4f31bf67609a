import type { BriefDoubt } from './doubts';
import { TITLES, titleOf } from './titles';

const ITEM = '- ';
const KNOWN = `${TITLES.known}:`;

const splitLines = (brief: string): readonly string[] => (brief === '' ? [] : brief.split('\n'));

/** What a line says behind its title or the mark of its list. */
const saidIn = (line: string): string => {
  if (line.startsWith(ITEM)) return line.slice(ITEM.length);
  const title = titleOf(line);
  return title === undefined ? line : line.slice(title.length + 1).trim();
};
const isAll = (line: string, said: string): boolean => line === said || saidIn(line) === said;

/** "Known so far:", and a list below it. */
const headsList = (line: string | undefined): boolean => line !== undefined && titleOf(line) === line.slice(0, -1);
const isItem = (line: string | undefined): boolean => line?.startsWith(ITEM) === true;

const lineWith = (lines: readonly string[], said: string): number => {
  const whole = lines.findIndex((line) => isAll(line, said));
  return whole < 0 ? lines.findIndex((line) => line.includes(said)) : whole;
};

/** Whether a brief says what is doubtful, in the coach’s words for it. */
export const hasDoubt = (brief: string, { text }: Pick<BriefDoubt, 'text'>): boolean => brief.includes(text);

/** A line without a sentence; undefined where it says nothing else. */
const without = (line: string, said: string): string | undefined => {
  if (isAll(line, said)) return undefined;
  const at = line.indexOf(said);
  return [line.slice(0, at).trimEnd(), line.slice(at + said.length).trimStart()].join(' ').trim();
};

/** A brief without what is doubtful: its sentence is taken out, or its line, with the title of a list of which nothing is left. */
export const withoutDoubt = (brief: string, { text }: Pick<BriefDoubt, 'text'>): string => {
  const lines = splitLines(brief);
  const at = lineWith(lines, text);
  if (at < 0) return brief;
  const rest = without(lines[at] ?? '', text);
  const fresh = [...lines.slice(0, at), ...(rest === undefined ? [] : [rest]), ...lines.slice(at + 1)];
  const isEmptied = rest === undefined && headsList(fresh[at - 1]) && !isItem(fresh[at]);
  return fresh.filter((_, place) => !(isEmptied && place === at - 1)).join('\n');
};

/** Lines with more before the place; a place below 0 is their end. */
const inserted = (lines: readonly string[], at: number, ...more: readonly string[]): string => {
  const place = at < 0 ? lines.length : at;
  return [...lines.slice(0, place), ...more, ...lines.slice(place)].join('\n');
};

const isBelowKnown = (line: string): boolean => {
  const title = titleOf(line);
  return title !== undefined && title !== TITLES.data;
};

/** What was found, as one more thing that is known. */
const known = (lines: readonly string[], said: string): string => {
  const at = lines.findIndex((line) => line.startsWith(KNOWN));
  if (at < 0) {
    return inserted(lines, lines.findIndex(isBelowKnown), `${KNOWN} ${said}`);
  }
  const only = saidIn(lines[at] ?? '');
  if (only !== '')
    return inserted([...lines.slice(0, at), ...lines.slice(at + 1)], at, KNOWN, ITEM + only, ITEM + said);
  return inserted(
    lines,
    lines.findIndex((line, place) => place > at && !isItem(line)),
    ITEM + said,
  );
};

/** What the user said, below all that they said. */
const ordered = (lines: readonly string[], said: string): string =>
  inserted(
    lines,
    lines.findIndex((line) => titleOf(line) !== undefined),
    said,
  );

/** What the brief was made with, where it stood. */
const putBack = (lines: readonly string[], made: readonly string[], said: string): string => {
  const at = lineWith(made, said);
  const whole = made[at] ?? said;
  const rest = without(whole, said);
  const own = rest === undefined ? -1 : lines.indexOf(rest);
  if (own >= 0) return lines.map((line, place) => (place === own ? whole : line)).join('\n');
  // Behind the nearest of the lines before it that is still there, and below its title.
  const before = made.slice(0, at).findLast((one) => lines.includes(one));
  const place = before === undefined ? 0 : lines.indexOf(before) + 1;
  const title = isItem(whole) ? made.slice(0, at).findLast(headsList) : undefined;
  const isOfKnown = title === KNOWN || whole.startsWith(KNOWN);
  if (isOfKnown && !lines.includes(KNOWN) && lines.some((line) => line.startsWith(KNOWN))) return known(lines, said);
  return inserted(
    lines,
    place,
    ...(title !== undefined && !lines.includes(title) ? [title] : []),
    rest === undefined ? whole : said,
  );
};

/** A brief with what is doubtful: where it stood in the brief as it was `made`, else among what is of its kind. */
export const withDoubt = (brief: string, made: string, doubt: Pick<BriefDoubt, 'text' | 'isOwn'>): string => {
  const lines = splitLines(brief);
  if (hasDoubt(brief, doubt)) return brief;
  if (hasDoubt(made, doubt)) return putBack(lines, splitLines(made), doubt.text);
  return doubt.isOwn ? ordered(lines, doubt.text) : known(lines, doubt.text);
};

/** The brief as it was made, with these doubts and without the others. */
const composed = (made: string, doubts: readonly BriefDoubt[], isIn: (doubt: BriefDoubt) => boolean): string => {
  const told = doubts
    .filter((doubt) => hasDoubt(made, doubt) && !isIn(doubt))
    .reduce((text, doubt) => withoutDoubt(text, doubt), made);
  return doubts
    .filter((doubt) => !hasDoubt(made, doubt) && isIn(doubt))
    .reduce((text, doubt) => withDoubt(text, made, doubt), told);
};

/**
 * A brief after a press on the tick of one of its doubts. Where the user wrote nothing, the same ticks give the same text, in
 * whatever order they were pressed; what they wrote stays where it is.
 */
export const toggled = (brief: string, made: string, doubts: readonly BriefDoubt[], one: BriefDoubt): string => {
  const isIn = (doubt: BriefDoubt): boolean => hasDoubt(brief, doubt);
  if (composed(made, doubts, isIn) === brief)
    return composed(made, doubts, (doubt) => (doubt === one ? !isIn(doubt) : isIn(doubt)));
  return isIn(one) ? withoutDoubt(brief, one) : withDoubt(brief, made, one);
};
