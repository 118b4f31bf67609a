import type { Span } from '../text/draft';
import type { FlatText, DraftPiece } from './flatten';

/** A place in the DOM as ranges and selections take it. */
export type Point = readonly [node: Node, offset: number];

const beside = (node: Node, after: boolean): Point | undefined => {
  const parent = node.parentNode;
  return parent ? [parent, [...parent.childNodes].indexOf(node as ChildNode) + (after ? 1 : 0)] : undefined;
};

const inside = ({ node, at, start }: DraftPiece, offset: number): Point | undefined =>
  node.nodeType === Node.TEXT_NODE ? [node, at + offset - start] : beside(node, false);

/**
 * The DOM place of an offset. A span's start leans to the text after it and its end to the text before it, so that
 * neither takes in more than its words. At a chip's edge it is the text beside the chip, never the chip's own.
 */
export const domPointAt = ({ pieces }: FlatText, offset: number, side: 'start' | 'end'): Point | undefined => {
  const near = pieces.filter(({ start, end }) => start <= offset && offset <= end);
  const leaning = side === 'start' ? near.findLast(({ end }) => end > offset) : undefined;
  const piece = (leaning?.island ? undefined : leaning) ?? near.find(({ island }) => !island) ?? near[0];
  if (!piece) return undefined;
  if (!piece.island) return inside(piece, offset);
  return beside(piece.island, side === 'end' ? offset > piece.start : offset >= piece.end);
};

/** The offset of a DOM place inside the editor. */
export const offsetOf = ({ text, pieces }: FlatText, node: Node, offset: number): number => {
  if (node.nodeType === Node.TEXT_NODE) {
    const piece = pieces.findLast((one) => one.node === node && one.at <= offset);
    if (piece) return Math.min(piece.start + offset - piece.at, piece.end);
  }
  const child = node.childNodes[offset];
  const follows = child
    ? pieces.find((one) => child === one.node || child.contains(one.node) || isBefore(child, one.node))
    : pieces.find((one) => !node.contains(one.node) && isBefore(node, one.node));
  if (child) return follows?.start ?? text.length;
  // Behind the last child: the end of what stands in the node, not the start of the next line.
  return pieces.findLast((one) => node.contains(one.node))?.end ?? follows?.start ?? text.length;
};

const isBefore = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** One range for each text node that a span touches: exactly its glyphs, no boxes of blocks. */
export const rangesOf = ({ pieces }: FlatText, span: Span): Range[] =>
  pieces.flatMap(({ node, at, start, end }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) return [];
    const range = document.createRange();
    range.setStart(node, at + from - start);
    range.setEnd(node, at + to - start);
    return [range];
  });
