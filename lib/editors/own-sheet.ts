const nameOf = (value: string): string => `--prompt-coach-${value}`;

/**
 * Firefox ends the scripts of an extension that is turned off, updated or removed without a word, and leaves what they
 * drew. It takes back the extension's style sheets, but for pages that it keeps to go back to: what is drawn shows there
 * by this one alone. Of the user's origin, so that it has the last word on the root of a page.
 */
export const OWN_SHEET = `:root{${['block', 'underline'].map((value) => `${nameOf(value)}:${value}!important`).join(';')}}`;

/** A value in CSS that holds while the extension is there. Other browsers leave its scripts, and these clear up. */
export const whileHere = (value: 'block' | 'underline', isFirefox = import.meta.env.FIREFOX): string =>
  isFirefox ? `var(${nameOf(value)},none)` : value;
