import { indexAssets } from '../../../lib/catalog/index-assets';
import type { Example, Rule } from '../../../lib/rules/rule';
import { DEFAULT_SETTINGS, lint, type LintRequest, type LintResult } from '../../../lib/rules/run';

/** A draft with its mentions where "@name" stands, in order. */
export const draftOf = (text: string, names: readonly string[] = []): LintRequest['draft'] => {
  let from = 0;
  const mentions = names.map((name) => {
    const start = text.indexOf(`@${name}`, from);
    if (start < 0) throw new Error(`"@${name}" does not stand in "${text}"`);
    from = start + name.length + 1;
    return { name, start, end: from };
  });
  return { text, mentions };
};

/** The request that an example means. A thread with earlier prompts but no turns would be a mistake of its author. */
export const requestOf = (example: Example, rules: readonly Rule[]): LintRequest => ({
  draft: draftOf(example.text, example.mentions),
  thread: { turns: 0, tokens: 0, prompts: [], mentions: [], ...example.thread },
  catalog: indexAssets(example.assets ?? []),
  glossary: example.glossary ?? [],
  rules,
  settings: DEFAULT_SETTINGS,
});

export const lintExample = (example: Example, rules: readonly Rule[]): LintResult => lint(requestOf(example, rules));
