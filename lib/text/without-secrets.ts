import { findSecrets } from './secrets';

/** What stands in a secret's place; people see that something was there. */
export const REMOVED = '[secret-removed]';

/** A text with its secrets taken out. */
export const withoutSecrets = (text: string): string =>
  findSecrets(text)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + REMOVED + rest.slice(end), text);
