import type { Hint } from '../rules/rule';
import type { CoachState } from './state';

/** What a key in the composer means for the coach; undefined leaves it to the page. */
export type KeyMeaning = 'take-first-fix' | 'close' | 'guard';

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly command: boolean;
  readonly composing: boolean;
}

/** The secret that should hold this send back: one that did not hold a send before. */
export const secretIn = (hints: readonly Hint[], letThrough: ReadonlySet<string>): Hint | undefined =>
  hints.find(({ guards, key }) => guards && !letThrough.has(key));

/** Decides what a key means. Enter is never held back but for a secret, once; Ctrl+Enter and ⌘+Enter send too. */
export const meaningOf = (key: Key, state: CoachState, secret: Hint | undefined): KeyMeaning | undefined => {
  if (key.composing || key.alt) return undefined;
  if (key.key === 'Enter' && !key.shift && secret) return 'guard';
  if (key.command) return undefined;
  if (key.key === 'Escape' && (state.card || state.panel || state.guard)) return 'close';
  if (key.key === 'Tab' && !key.shift && state.card && state.card.hint.fixes.length > 0) return 'take-first-fix';
  return undefined;
};
