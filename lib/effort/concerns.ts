import type { Hint } from '../rules/rule';

/** What an open hint adds: shares of the context and back-and-forth drivers (0 to 1), and the words for it. */
export interface Concern {
  readonly context?: number;
  readonly again?: number;
  readonly contextWhy?: string;
  readonly againWhy?: string;
}

/**
 * Weights by rule. Judgement, not measurement; only their order is meant: what makes the agent search everything
 * weighs most, what it can guess at weighs least. A rule whose fix may leave another hint weighs at least as much.
 */
const CONCERNS: Readonly<Record<string, Concern>> = {
  'missing-mention': { context: 0.3, again: 0.1, contextWhy: 'must be searched for' },
  'unresolved-mention': { context: 0.35, again: 0.2, contextWhy: 'must be searched for' },
  'unnamed-asset': {
    context: 0.45,
    again: 0.4,
    contextWhy: 'must be searched for',
    againWhy: 'it does not say which one',
  },
  'deprecated-asset': { context: 0.2, again: 0.3, againWhy: 'the answer will rest on a deprecated asset' },
  'rebuild-existing': { context: 0.35, again: 0.3, contextWhy: 'what exists is not used' },
  'everything-scan': { context: 0.8, again: 0.4, contextWhy: 'everything it can see is read' },
  'pasted-bulk': { context: 0.5, contextWhy: 'pasted data is read each time' },
  'bare-verb': {
    context: 0.4,
    again: 0.75,
    contextWhy: 'nothing says where to look',
    againWhy: 'no question yet: it will pick or ask',
  },
  'dangling-pronoun': {
    context: 0.3,
    again: 0.6,
    contextWhy: 'what is meant must be guessed',
    againWhy: 'it will ask what is meant',
  },
  'cross-thread-reference': {
    context: 0.3,
    again: 0.5,
    contextWhy: 'must be searched for',
    againWhy: 'it was said in another thread',
  },
  'unfilled-placeholder': { again: 0.5, againWhy: 'a gap was left: it will guess or ask' },
  'no-stop': { context: 0.5, contextWhy: 'nothing tells it when to stop' },
  'ambiguous-term': { again: 0.6, againWhy: 'two meanings: it will pick one or ask' },
  'undefined-qualifier': { again: 0.55, againWhy: 'no measure to rank by: it will pick one or ask' },
  'time-range': { again: 0.35, againWhy: 'no period: it will pick one or ask' },
  'vague-time': { again: 0.35, againWhy: 'a vague period: it will pick one or ask' },
};
const OTHER: Readonly<Record<Hint['severity'], Concern>> = {
  warn: { again: 0.25 },
  hint: { again: 0.15 },
  info: {},
};

/** What a hint adds to the forecast. Secrets and long threads add nothing here: the one costs no effort, the other is counted by its size. */
export const concernOf = ({ rule, group, severity }: Hint): Concern =>
  CONCERNS[rule] ?? (group === 'hygiene' || group === 'thread' ? {} : OTHER[severity]);

/** Joins shares so that each further one counts less and none lowers the sum: 1 - (1 - a)(1 - b)... */
export const joined = (shares: readonly number[]): number => 1 - shares.reduce((rest, share) => rest * (1 - share), 1);
