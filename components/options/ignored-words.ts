import type { Rule } from '../../lib/rules/rule';

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
