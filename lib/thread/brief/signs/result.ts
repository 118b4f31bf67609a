import { remember } from '../../remember';
import { isOutdated, type Change } from '../changes';
import { cuesOf } from '../cues';
import { stemsOf } from '../figures';
import { numbersIn, type Heard, type HeardTurn, type ResultLine } from '../heard';
import { canReplace, settingsIn } from '../settings';
import { ratio } from './likeness';
import { lineAnewSigns } from './found-anew';
import { figuresAlike } from './quoted';
import { remadeSigns } from './remade';
import { restatedSigns } from './restated';
import { freshIn, takenSigns } from './taken';
import { subjectOf } from './subject';
import { shareIn, shareOf } from './words';

const MOST = 5;

/** Names within a sentence. */
const NAMES = /(?<!^|[.?!:] )(?<![\p{L}\d])\p{Lu}[\p{L}\d-]+/gu;
/** Length by words, so that the first ones count most. */
const wordsOf = (text: string): number => Math.log(1 + text.split(' ').length);

const LABELLED = /(\S+)\s+[€$£]?(\d+(?:[.,]\d+)*)/gu;

/** "Spain 92 %": what stands before the numbers of a line, and the numbers. */
const rowIn = remember(
  (text: string): ReadonlyMap<string, string> =>
    new Map(Array.from(text.matchAll(LABELLED), ([, label = '', digits = '']) => [label.toLowerCase(), digits])),
);

/** Share of the labels of a line that a later answer gives other numbers for, 0 to 1. */
const rowAnew = ({ turns }: Heard, place: number, text: string): number => {
  const own = [...rowIn(text)].filter(([label]) => /[\p{L}\d#]/u.test(label));
  if (own.length === 0) return 0;
  const shares = turns.slice(place + 1).flatMap(({ role, said }) => {
    if (role !== 'agent') return [];
    const row = rowIn(said);
    return [own.filter(([label, digits]) => row.has(label) && row.get(label) !== digits).length / own.length];
  });
  return Math.max(0, ...shares);
};

/** Whether a turn of the user sets a value in the place of one that a line says: "make it 90 days" after "fewer than 30 days". */
const setsAnew = (turn: HeardTurn | undefined, text: string): boolean =>
  turn?.role === 'user' &&
  turn.sentences.some(
    ({ settings, cues, corrects, isShort }) =>
      (cues.sets || corrects || isShort) &&
      settings.some((fresh) => fresh.kind !== '' && settingsIn(text).some((old) => canReplace(old, fresh, isShort))),
  );

/** What tells whether a line of an answer holds at the end of the thread: whether its numbers were taken, and found anew. */
export const resultLineSigns = (
  heard: Heard,
  place: number,
  line: ResultLine,
  failed: ReadonlySet<number>,
  changes: readonly Change[],
): Readonly<Record<string, number>> => {
  const { turns, users, amending, last } = heard;
  const answers = turns.flatMap(({ lines }, at) => (lines.some(({ figures }) => figures.length > 0) ? [at] : []));
  const next = turns[place + 1];
  const said = next?.said ?? '';
  const cues = cuesOf(said);
  const digits = new Set(line.figures.map((figure) => figure.digits));
  // What was said before is no finding of this line: "348 × 410 = 142,680".
  const fresh = freshIn(heard, place, digits);
  const telling = (fresh.length > 0 ? fresh : [...digits]).filter((one) => one.length > 1);
  const isIn = (at: number): boolean => telling.some((one) => turns[at]?.numbers.has(one));
  let [alike, alikeAmended] = [0, 0];
  for (const at of answers) {
    if (at <= place) continue;
    for (const { figures } of turns[at]?.lines ?? [])
      for (const now of figures) {
        if (digits.has(now.digits)) continue;
        for (const old of line.figures) {
          if (old.kind !== now.kind) continue;
          const share = figuresAlike(old, now);
          alike = Math.max(alike, share);
          if (amending.has(at - 1)) alikeAmended = Math.max(alikeAmended, share);
        }
      }
  }
  const quotedNext = isIn(place + 1);
  const accepts = next?.sentences.slice(0, 2).some((one) => one.accepts) === true;
  const own: Record<string, number | boolean> = {
    isLast: place === answers.at(-1),
    position: place / turns.length,
    accepts,
    nextSettles: cues.settles,
    nextDenies: cues.denies,
    nextCorrects: next?.sentences.some(({ corrects }) => corrects) === true,
    nextAmends: amending.has(place + 1),
    quotedNext,
    quotedLater: users.some((at) => at > place + 1 && isIn(at)),
    quotedLast: isIn(last),
    firstQuoted: quotedNext && next?.numbers.has(line.figures[0]?.digits ?? '') === true,
    otherQuoted:
      !quotedNext && numbersIn(said).some((one) => one.length > 1 && turns[place]?.numbers.has(one) === true),
    saidAgain: turns.some(({ role }, at) => at > place && role === 'agent' && isIn(at)),
    amendments: Math.min(MOST, [...amending].filter((at) => at > place).length),
    redone: Math.min(MOST, [...amending].filter((at) => at > place && answers.includes(at + 1)).length),
    alike,
    alikeAmended,
    retractedNext: turns[place + 2]?.lines.slice(0, 2).some(({ retracts }) => retracts) === true,
    failed: failed.has(place),
    isUnderCondition: line.isUnderCondition,
    figures: Math.min(6, line.figures.length),
    length: Math.min(40, line.text.split(' ').length),
    rowAnew: rowAnew(heard, place, line.text),
    setNext: setsAnew(next, line.text),
    setLater: turns.some((one, at) => at > place + 1 && setsAnew(one, line.text)),
    outdated: isOutdated(line.text, changes),
    notes: cuesOf(line.text).notes,
    // The share of its numbers of which something is said.
    told: ratio(line.figures.filter(({ words }) => words.size > 0).length, line.figures.length),
    wordsNext: wordsOf(said),
    wordsAsked: wordsOf(turns[place - 1]?.said ?? ''),
    inLast: shareIn(subjectOf(line.text), subjectOf(turns[last]?.said ?? '')),
    ofLast: shareIn(subjectOf(turns[last]?.said ?? ''), subjectOf(line.text)),
    isNextToLast: place === answers.at(-2),
    isFirstAnswer: place - 1 === users[0],
    isLastLine: turns[place]?.lines.at(-1)?.text === line.text,
    names: Math.min(MOST, line.text.match(NAMES)?.length ?? 0),
    asked: shareOf(stemsOf(line.text), (stem) => turns[place - 1]?.small.includes(stem) === true),
  };
  return {
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, Number(value)])),
    ...takenSigns(heard, place, line, changes),
    ...restatedSigns(heard, place, line),
    ...lineAnewSigns(heard, place, line.figures),
    ...remadeSigns(heard, place),
  };
};
