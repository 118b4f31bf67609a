import type { Turn } from '../thread';
import { ownWords, type Clause } from './clauses';
import { stemsOf } from './figures';
import { ASKS_FOR, isAccepting, OF_METHOD, REDO } from './moves';
import { kindOf } from './rules';
import { opensTopic } from './topic';

/** What a user's turn does to the answers before it. */
export interface Act {
  /** Takes the answer before as good, and orders nothing that would make it another one. */
  readonly accepts: boolean;
  /** Changes what holds. */
  readonly amends: boolean;
  /** Asks for something of its own. */
  readonly asksAnew: boolean;
  readonly redoes: boolean;
  /** Its numbers, as written. */
  readonly quotes: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const NUMBERS = /\d+(?:[.,']\d+)*/gu;
/** Fewer telling words are a follow-up. */
const OWN = 3;

/** Asks for something of its own; a question that a yes or no answers mostly checks the answer before. */
export const isFreshAsk = (clause: Clause): boolean =>
  kindOf(clause) === 'ask' &&
  (!clause.text.endsWith('?') || ASKS_FOR.test(clause.text)) &&
  !OF_METHOD.test(clause.text) &&
  stemsOf(clause.text).size >= OWN;

const isOrder = (clause: Clause): boolean => ['rule', 'definition', 'revoke', 'reset'].includes(kindOf(clause));

/** Reads what a user's turn does, from the clauses of that turn. */
export const actOf = (turn: Turn, clauses: readonly Clause[]): Act => {
  const text = ownWords(turn).trim();
  const orders = clauses.some((clause) => isOrder(clause) || clause.corrects);
  const other = clauses.some((clause) => kindOf(clause) === 'other' && !isAccepting(clause.text));
  const asks = clauses.some((clause) => kindOf(clause) === 'ask');
  const accepts = isAccepting(text);
  return {
    accepts: accepts && !orders,
    amends: orders || (other && !accepts && !asks),
    asksAnew: clauses.some((clause) => isFreshAsk(clause) || opensTopic(clause.text)),
    redoes: REDO.test(text),
    quotes: new Set(
      clauses.filter(({ text: said }) => !said.includes('?')).flatMap(({ text: said }) => said.match(NUMBERS) ?? []),
    ),
    stems: new Set(clauses.flatMap(({ text: said }) => [...stemsOf(said)])),
  };
};
