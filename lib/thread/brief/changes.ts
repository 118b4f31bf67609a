import { hasPhrase, lower, replacePhrase } from './phrases';

/** A value that holds no longer, and what took its place, if anything did. */
export interface Change {
  readonly gone: string;
  readonly fresh: string | undefined;
  /** Place of the turn that said so. */
  readonly turn: number;
}

/** A text of an earlier turn with what holds now in the place of what held then. */
export const asOfNow = (text: string, changes: readonly Change[]): string =>
  changes.reduce(
    (now, { gone, fresh }) =>
      hasPhrase(now, gone) ? replacePhrase(now, gone, fresh === undefined ? undefined : lower(fresh)) : now,
    text,
  );

/** Whether a text speaks of something that holds no longer. */
export const isOutdated = (text: string, changes: readonly Change[]): boolean =>
  changes.some(({ gone, fresh }) => hasPhrase(text, gone) && !(fresh !== undefined && hasPhrase(fresh, gone)));
