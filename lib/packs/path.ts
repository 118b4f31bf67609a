import { visible } from './hidden';
import { shorten } from '../text/shorten';

/** Steps from the top of a pack to a value. */
export type PackPath = readonly (string | number)[];

const quoted = (name: string): string => JSON.stringify(visible(shorten(name, 60)));

/** As an author writes it: `rules[2].level`; keys that are no names are quoted. Empty for the pack itself. */
export const showPath = (path: PackPath): string =>
  path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w/.-]{1,80}$/u.test(step)) return `[${quoted(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
