import { EMPTY_STATE, type CoachState } from '../../../lib/coach/state';
import type { Effort } from '../../../lib/effort/effort';
import type { Hint } from '../../../lib/rules/rule';

/** A hint about the last word of "what changed recently". */
export const VAGUE: Hint = {
  rule: 'vague-time',
  group: 'scope',
  severity: 'hint',
  title: 'Vague period',
  message: '“recently” can mean a day or a year.',
  why: 'The agent has to pick the dates itself.',
  fixes: ['last 28 days', 'this quarter'].map((label) => ({ label, start: 13, end: 21, replacement: label })),
  key: 'vague-time:recently',
  start: 13,
  end: 21,
};

export const SECRET: Hint = {
  ...VAGUE,
  rule: 'pasted-secret',
  group: 'hygiene',
  severity: 'warn',
  guards: true,
  title: 'Secret in the prompt',
  message: 'This looks like a password.',
  key: 'pasted-secret:x',
};

const EFFORT: Effort = {
  level: 'medium',
  score: 30,
  like: 'like a driver question',
  drivers: [
    { id: 'context', points: 0.62, why: 'one asset must be searched for' },
    { id: 'complexity', points: 0.48, why: 'a why-question' },
    { id: 'back-and-forth', points: 0.4, why: 'no period' },
  ],
};

/** A coach at a typed prompt, with what a test adds. */
export const typed = (more: Partial<CoachState> = {}): CoachState => ({
  ...EMPTY_STATE,
  draft: { text: 'what changed recently', mentions: [] },
  effort: EFFORT,
  draftTokens: 38,
  ...more,
});
