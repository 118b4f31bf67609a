import type { Part, PartKind } from '../thread/thread';
import type { Site, SitePart } from './site';

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CAPTION|D[DLT]|DETAILS|DIV|FIG\w+|FOOTER|H[1-6R]|HEADER|LI|MAIN|[OU]L|P|PRE|SECTION|SUMMARY|TABLE|TR)$/;

/** Never words of a thread, on any site. */
const NO_WORDS = 'script,style,noscript,template,svg,input,textarea,select,[contenteditable=true],[contenteditable=""]';

/** A part while it is read. */
interface Open {
  readonly kind: PartKind;
  readonly keepsLines: boolean;
  text: string;
  /** What stands before the next words: " " inside a line, "\t" after a cell, "\n" after a block. */
  gap: string;
}

const addText = (open: Open, data: string, verbatim: boolean): void => {
  const isBlank = data.trim() === '';
  if (isBlank && (open.text === '' || open.gap !== '')) return;
  if (open.text.endsWith('\n') && open.gap === '\n') open.gap = '';
  if (verbatim || open.keepsLines) {
    open.text += (open.text && open.gap) + data;
    open.gap = '';
    return;
  }
  if (/^\s/.test(data)) open.gap ||= ' ';
  if (isBlank) return;
  open.text += (open.text && open.gap) + data.trim().replace(/\s+/g, ' ');
  open.gap = /\s$/.test(data) ? ' ' : '';
};

const endLine = (open: Open | undefined): void => {
  if (open?.text) open.gap = '\n';
};

const breakLine = (open: Open | undefined): void => {
  if (!open?.text) return;
  open.text += open.gap === '\n' ? '\n\n' : '\n';
  open.gap = '';
};

const start = (kind: PartKind, element: Element): Open => ({
  kind,
  keepsLines: kind === 'code' || /pre|break-spaces/.test(getComputedStyle(element).whiteSpace),
  text: '',
  gap: '',
});

const markParts = (turn: Element, parts: readonly SitePart[]): Map<Element, PartKind> => {
  const kinds = new Map<Element, PartKind>();
  for (const { kind, css } of parts) {
    if (turn.matches(css)) kinds.set(turn, kind);
    for (const element of turn.querySelectorAll(css)) kinds.set(element, kind);
  }
  return kinds;
};

/**
 * The words of a turn, from its narrowest nodes only and without layout: blocks, rows and `br` are "\n", cells "\t". A
 * part inside another ends it and resumes it; what stands inside a tool row or an error is all the tool's. Of parts
 * that match the same element the last counts.
 */
export const readParts = (turn: Element, { parts, noise }: Pick<Site, 'parts' | 'noise'>): Part[] => {
  const kinds = markParts(turn, parts);
  if (kinds.size === 0) return [];
  const skipped = new Set(turn.querySelectorAll(noise ? `${NO_WORDS},${noise}` : NO_WORDS));
  const read: Part[] = [];
  const close = (open: Open | undefined): void => {
    const text = open?.text.trim();
    if (open && text) read.push({ kind: open.kind, text });
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
  const visit = (element: Element, open: Open | undefined, outside: boolean): Open | undefined => {
    const name = element.tagName;
    const verbatim = outside || name === 'PRE';
    const kind = kinds.get(element);
    if (kind && kind !== open?.kind && open?.kind !== 'tool' && open?.kind !== 'error') {
      close(open);
      close(walk(element, start(kind, element), verbatim));
      return open && { ...open, text: '', gap: '' };
    }
    if (name === 'BR') breakLine(open);
    const isBlock = BLOCK.test(name);
    if (isBlock) endLine(open);
    const before = open?.text;
    const after = walk(element, open, verbatim);
    if (isBlock) endLine(after);
    else if (after && /^T[DH]$/.test(name)) after.gap = (after.text === before ? after.gap : '') + '\t';
    return after;
  };

  const own = kinds.get(turn);
  close(walk(turn, own && start(own, turn), turn.tagName === 'PRE'));
  return read;
};
