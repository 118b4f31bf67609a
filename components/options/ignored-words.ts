import type { Rule } from '../../lib/rules/rule';
import type { Settings, Silence } from '../../lib/store/items';
import { t } from '../../lib/strings';
import { isUnsent } from '../../lib/thread/unsent';
import type { IgnoredFacts } from './IgnoredSection';
import type { RuleEntry } from './rule-entries';

/** A dismissed hint as a person reads it. */
export interface IgnoredHint {
  /** As stored: `${rule}:${flagged words}` (lib/rules/to-hint.ts). */
  readonly key: string;
  readonly rule: string;
  /** Title of the rule; absent when its pack is gone. */
  readonly title?: string;
  /** The flagged words, or what the hint said; empty when it was about the whole prompt. */
  readonly words: string;
  /** The words are only a fingerprint of a secret. */
  readonly secret: boolean;
}

/** Reads the stored keys of dismissed hints, the newest first. */
export const readIgnored = (keys: readonly string[], rules: readonly Rule[]): IgnoredHint[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return keys.toReversed().map((key) => {
    const at = key.indexOf(':');
    const id = at < 0 ? key : key.slice(0, at);
    const rule = byId.get(id);
    return {
      key,
      rule: id,
      words: at < 0 ? '' : key.slice(at + 1),
      secret: rule?.group === 'hygiene',
      ...(rule && { title: rule.title }),
    };
  });
};

/** A rule that is silent in one place, as a person reads it. */
export interface SilencedRule {
  readonly silence: Silence;
  readonly title: string;
  /** The site's host or the thread's title. */
  readonly where: string;
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);

const unknownThread = (key: string): string =>
  t(isUnsent(key) ? 'options_ignored_thread_new' : 'options_ignored_thread_gone');

/** Reads stored silences, the newest first. `threads` are the titles of stored threads by key. */
export const readSilenced = (
  silences: readonly Silence[],
  rules: readonly Rule[],
  threads: ReadonlyMap<string, string>,
): SilencedRule[] => {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return silences.toReversed().map((silence) => {
    const { rule, scope, place } = silence;
    return {
      silence,
      title: titles.get(rule) ?? t('options_ignored_unknown', rule),
      where: scope === 'site' ? hostOf(place) : (threads.get(place) ?? unknownThread(place)),
    };
  });
};

/** Everything that is ignored now. `now` in ms since the epoch. */
export const ignoredFacts = (
  { ignored, silenced, snoozedUntil }: Settings,
  entries: readonly RuleEntry[],
  threads: ReadonlyMap<string, string>,
  now: number,
): IgnoredFacts => {
  const rules = entries.map(({ rule }) => rule);
  return {
    hints: readIgnored(ignored, rules),
    silenced: readSilenced(silenced, rules, threads),
    snoozedUntil: snoozedUntil > now ? snoozedUntil : undefined,
  };
};
