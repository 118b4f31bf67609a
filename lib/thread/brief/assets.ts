import type { Turn } from '../thread';
import { ownWords } from './clauses';
import { isOutdated, type Change } from './changes';

/** A turn with the assets that the site itself marks as mentioned. */
export type MentioningTurn = Turn & { readonly mentions?: readonly string[] };

/** "@Weekly Revenue Review (EU)", "@fct_orders": a word, and capitalised words after a capitalised one. */
const TYPED =
  /(?<![\p{L}\p{N}_.@])@(\p{Lu}[\p{L}\p{N}_-]*(?: (?:(?:of|by|and|&|for|per|-|–) )?(?:\p{Lu}[\p{L}\p{N}_-]*|\(\p{Lu}[^)\n]{0,20}\)))*|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_]+)*)/gu;

/** Names of the assets that the user mentioned and that are still in use, in the order of their first mention. */
export const assetsOf = (turns: readonly MentioningTurn[], changes: readonly Change[]): string[] => {
  const names = new Map<string, string>();
  for (const turn of turns) {
    if (turn.role !== 'user') continue;
    const typed = Array.from(ownWords(turn).matchAll(TYPED), ([, name = '']) => name.trim());
    for (const name of turn.mentions ?? typed) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
  }
  return [...names.values()].filter(
    (name) =>
      !isOutdated(
        `@${name}`,
        changes.filter(({ gone }) => gone.includes(name)),
      ),
  );
};
