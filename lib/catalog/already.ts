import type { Asset } from './asset';
import { nameStems } from './index-assets';

/** A thread's prompts stay the same while a draft is typed. */
const memory = new WeakMap<readonly string[], readonly string[]>();

const spoken = (text: string): string => ` ${nameStems(text).join(' ')} `;

/**
 * Tells whether an asset was mentioned or named before: in the draft's mentions, in earlier mentions, or in so many
 * words in the user's earlier prompts. The agent has it in view then, and a second hint would be noise.
 */
export const saidBefore = (mentions: readonly string[], prompts: readonly string[]): ((asset: Asset) => boolean) => {
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
    return several.some((name) => earlier().some((prompt) => prompt.includes(name)));
  };
};
