import type { Hint, ThreadContext } from '../rules/rule';
import type { Scope } from '../scope/scope';
import type { Draft } from '../text/draft';
import type { Prose } from '../text/prose';
import type { Effort } from './effort';

/** What a forecast is made from. */
export interface EffortInput {
  readonly draft: Draft;
  readonly prose: Prose;
  readonly scope: Scope;
  readonly said: Scope;
  readonly thread: ThreadContext;
  readonly hints: readonly Hint[];
}

/** Forecasts the effort of one prompt. */
export const forecastEffort = (_input: EffortInput): Effort => ({
  level: 'low',
  score: 0,
  like: 'like a lookup',
  drivers: [],
});
