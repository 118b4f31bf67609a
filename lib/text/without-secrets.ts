import { findSecrets } from './secrets';

/** What stands in a secret's place; people see that something was there. */
export const REMOVED = '[secret-removed]';

/** A text with its secrets taken out. */
export const withoutSecrets = (text: string): string =>
  findSecrets(text)
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + REMOVED + rest.slice(end), text);

/** "My password for the portal is hunter2": in prose, with a letter and a digit or a mark in it. */
const TOLD =
  /(?<!\p{L})((?:pass(?:word|code|phrase|wd)s?|pwd|passwort|kennwort|contraseña|mot de passe|senha|secret|token|api[- ]?keys?)(?!\p{L})[^.\n!?]{0,50}?(?:(?<=\s)(?:is|are|was|ist|lautet|es|est|é)(?=\s)|[:=]|(?<=(?:secret|token|key)\s))\s*["'`]?)((?=\S*[\d!#$^&*?+~@_-])(?=\S*\p{L})[^\s"'`,;]{6,})/giu;
/** "With the password tulip-Kettle9": nothing stands between, and it is no word. */
const BESIDE =
  /(?<!\p{L})((?:pass(?:word|code|phrase|wd)|pwd|passwort|kennwort|contraseña|mot de passe|senha) ["'`]?)((?=\S*\d)(?=\S*\p{L})[^\s"'`,;]{6,})/giu;
/** Keys by their form, also those that only look like an example. */
const KEYS =
  /(?<![\p{L}\d])(?:(?:AKIA|ASIA)[A-Z\d]{12,}|sk-[\w-]{16,})|(?<![\w/+=-])(?=[A-Za-z/+]*\d)(?=[a-z\d/+]*[A-Z])(?=[A-Z\d/+]*[a-z])[A-Za-z\d/+]{36,}(?![\w/+])/gu;

/** The same on suspicion: also what only looks like one, where nobody is asked and nothing is lost with it. */
export const withoutSuspects = (text: string): string =>
  withoutSecrets(text)
    .replace(KEYS, REMOVED)
    .replace(TOLD, (_all, lead: string) => `${lead}${REMOVED}`)
    .replace(BESIDE, (_all, lead: string) => `${lead}${REMOVED}`);

const SECRETIVE =
  /\b(?:pass(?:word|code|phrase|wd)|passwort|kennwort|contraseña|mot de passe|senha|api[- ]?key|secret|token)s?\b/iu;
const SHORT = 20;

/** Whether a sentence says little more than a login. */
export const isOnlyLogin = (text: string): boolean =>
  SECRETIVE.test(text) && withoutSuspects(text) !== text && text.split(' ').length < SHORT;
