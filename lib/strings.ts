import type en from '../public/_locales/en/messages.json';

/** Every key of public/_locales/en/messages.json. */
export type StringKey = keyof typeof en;

type Lookup = (key: string, substitutions: string[]) => string;

let lookup: Lookup = (key) => key;

/** Entrypoints pass browser.i18n.getMessage here once; tests pass the English file. Components stay free of it. */
export const setStrings = (source: Lookup): void => {
  lookup = source;
};

/** The user's language for `key`; values fill $1, $2 … in order. */
export const t = (key: StringKey, ...values: (string | number)[]): string => lookup(key, values.map(String));

/** `t` with a count: uses `<key>_one` for 1 and `<key>_other` otherwise; the count is $1. */
export const tCount = <K extends string>(
  key: `${K}_one` extends StringKey ? K : never,
  count: number,
  ...values: (string | number)[]
): string => t(`${key}_${count === 1 ? 'one' : 'other'}` as StringKey, count, ...values);
