import type { Asset } from '../../lib/catalog/asset';
import type { Mention } from '../../lib/text/draft';
import { createLinter, type LineResult } from '../linter';

/** A prompt of a set. `turns` 0 = it opens a thread. */
export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly turns?: number;
  /** The user's earlier prompts in the thread. */
  readonly prompts?: readonly string[];
  readonly assets?: readonly Asset[];
  readonly mentions?: readonly Mention[];
}

export type Lint = (sample: Sample) => LineResult;

/** Lints samples exactly as `coach lint` does without packs. */
export const createLint = (): Lint => {
  const lint = createLinter({ assets: [], glossary: [], rules: [], levels: {}, settings: {} });
  return ({ id, text, turns = 0, prompts = [], assets, mentions = [] }) =>
    lint({
      id,
      text,
      mentions: [...mentions],
      assets: assets ? [...assets] : undefined,
      thread: { turns, tokens: 0, prompts: [...prompts], mentions: [] },
    } as Parameters<typeof lint>[0]);
};
