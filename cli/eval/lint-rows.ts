import type { Asset, GlossaryEntry } from '../../lib/catalog/asset';
import type { Severity } from '../../lib/rules/rule';
import type { Mention } from '../../lib/text/draft';
import { createLinter, type LineResult } from '../linter';

/** A prompt of a set. `turns` 0 = it opens a thread. */
export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly turns?: number;
  /** The user's earlier prompts in the thread. */
  readonly prompts?: readonly string[];
  /** Names that were mentioned in them. */
  readonly said?: readonly string[];
  readonly tokens?: number;
  readonly assets?: readonly Asset[];
  readonly glossary?: readonly GlossaryEntry[];
  readonly mentions?: readonly Mention[];
}

export type Lint = (sample: Sample) => LineResult;

/** Lints samples exactly as `coach lint` does; a sample's glossary stands in for a pack's. `levels`: rules that are switched. */
export const createLint = (levels: Readonly<Record<string, Severity>> = {}): Lint => {
  const linters = new Map<string, ReturnType<typeof createLinter>>();
  const linterFor = (glossary: readonly GlossaryEntry[]): ReturnType<typeof createLinter> => {
    const key = glossary.map(({ term }) => term).join('\n');
    const lint = linters.get(key) ?? createLinter({ assets: [], glossary, rules: [], levels, settings: {} });
    linters.set(key, lint);
    return lint;
  };
  return ({ id, text, turns = 0, prompts = [], said = [], tokens = 0, assets, glossary = [], mentions = [] }) => {
    const lint = linterFor(glossary);
    return lint({
      id,
      text,
      mentions: [...mentions],
      assets: assets ? [...assets] : undefined,
      thread: { turns, tokens, prompts: [...prompts], mentions: [...said] },
    } as Parameters<typeof lint>[0]);
  };
};
