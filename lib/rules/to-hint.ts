import type { Finding, Hint, Rule, Severity } from './rule';
import { hash32 } from '../text/fingerprint';

const fill = (message: string, data: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/gu, (_, name: string) => data[name] ?? '');

const normal = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();

/** Not for secrecy: it keeps a secret's characters out of the stored keys. */
const digest = (words: string): string => hash32(words).toString(36);

/** The key of a hint on these words, of any rule that is not about secrets. */
export const keyOfWords = (rule: string, words: string): string => `${rule}:${normal(words)}`;

/** What a dismissal remembers: the rule and the flagged words, or what the finding says where it has no span. */
const keyOf = ({ id, group }: Rule, { start, end, data = {} }: Finding, text: string): string => {
  const spanned = start !== undefined && end !== undefined;
  const words = normal(spanned ? text.slice(start, end) : Object.values(data).join(' '));
  return `${id}:${group === 'hygiene' ? digest(words) : words}`;
};

/** Makes a finding ready to show. `text` is the draft. */
export const toHint = (rule: Rule, severity: Severity, finding: Finding, text: string): Hint => ({
  rule: rule.id,
  group: rule.group,
  severity,
  title: rule.title,
  message: fill(rule.message, finding.data ?? {}),
  why: fill(rule.why, finding.data ?? {}),
  fixes: finding.fixes ?? [],
  key: keyOf(rule, finding, text),
  ...(finding.start !== undefined && finding.end !== undefined && { start: finding.start, end: finding.end }),
  ...(rule.guards && severity === 'warn' && { guards: true as const }),
  ...(rule.pack !== undefined && { pack: rule.pack }),
});
