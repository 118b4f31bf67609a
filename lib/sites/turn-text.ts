import type { Part, PartKind } from '../thread/thread';
import type { ReadBlocks } from './read-blocks';
import type { Site, SitePart } from './site';

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|D[DLT]|DETAILS|DIV|FIG\w+|FOOTER|H[1-6R]|HEADER|LI|MAIN|[OU]L|P|PRE|SECTION|SUMMARY|TABLE|TR)$/;

/** Never words of a thread, on any site. */
const NO_WORDS = 'script,style,noscript,template,svg,input,textarea,select,[contenteditable=true],[contenteditable=""]';

/** A part while it is read. */
interface Open {
  readonly kind: PartKind;
  readonly keepsLines: boolean;
  /** Its text in pieces: joined once, so that a long one costs no more a letter than a short one. */
  readonly said: string[];
  endsLine: boolean;
  /** What stands before the next words: " " inside a line, "\t" after a cell, "\n" after a block. */
  gap: string;
}

const say = (open: Open, text: string): void => {
  if (text === '') return;
  open.said.push(text);
  open.endsLine = text.endsWith('\n');
};

const addText = (open: Open, data: string, verbatim: boolean): void => {
  const isBlank = data.trim() === '';
  const isFirst = open.said.length === 0;
  if (isBlank && (isFirst || open.gap !== '')) return;
  if (open.endsLine && open.gap === '\n') open.gap = '';
  if (verbatim || open.keepsLines) {
    say(open, (isFirst ? '' : open.gap) + data);
    open.gap = '';
    return;
  }
  if (/^\s/.test(data)) open.gap ||= ' ';
  if (isBlank) return;
  say(open, (isFirst ? '' : open.gap) + data.trim().replace(/\s+/g, ' '));
  open.gap = /\s$/.test(data) ? ' ' : '';
};

const endLine = (open: Open | undefined): void => {
  if (open && open.said.length > 0) open.gap = '\n';
};

const breakLine = (open: Open | undefined): void => {
  if (!open || open.said.length === 0) return;
  say(open, open.gap === '\n' ? '\n\n' : '\n');
  open.gap = '';
};

const start = (kind: PartKind, keepsLines: boolean): Open => ({ kind, keepsLines, said: [], endsLine: false, gap: '' });

const keepsLines = (kind: PartKind, element: Element): boolean =>
  kind === 'code' || /pre|break-spaces/.test(getComputedStyle(element).whiteSpace);

const markParts = (turn: Element, parts: readonly SitePart[]): Map<Element, PartKind> => {
  const kinds = new Map<Element, PartKind>();
  for (const { kind, css } of parts) {
    if (turn.matches(css)) kinds.set(turn, kind);
    for (const element of turn.querySelectorAll(css)) kinds.set(element, kind);
  }
  return kinds;
};

/** All that decides how a block's words follow on what was read before it. */
const placeOf = ({ kind, keepsLines: keeps, said, endsLine, gap }: Open, verbatim: boolean): string =>
  `${kind} ${keeps} ${verbatim} ${said.length > 0} ${endsLine} ${gap}`;

/**
 * The words of a turn, from its narrowest nodes only and without layout: blocks, rows and `br` are "\n", cells "\t". A
 * part inside another ends it and resumes it; what stands inside a tool row or an error is all the tool's. Of parts
 * that match the same element the last counts. With `blocks`, what was read of a block that has not changed since is
 * taken as it was.
 */
export const readParts = (
  turn: Element,
  { parts, noise }: Pick<Site, 'parts' | 'noise'>,
  blocks?: ReadBlocks,
): Part[] => {
  const kinds = markParts(turn, parts);
  if (kinds.size === 0) return [];
  const skipped = new Set(turn.querySelectorAll(noise ? `${NO_WORDS},${noise}` : NO_WORDS));
  const read: Part[] = [];
  const close = ({ kind, said }: Open): string => {
    const text = said.join('').trim();
    if (text) read.push({ kind, text });
    return text;
  };

  const walk = (parent: Element, outer: Open | undefined, verbatim: boolean): Open | undefined => {
    let open = outer;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (!skipped.has(node as Element)) open = visit(node as Element, open, verbatim);
      } else if (open && node.nodeType === Node.TEXT_NODE) addText(open, (node as Text).data, verbatim);
    }
    return open;
  };
  const visitPart = (element: Element, kind: PartKind, verbatim: boolean): void => {
    const place = `part ${kind} ${verbatim}`;
    const known = blocks?.get(element);
    if (known?.place === place) {
      if (known.text) read.push({ kind, text: known.text });
      return;
    }
    const inner = start(kind, keepsLines(kind, element));
    const last = walk(element, inner, verbatim);
    const text = last ? close(last) : '';
    if (last === inner) blocks?.set(element, { place, text, endsLine: false, gap: '' });
  };
  const visitBlock = (element: Element, open: Open, verbatim: boolean): Open => {
    endLine(open);
    const place = placeOf(open, verbatim);
    const known = blocks?.get(element);
    if (known?.place === place) {
      say(open, known.text);
      Object.assign(open, { endsLine: known.endsLine, gap: known.gap });
      return open;
    }
    const from = open.said.length;
    const after = walk(element, open, verbatim) ?? open;
    endLine(after);
    if (after === open && blocks) {
      // One piece, so that blocks around it have few to join.
      const text = open.said.splice(from).join('');
      if (text) open.said.push(text);
      blocks.set(element, { place, text, endsLine: open.endsLine, gap: open.gap });
    }
    return after;
  };
  const visit = (element: Element, open: Open | undefined, outside: boolean): Open | undefined => {
    const name = element.tagName;
    const verbatim = outside || name === 'PRE';
    const kind = kinds.get(element);
    if (kind && kind !== open?.kind && open?.kind !== 'tool' && open?.kind !== 'error') {
      if (open) close(open);
      visitPart(element, kind, verbatim);
      return open && start(open.kind, open.keepsLines);
    }
    if (name === 'BR') breakLine(open);
    if (open && BLOCK.test(name)) return visitBlock(element, open, verbatim);
    const before = open?.said.length;
    const after = walk(element, open, verbatim);
    if (after && /^T[DH]$/.test(name)) {
      after.gap = (after === open && after.said.length === before ? after.gap : '') + '\t';
    }
    return after;
  };

  const own = kinds.get(turn);
  const last = walk(turn, own && start(own, keepsLines(own, turn)), turn.tagName === 'PRE');
  if (last) close(last);
  return read;
};
