/** What was read of one block of a turn. */
interface ReadBlock {
  /** What stood before it and how it was read; elsewhere it may read otherwise. */
  readonly place: string;
  readonly text: string;
  readonly endsLine: boolean;
  /** What stands between it and the words after it. */
  readonly gap: string;
}

/** What was read of a turn's blocks, each until it changes. */
export type ReadBlocks = WeakMap<Node, ReadBlock>;

/**
 * Forgets the blocks that a change lies in, and those in what it `added`: that may have been in the turn before, and
 * have changed where nobody saw it.
 */
export const forgetBlocks = (blocks: ReadBlocks, around: readonly Node[], added: Iterable<Node>): void => {
  for (const node of around) blocks.delete(node);
  for (const node of added) {
    blocks.delete(node);
    if (node instanceof Element) for (const inner of node.querySelectorAll('*')) blocks.delete(inner);
  }
};
