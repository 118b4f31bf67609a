import type { Asset } from './asset';
import { nameStems } from './index-assets';

/** A thread's prompts stay the same while a draft is typed. */
const memory = new WeakMap<readonly string[], readonly string[]>();

const spoken = (text: string): string => ` ${nameStems(text).join(' ')} `;

/**
 * Tells whether an asset was mentioned or named before: in the draft's mentions, in earlier mentions, or in so many
 * words in the user's earlier prompts, where `means` says that these meant it. The agent has it in view then, and a second hint would be noise.
 */
export const saidBefore = (
  mentions: readonly string[],
  prompts: readonly string[],
  means: (prompt: string, asset: Asset) => boolean,
): ((asset: Asset) => boolean) => {
  const names = new Set(mentions.map((name) => spoken(name.replace(/^@/u, ''))));
  const earlier = (): readonly string[] => {
    const known = memory.get(prompts) ?? prompts.map(spoken);
    memory.set(prompts, known);
    return known;
  };
  return (asset) => {
    const own = [asset.name, ...(asset.aliases ?? [])].map(spoken).filter((name) => name.trim() !== '');
    if (own.some((name) => names.has(name))) return true;
    const several = own.filter((name) => name.trim().includes(' '));
    // "supply spend on gloves" spoke of money; only where the words were the name has the agent seen the asset.
    return several.some((name) =>
      earlier().some((prompt, place) => prompt.includes(name) && means(prompts[place] ?? '', asset)),
    );
  };
};
