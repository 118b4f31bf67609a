import type { Clause } from './clauses';

/** What a user ordered, defined or told. */
export interface Order {
  readonly text: string;
  /** A fact is what a user told without ordering anything. */
  readonly kind: 'rule' | 'definition' | 'fact' | 'ask';
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** Said to hold for good, whatever the topic: "always", "from now on". */
  readonly lasting: boolean;
  /** Likelihood that it belongs into a brief, 0 to 1. */
  readonly telling: number;
}

/** Said to hold whatever the topic. */
const LASTING =
  /\b(?:always|never|from now on|in general|everywhere|for everything|appl(?:y|ies) to (?:everything|all)|ground rules?)\b/iu;

const KINDS: Readonly<Record<string, Order['kind']>> = {
  rule: 'rule',
  reset: 'rule',
  definition: 'definition',
  ask: 'ask',
};

/** A clause as something that holds. */
export const asOrder = (clause: Clause, kind: string): Order => ({
  text: clause.text,
  kind: KINDS[kind] ?? 'fact',
  turn: clause.turn,
  lasting: LASTING.test(clause.text),
  telling: clause.telling ?? 1,
});
