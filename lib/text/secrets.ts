import type { Span } from './draft';
import { allMatches, isIn } from './small-letters';

/** A secret in a text. The span covers exactly what must not be sent. */
export interface Secret extends Span {
  /** What it is, for the user; never any of its characters. */
  readonly kind: string;
}

/** A published key format: the first group is the secret, or the whole match. */
interface Format {
  readonly kind: string;
  readonly pattern: RegExp;
  /** For a pattern that is slow to search: what is in every match and found at once. */
  readonly sign?: RegExp;
}

// Prefixes and lengths as the vendors publish them for secret scanning.
const FORMATS: readonly Format[] = [
  { kind: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/gu },
  { kind: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z\d]{36,255}|github_pat_\w{60,255})\b/gu },
  { kind: 'a GitLab token', pattern: /\bglpat-[\w-]{20,}/gu },
  { kind: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z\d-]{10,}|\bxapp-\d-[A-Za-z\d-]{20,}/gu },
  { kind: 'a Slack webhook', pattern: /hooks\.slack\.com\/services\/(T\w{6,}\/B\w{6,}\/\w{20,})/gu },
  { kind: 'a Stripe key', pattern: /\b(?:[sr]k_(?:live|test)_[A-Za-z\d]{16,}|whsec_[A-Za-z\d+/=]{24,})/gu },
  { kind: 'an Anthropic key', pattern: /\bsk-ant-[\w-]{20,}/gu },
  { kind: 'an OpenAI key', pattern: /\bsk-(?!ant-)(?:proj-|svcacct-|admin-)?[A-Za-z\d_-]{20,}/gu },
  { kind: 'a Google key', pattern: /\b(?:AIza[\w-]{35}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,})/gu },
  { kind: 'a Databricks token', pattern: /\bdapi[\da-f]{32}\b/gu },
  { kind: 'a SendGrid key', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/gu },
  { kind: 'a Hex token', pattern: /\bhxt[pw]_[\w-]{16,}/gu },
  { kind: 'an npm token', pattern: /\bnpm_[A-Za-z\d]{36}\b/gu },
  { kind: 'a Hugging Face token', pattern: /\bhf_[A-Za-z]{30,}\b/gu },
  {
    kind: 'a secret key',
    sign: /_(?:live|prod|secret|pat|key)_/u,
    pattern: /\b[a-z]{2,12}_(?:live|prod|secret|pat|key)_(?=[A-Za-z]*\d)[A-Za-z\d]{20,}\b/gu,
  },
  { kind: 'a signed link', pattern: /[?&](?:sig|X-Amz-Signature)=([\w%+/=-]{30,})/gu },
  { kind: 'a signed token (JWT)', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/gu },
  {
    kind: 'a private key',
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:(?!-----BEGIN)[\s\S]){20,8000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/gu,
  },
];

const NAMES =
  'passwords?|passwd|passphrase|pwd|pw|passwort|kennwort|wachtwoord|contrase(?:n|ñ)a|mot de passe|senha|passord|lösenord|adgangskode|hasło|secret(?:[_-]?(?:access[_-]?)?key)?|api[_-]?key|apikey|access[_-]?key|account[_-]?key|client[_-]?secret|(?:auth|access|refresh|api|bearer)[_-]?token|private[_-]?key|token';

/** `DB_PASSWORD=…`, `"client_secret": "…"`, `password is …`: the value is the secret. */
const ASSIGNED = new RegExp(
  `(?<![\\p{L}\\d])((?:[A-Za-z\\d]+[_-])*(?:${NAMES}))["']?(?:\\s{0,3}(?::=|=>|[:=])\\s{0,3}|\\s+is:?\\s+)(?:["'\`]([^"'\`\\s]{6,})["'\`]|([^\\s"'\`,;&<>)\\]}]{6,}))`,
  'giu',
);
/** "my token for the ads api is EAAG…": told in a sentence, so the value must be long and random. */
const TOLD =
  /\b(?:token|(?:api|access|secret)[ _-]?key|secret)(?: (?!is\b)[\p{L}-]+){1,6} is:? ["'`]?([A-Za-z\d_\-+/=.]{20,})/giu;
const CONNECTION = /\b[a-z][a-z\d+.-]{1,30}:\/\/[^\s:/@]{0,80}:([^\s@/]{3,})@[\w.[-]/giu;
const HEADER =
  /\b(?:Authorization["']?\s*[:=]\s*["']?(?:(?:Token|ApiKey)\s+)?|(?:Bearer|Basic)\s+)(?!Bearer|Basic)([\w+/=.-]{16,})/gu;
/** `--password …` and `--token …` on a command line. */
const FLAG = /(?<=\s)--?(?:password|passwd|token|api-?key|secret(?:-key)?)\s+["']?([^\s"'-][^\s"']{5,})/gu;
const CURL = /\bcurl\b[^\n]{0,200}\s(?:-u|--user)\s+["']?[^\s:"']+:([^\s"']{4,})/gu;

const PLACEHOLDER =
  /^(?:\W+|x{3,}.*|.*\*{3,}.*|.*\.{3}.*|…|.*(?:example|sample|dummy|redacted|removed|placeholder|changeme|change_me|your[_-]?|insert[_-]?|xxxx|1234567890|abcdef|foobar).*|<.*|.*>|\[.*|\$.*|%.*|\{.*|#\{.*|(?:my|the|a)[_-].*|pass(?:word|wd)?|secret|token|hidden|string|null|none|true|false|undefined|required|optional|varchar.*|text|str)$/iu;
/** Code that fetches the value from elsewhere. */
const FETCHED =
  /^(?:os\.|process\.|env[.[(]|getenv|getpass|config[.[]|settings[.[]|secrets?[.[]|vault|st\.secrets|args\.|self\.|this\.|var\.|input|ref\(|[\w.]+\()/iu;

/** Shannon entropy in bits a character. */
const entropy = (value: string): number => {
  const counts = new Map<string, number>();
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
};

const isReal = (value: string): boolean => !PLACEHOLDER.test(value) && !FETCHED.test(value) && new Set(value).size > 4;

const IS_PASSWORD = /pass|pwd|^pw$|kennwort|wachtwoord|contrase|senha|lösenord|adgangskode|hasło/iu;

/** A token is long and random; a password is at least no plain word. */
const isValue = (name: string, value: string): boolean => {
  const mixed = /\d/u.test(value) && /\p{L}/u.test(value);
  if (IS_PASSWORD.test(name)) return mixed || /[^\p{L}\d._/:-]/u.test(value);
  return value.length >= 12 && mixed && entropy(value) >= 3;
};

/** More are not listed: with these taken out, the next are found. */
const MOST = 50;

/** The first matches of a pattern: a paste of thousands is cut short. */
const matchesOf = (pattern: RegExp, text: string): RegExpExecArray[] => allMatches(pattern, text, 4 * MOST);

interface Value extends Span {
  /** As the text has it; the match of a pattern that ignores case is in small letters. */
  readonly written: string;
}

/** Where a group of a match stands, the last place if there are several. */
const valueOf = (text: string, { index, 0: whole }: RegExpExecArray, group: string): Value => {
  const start = index + whole.lastIndexOf(group);
  return { start, end: start + group.length, written: text.slice(start, start + group.length) };
};

/** Talk of a login; a word in the shape of a password beside it is one. */
const LOGIN =
  /\b(?:pass(?:word|code|phrase|wd)s?|pwd|pw|log(?:ged|ging)?[ -]?(?:in|on)|logins?|credentials?|sign(?:ed|ing)?[ -]?in|passwort|kennwort|zugangsdaten|wachtwoord|inlog\w*|mot de passe|identifiants?|contrase(?:n|ñ)a|senha|passord|adgangskode)\b|lösenord|hasło/giu;
const WORD = /(?<![^\s"'`/|:,;()])[^\s"'`/|:,;()<>[\]{}=\\]{8,40}(?![^\s"'`/|:,;()])/gu;
/** Letters of both sizes, a digit and a mark: nobody writes so but for a machine that asks for it. */
const isShaped = (word: string): boolean =>
  /\p{Ll}/u.test(word) &&
  /\p{Lu}/u.test(word) &&
  /\d/u.test(word) &&
  /[!#$%^&*?+~@]/u.test(word.slice(1)) &&
  !/@[\w-]+\.\w/u.test(word) &&
  !/^[\p{L}\p{N}]+[?.]+$/u.test(word);
/** What follows only shows what one looks like. */
const SAMPLE =
  /(?:such as|e\.g\.|for example|for instance|something like|z\. ?B\.|par exemple|por ejemplo)[,:]?\s*["'“„«`]?$/iu;
/** A login is looked for this far around its word. */
const NEAR = 120;

/** "k.bauer / Som…!26": an account's name, and then its password. */
const PAIR = /[/|] ?(?=\S{8})(?<=(?<![\w@.-])[a-z][a-z\d]{0,20}[._][a-z\d._]{1,20} ?[/|] ?)/gu;

/** Words in the shape of a password in a piece of the text. */
const shapedIn = (text: string, from: number, to: number): Secret[] =>
  Array.from(text.slice(from, to).matchAll(WORD)).flatMap((match) => {
    const word = match[0].replace(/[.?]+$/u, '');
    const start = from + match.index;
    const shown = SAMPLE.test(text.slice(Math.max(0, start - 20), start));
    return !shown && isShaped(word) && isReal(word) ? [{ start, end: start + word.length, kind: 'a password' }] : [];
  });

/** "I tried anna / Aut…!26 and it says locked": a password that no name announces. */
const ofLogins = (text: string): Secret[] => [
  ...matchesOf(LOGIN, text).flatMap(({ index }) => shapedIn(text, Math.max(0, index - NEAR), index + NEAR)),
  ...matchesOf(PAIR, text).flatMap(({ index, 0: name }) => {
    const start = index + name.length;
    return shapedIn(text, start, start + NEAR / 2).filter((secret) => secret.start === start);
  }),
];

const ofShape = (text: string): Secret[] =>
  FORMATS.flatMap(({ kind, pattern, sign }) =>
    (sign?.test(text) === false ? [] : matchesOf(pattern, text)).flatMap((match) => {
      const { start, end, written } = valueOf(text, match, match[1] ?? match[0]);
      return isReal(written) ? [{ start, end, kind }] : [];
    }),
  );

const ofContext = (text: string): Secret[] => [
  ...matchesOf(CONNECTION, text).flatMap((match) => {
    const { start, end, written } = valueOf(text, match, match[1] ?? '');
    const real = !PLACEHOLDER.test(written) && written.length >= 4;
    return real ? [{ start, end, kind: 'the password of a connection' }] : [];
  }),
  ...[HEADER, CURL, FLAG, TOLD].flatMap((pattern) =>
    matchesOf(pattern, text).flatMap((match) => {
      const { start, end, written } = valueOf(text, match, match[1] ?? '');
      return isReal(written) && /\d/u.test(written) && (pattern !== TOLD || isValue('token', written))
        ? [{ start, end, kind: 'a login' }]
        : [];
    }),
  ),
  ...matchesOf(ASSIGNED, text).flatMap((match) => {
    const name = match[1] ?? '';
    const quoted = match[2];
    const { start, end, written } = valueOf(text, match, quoted ?? (match[3] ?? '').replace(/[.!?]+$/u, ''));
    const kind = IS_PASSWORD.test(name) ? 'a password' : 'a secret key';
    return isReal(written) && isValue(name, written) ? [{ start, end, kind }] : [];
  }),
];

/** Cheap look before the search: every pattern needs one of these. */
const HINT =
  /AKIA|ASIA|gh[pousr]_|github_pat|glpat|xox|xapp|hooks\.slack|[sr]k_|whsec_|sk-|AIza|ya29|GOCSPX|dapi|SG\.|[a-z\d][._][a-z\d]+ ?[/|] ?\S{8}|npm_|hxt[pw]_|hf_|eyJ|_live_|_prod_|_pat_|sig=|signature=|PRIVATE KEY|:\/\/|Authorization|Bearer|Basic|curl|pass|pwd|\bpw\b|kennwort|wachtwoord|contrase|senha|lösenord|adgangskode|hasło|zugangsdaten|log(?:ged|ging)?[ -]?[io]n|sign(?:ed|ing)?[ -]?in|inlog|credential|identifiant|secret|key|token/iu;

/** The first secrets of a text, in order and without overlap; known formats win over guesses from context. */
export const findSecrets = (text: string): Secret[] => {
  if (!isIn(HINT, text)) return [];
  const found: Secret[] = [];
  for (const secret of [...ofShape(text), ...ofContext(text), ...ofLogins(text)]) {
    if (found.length === MOST) break;
    if (!found.some(({ start, end }) => secret.start < end && secret.end > start)) found.push(secret);
  }
  return found.sort((a, b) => a.start - b.start);
};
