import type { Asking } from './asked';
import { grainOf, moves } from './periods';
import { slotsOf } from './slots';

const PREPOSITION = /\b(?:in|for|from|of|during|on|over|since|within|per|vs\.?|with|by|to|until|through) (?:the )?$/iu;
const POSSESSIVE = /^['’]s?\b/u;
const ARTICLE = /\bthe $/iu;
/** What stands between "last week" and the days that it was. */
const BETWEEN = /^[\s,(]*$/u;

/** A question as a sentence of its own. */
export const withStop = (question: string): string => (/[.?!:;…)]$/u.test(question) ? question : `${question}.`);

/** "a week I choose": how a varying period is asked for; undefined where its words are no one period. */
const choiceOf = (values: readonly string[]): string | undefined => {
  const grains = new Set(values.map(grainOf));
  const [grain] = grains;
  if (grains.size > 1) return 'a period I choose';
  if (grain === undefined || grain === 'how far back') return undefined;
  return grain.startsWith('one ') ? `a ${grain.slice('one '.length)} I choose` : 'a period I choose';
};

/** The question that is to be built: the one period that varies is an input, and is not said in it as well. */
export const questionToBuild = (askings: readonly Asking[]): string => {
  const [latest] = askings;
  if (!latest) return '';
  const times = slotsOf(askings).filter(({ kind }) => kind === 'time');
  const [slot] = times;
  if (!slot || times.length > 1) return withStop(latest.text);
  const { text, pieces } = latest;
  const [first, last] = [pieces[slot.before.length], pieces[pieces.length - slot.after.length - 1]];
  const said = slot.before.at(-1);
  const isSaidTwice = said?.kind === 'time' && moves(said.text) && BETWEEN.test(text.slice(said.end, first?.start));
  const choice = choiceOf(isSaidTwice ? [said.text] : slot.values);
  if (!first || !last || choice === undefined || POSSESSIVE.test(text.slice(last.end))) return withStop(text);
  const lead = text.slice(0, isSaidTwice ? said.start : first.start);
  const rest = text.slice(last.end);
  const into = lead === '' || PREPOSITION.test(lead) ? '' : 'in ';
  return withStop(`${lead.replace(ARTICLE, '')}${into}${choice}${isSaidTwice ? rest.replace(/^\)/u, '') : rest}`);
};
