import { adoptedIn, agreedIn, answersIn, setByTrying } from './answers';
import { withPointed } from './pointed';
import { clausesOf, type Clause } from './clauses';
import { isAccepting } from './moves';
import { chosenOption } from './options';
import { kindOf } from './rules';
import { guessLanguage } from '../../text/language';
import type { Turn } from '../thread';

const LONG_ORDER = 14;
const FEW = 3;

const asOrder = (clause: Clause): Clause =>
  kindOf(clause) === 'other' &&
  !isAccepting(clause.text) &&
  clause.text.split(' ').length <= LONG_ORDER &&
  / /u.test(clause.text)
    ? { ...clause, kind: 'rule' }
    : clause;

/** Nothing tells what it is: an order, a definition, something taken back. */
const isLoose = (clause: Clause): boolean => ['ask', 'other'].includes(kindOf(clause));

/** What the user says in one turn, with what its first words agree to of the answer before. */
const spokenAt = (turns: readonly Turn[], place: number, own: readonly Clause[]): readonly Clause[] => {
  // What is tried here is set by what is said two turns later.
  const set = setByTrying(turns, place + 2);
  if (set !== undefined)
    return [...own.filter(({ text }) => !text.endsWith('?')), { text: set, turn: place, corrects: true, kind: 'rule' }];
  const chosen = chosenOption(turns, place);
  if (chosen !== undefined) return [{ text: chosen, turn: place, corrects: false, kind: 'rule' }, ...own.slice(1)];
  const adopted = adoptedIn(turns, place);
  if (adopted !== undefined) return [{ text: adopted, turn: place, corrects: false, kind: 'rule' }, ...own];
  const agreed = agreedIn(turns, place);
  if (agreed !== undefined) {
    const more = own.filter(({ said = '' }) => !agreed.said.includes(said));
    const order: Clause = { text: agreed.text, turn: place, corrects: false, kind: 'rule' };
    return agreed.text === '' ? more : [order, ...more];
  }
  return own.map((clause, at) =>
    (at === 0 || (at === 1 && clause.text.split(' ').length <= FEW)) &&
    isLoose(clause) &&
    answersIn(turns, place, clause)
      ? { ...clause, kind: 'rule' }
      : at === 0
        ? withPointed(turns, place, clause)
        : clause,
  );
};

/** All that the user says, in order; `corrected`: places of the turns that correct the answer before. */
export const spokenIn = (turns: readonly Turn[], corrected: ReadonlySet<number>): readonly Clause[] => {
  const last = turns.findLastIndex(({ role }) => role === 'user');
  let before: string | undefined;
  const spoken = turns.flatMap((turn, place) => {
    if (turn.role !== 'user') return [];
    const own = clausesOf(turn, place, corrected.has(place), before, place === last);
    before = own.at(-1)?.text;
    return spokenAt(turns, place, own);
  });
  // The words of orders are known in English; elsewhere what is no question is kept as it was said.
  const isEnglish = guessLanguage(spoken.map(({ text }) => text).join('\n')) === 'en';
  return isEnglish ? spoken : spoken.map(asOrder);
};
