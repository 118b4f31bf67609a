import { unaccented } from '../../../text/unaccented';
import { remember } from '../../remember';
import { PLAIN_WORDS } from '../plain-words';
import { valuesIn } from '../values';

/** "Pro" is a plan, "pro" says of what. */
const NAMES_PLAN = /^(?:Pro|Plus|Max|Go)$/u;
const WORD = /(?<![\p{L}\p{N}_])(?:\p{L}[\p{L}\p{N}_]+|(?<=\p{L} )\p{Lu}(?= ))(?![\p{L}\p{N}_])/gu;
const STEM = 5;

/** What a sentence speaks of, as beginnings of its words: names and codes too, its values not. */
export const subjectOf = remember((text: string): ReadonlySet<string> => {
  const rest = valuesIn(text).reduce((left, value) => left.replace(value.text, ' '), text);
  const words = (rest.match(WORD) ?? []).map((word) =>
    word.length === 1 || NAMES_PLAN.test(word) ? `#${word}` : unaccented(word).toLowerCase(),
  );
  return new Set(
    words.filter((word) => !PLAIN_WORDS.has(word)).map((word) => (/\d/u.test(word) ? word : word.slice(0, STEM))),
  );
});

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let count = 0;
  for (const one of some) if (!others.has(one)) count += 1;
  return count;
};

const MOST = 4;
/** How many words a sentence has that a later one lacks, at most 4. */
export const oldWordsOf = (old: string, fresh: string): number =>
  Math.min(MOST, without(subjectOf(old), subjectOf(fresh)));

/** What a value is, where many things have one. */
const SETS = /\b(?:target|limit|threshold|minimum|maximum|cap|window|budget|cut-?off|deadline|floor)\b/iu;

/** Whether two sentences say the same of two things: "P1 tickets" and "P2 tickets"; `isOfUnit`: they count the same, "40 people". */
export const areParallel = (old: string, fresh: string, isOfUnit: boolean): boolean => {
  const [was, is] = [subjectOf(old), subjectOf(fresh)];
  const [newWords, oldWords] = [without(is, was), without(was, is)];
  const noun = SETS.exec(old)?.[0].toLowerCase();
  const isOfNoun = noun !== undefined && fresh.toLowerCase().includes(noun);
  return (
    newWords > 0 && oldWords > 0 && is.size - newWords + Number(isOfUnit || isOfNoun) >= Math.min(newWords, oldWords)
  );
};

/** Words of taking something back, which do not name it. */
const UNDOES = new Set(
  'drop forge scrap leave strik skip kill park worth point never mind lass vergi laiss oubli olvid esque deixa bothe want cite need entir alto altog compl idea bit part thing remov goes stop longe any more use using nicht mehr verwe bitte plus idee'.split(
    ' ',
  ),
);
const SHORT = 3;

/** Words of bringing something back, which do not name it. */
const BRINGS = new Set(
  'inclu back again keep put add take bring count stay let get wiede reinn rein dazu mitza doch after all ignor exclu leave restr limit only customers musse solle konne wolle vez nuevo novo otra thing part table dentr dedan afina final mejor volve vuelv meter poner agreg deja volta torna remet lascia drin well raus weg hinzu ajout anadi fuera aufne mitne aggiu kick filte omit quita tira'.split(
    ' ',
  ),
);

/** Words of "Also Ferien wieder rein". */
const FEW = 4;
/** "Schulferien" are "Ferien". */
const endsCompound = (piece: string, word: string): boolean =>
  word.length === STEM && new RegExp(String.raw`(?<!\p{L})\p{Lu}\p{Ll}{2,}${word}`, 'u').test(unaccented(piece));

/** Share of what a sentence brings back that a piece speaks of, 0 to 1: "don't ignore Berlin after all" in "ignore the Berlin store". */
export const shareOfNames = (bringing: string, piece: string): number => {
  const named = [...subjectOf(bringing)].filter((word) => !BRINGS.has(word) && !UNDOES.has(word));
  const own = subjectOf(piece);
  // "New customers are in again" says nothing of test customers.
  const isBare = named.length === 1 && bringing.split(' ').length <= FEW;
  return named.length === 0
    ? 0
    : named.filter((word) => own.has(word) || (isBare && endsCompound(piece, word))).length / named.length;
};

/** The first thing that a piece which leaves something out names: "psychiatry" of "leave out psychiatry, they have their own pathway". */
export const firstNameIn = (piece: string): string | undefined =>
  [...subjectOf(piece)].find((word) => !BRINGS.has(word) && !UNDOES.has(word));

/** How much of what a sentence takes back a piece speaks of, 0 to 1: "forget Italy" names all of it in "and Italy". */
export const namedIn = (taking: string, piece: string): number => {
  const named = [...subjectOf(taking)].filter((word) => !UNDOES.has(word));
  if (named.length === 0 || named.length > SHORT) return 0;
  const own = subjectOf(piece);
  return named.filter((word) => own.has(word)).length / named.length;
};
