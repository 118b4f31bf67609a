import { tellingWords } from '../signs/telling-words';
import type { Figure } from './figures';
import { foundAnew, type Between, type AnswerLine } from './stale';

const label = (text: string): { words: readonly string[]; values: readonly string[] } => {
  const { words, values } = tellingWords(text);
  return { words, values: values.filter((value) => !/^[^\p{L}]*\d[\d.,%kmb]*$/u.test(value)) };
};

const MOST = 0.7;
const HALF = 0.5;

/** The later line answers the same in other numbers. */
const replaces = (later: string, earlier: string): boolean => {
  const [a, b] = [label(later), label(earlier)];
  const shared = b.words.filter((word) => a.words.includes(word)).length;
  const sameValues = b.values.every((value) => a.values.includes(value));
  return (
    sameValues && b.words.length > 0 && shared / b.words.length >= MOST && shared / Math.max(1, a.words.length) >= HALF
  );
};

/** What the lines of one answer are worth after a later one: the whole of it goes with most of it, or with its first number. */
const isOverAll = (answer: readonly AnswerLine[], anew: ReadonlySet<Figure>, again: ReadonlySet<Figure>): boolean => {
  const figures = answer.flatMap((line) => line.figures);
  const met = figures.filter((figure) => anew.has(figure) || again.has(figure)).length;
  const [first] = figures;
  return first !== undefined && (anew.has(first) || (met > 0 && met / figures.length >= HALF));
};

const NUMBERS = /\d+(?:[.,']\d+)*/gu;
const numbersOf = (text: string): readonly string[] => text.match(NUMBERS) ?? [];

/** Digits of a number that may mean one thing only: "1,902", "37.5". */
const isTelling = (digits: string): boolean => /[.,]\d/u.test(digits) || digits.length > 2;

const shapeOf = ({ figures }: AnswerLine): string => figures.map(({ kind }) => kind).join(' ');

/** What was found while a thread is read. A later line takes the place of earlier ones. */
export const openFindings = () => {
  let known: readonly AnswerLine[] = [];
  /** Numbers that hold no longer, and the turn at which they went. */
  const gone = new Map<string, number>();

  const take = (isTaken: (finding: AnswerLine) => boolean): void => {
    known = known.map((finding) => (isTaken(finding) ? { ...finding, isTaken: true } : finding));
  };

  /** The last answer is final. */
  const settle = (): void => {
    const last = known.at(-1)?.turn;
    known = known.map((line) => (line.turn === last ? { ...line, isTaken: true, isFinal: true } : line));
  };

  /** The numbers of a line, and of its asides, hold no longer from a turn on, unless another line has them; those of its conditions may. */
  const lose = ({ text, figures }: Pick<AnswerLine, 'text' | 'figures'>, turn: number): void => {
    const asides = (text.match(/\([^()]*\)/gu) ?? []).flatMap(numbersOf);
    for (const digits of [...figures.map((figure) => figure.digits), ...asides]) {
      const isHeld = known.some((line) => line.figures.some((figure) => figure.digits === digits));
      if (isTelling(digits) && !isHeld) gone.set(digits, turn);
    }
  };

  /** Numbers that the user does not believe. */
  const refute = (digits: readonly string[], until: number): void => {
    for (const one of digits) if (isTelling(one)) gone.set(one, until);
  };

  /** A line of an answer that was no good, or speaks of what holds no longer. `until`: the turn at which it went. */
  const discard = (text: string, turn: number, until: number): void => {
    const over = known.filter((line) => line.turn === turn && line.text === text);
    known = known.filter((line) => !over.includes(line));
    for (const line of over) lose(line, until);
  };

  /** What was found for a question, and not taken, was made anew as rows that are not read. */
  const outdate = (until: number, chain?: number): void => {
    const over = known.filter(
      (line) => (chain === undefined || line.chain === chain) && line.isResult && !line.isTaken,
    );
    known = known.filter((line) => !over.includes(line));
    for (const line of over) lose(line, until);
  };

  /** An order takes a number of the last answer: what was found as one number before that, and not taken, goes. */
  const prefer = (quotes: ReadonlySet<string>, turn: number, chain: number, isNow: boolean): void => {
    const isQuoted = ({ digits }: Figure): boolean => digits.length > 1 && quotes.has(digits);
    const taken = known.filter((line) => line.turn === turn - 1 && line.figures.some(isQuoted));
    const [first] = taken;
    const kinds = taken.flatMap(({ figures }) => figures.filter(isQuoted)).map(({ kind }) => kind);
    if (kinds.length !== 1 || first === undefined) return;
    const shape = shapeOf(first);
    const over = known.filter(
      (line) =>
        line.turn < turn - 1 &&
        (isNow || line.chain === chain) &&
        line.isResult &&
        (isNow || !line.isTaken) &&
        line.isFinal !== true &&
        ((line.figures.length === 1 && line.figures[0]?.kind === kinds[0]) ||
          (line.figures.length > 1 && shapeOf(line) === shape)),
    );
    known = known.filter((line) => !over.includes(line));
    for (const line of over) lose(line, turn);
  };

  /** `between`: how the line stands to an earlier one; undefined where nothing changed between the two. */
  const meet = (line: AnswerLine, between: (old: AnswerLine) => Between | undefined): void => {
    const [anew, again] = [new Set<Figure>(), new Set<Figure>()];
    for (const old of known.filter(({ turn, isFinal }) => turn < line.turn && isFinal !== true)) {
      const how = between(old);
      const met = how && foundAnew(old, line, how);
      for (const figure of met?.anew ?? []) anew.add(figure);
      for (const figure of met?.again ?? []) again.add(figure);
      if (!how && replaces(line.text, old.text)) for (const figure of old.figures) anew.add(figure);
    }
    const turns = new Set(known.map(({ turn }) => turn));
    const answers = new Set(
      [...turns].filter((turn) =>
        isOverAll(
          known.filter((old) => old.turn === turn),
          anew,
          again,
        ),
      ),
    );
    const digits = new Set([...anew].map((figure) => figure.digits).filter(isTelling));
    const isGone = (old: AnswerLine): boolean =>
      (old.isFinal !== true && old.turn < line.turn && old.figures.every((figure) => digits.has(figure.digits))) ||
      (answers.has(old.turn) && !old.isTaken) ||
      old.figures.some((figure) => anew.has(figure));
    const over = known.filter(isGone);
    known = [...known.filter((old) => !isGone(old)), line];
    for (const old of over) lose(old, line.turn);
  };

  /** Whether something said at a turn speaks of a number that went afterwards and did not come back. */
  const isOver = (digits: readonly string[], turn: number): boolean =>
    digits.some((one) => {
      const at = gone.get(one);
      const isBack = known.some((line) => at !== undefined && line.turn >= at && numbersOf(line.text).includes(one));
      return at !== undefined && turn < at && !isBack;
    });

  return {
    take,
    settle,
    lose,
    refute,
    discard,
    outdate,
    prefer,
    meet,
    isOver,
    lastTurn: (): number => known.at(-1)?.turn ?? -1,
    all: (): readonly AnswerLine[] =>
      known.filter(
        (line) =>
          !isOver(
            line.figures.map(({ digits }) => digits),
            line.turn,
          ),
      ),
  };
};
