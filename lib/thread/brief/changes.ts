import { stemsOf } from './figures';
import { hasPhrase, lower, replacePhrase } from './phrases';

/** A value that holds no longer, and what took its place, if anything did. */
export interface Change {
  readonly gone: string;
  readonly fresh: string | undefined;
  /** Place of the turn that said so. */
  readonly turn: number;
  /** That turn's own words tell the new value: they stand for themselves. */
  readonly isTold?: boolean;
  /** The user's words say the new value already, where it is meant; answers and names do not. */
  readonly isSaid?: boolean;
}

const LEAST = 2;

/** A sentence without the part that holds an old value; empty where that is all that it says. */
export const withoutPart = (text: string, old: string): string => {
  const parts = text.split(/(?<=[,;:]) | (?=(?:and|und|y|et|e|but|aber) )/u);
  const rest = parts
    .filter((part) => !hasPhrase(part, old))
    .join(' ')
    .replace(/[,;:\s]+$/u, '');
  return stemsOf(rest).size >= LEAST ? rest : '';
};

/** A text of some sentences with a new value in the place of the old one, or without its part where that is told elsewhere. */
const renew = (text: string, { gone, fresh, isTold }: Change): string => {
  if (!hasPhrase(text, gone)) return text;
  const spliced = replacePhrase(text, gone, fresh === undefined ? undefined : lower(fresh));
  if (isTold !== true) return spliced;
  const rest = text
    .split(/(?<=[.!?]) /u)
    .map((one) => (hasPhrase(one, gone) ? withoutPart(one, gone) : one))
    .filter((one) => one !== '')
    .join(' ');
  // What is left of a cut bracket goes with it.
  return rest === '' ? spliced : rest.replace(/(^|[.!?] )[)\]},;:]+ (?:(?:and|und|y|et|e) )?/gu, '$1');
};

/** A text of an earlier turn with what holds now in the place of what held then. */
export const asOfNow = (text: string, changes: readonly Change[]): string =>
  changes.filter(({ isSaid }) => isSaid !== true).reduce(renew, text);

/** Whether a text speaks of something that holds no longer. */
export const isOutdated = (text: string, changes: readonly Change[]): boolean =>
  changes.some(({ gone, fresh }) => hasPhrase(text, gone) && !(fresh !== undefined && hasPhrase(fresh, gone)));
