/** Steps from the top of a pack to a value. */
export type PackPath = readonly (string | number)[];

/** As an author writes it: `rules[2].level`; keys that are no names are quoted. Empty for the pack itself. */
export const showPath = (path: PackPath): string =>
  path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w/.-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join('');
