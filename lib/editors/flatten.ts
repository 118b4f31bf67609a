import type { Draft, Mention } from '../text/draft';

/** How a site's mention chips are found; the same as `mentions` of a site. */
export interface MentionOptions {
  readonly css: string;
  /** Attribute that holds the name; its text content when absent. */
  readonly name?: string;
  readonly trigger: string;
}

/** A stretch of the draft and the node it stands in. A line without text has an empty piece, so that it can be reached. */
export interface DraftPiece {
  readonly start: number;
  readonly end: number;
  /** A text node, or the `br` that holds a line open. */
  readonly node: Node;
  /** Offset inside the text node. */
  readonly at: number;
  /** The chip or widget it belongs to, which is replaced whole or not at all. */
  readonly island: Element | undefined;
}

export interface FlatText extends Draft {
  readonly pieces: readonly DraftPiece[];
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
);

/** Characters that editors put in to hold a place for the caret; no user typed them. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]+/g;

const isPlaceholder = (island: Element): boolean =>
  island.ariaHidden === 'true' ||
  island.hasAttribute('data-slate-placeholder') ||
  /placeholder/i.test(island.getAttribute('class') ?? '');

/**
 * The text of a rich editor as one string, in one walk over its nodes and without layout: blocks and `br` are "\n", the
 * last `br` of a block is the editor's own and counts for nothing.
 */
export const flatten = (root: HTMLElement, options?: MentionOptions): FlatText => {
  const collapses = !/pre|break-spaces/.test(getComputedStyle(root).whiteSpace);
  const pieces: DraftPiece[] = [];
  const mentions: Mention[] = [];
  let text = '';
  // A line is open once it has content; a break is owed when another line follows; a `br` is held until more comes.
  let open = false;
  let owed = false;
  let held = false;

  const begin = (): void => {
    if (owed || held) text += '\n';
    owed = held = false;
    open = true;
  };
  const endLine = (): void => {
    owed ||= open;
    open = held = false;
  };
  const add = (node: Node, at: number, words: string, island: Element | undefined): void => {
    pieces.push({ start: text.length, end: text.length + words.length, node, at, island });
    text += words;
  };
  const addText = (node: Text, island: Element | undefined): void => {
    const data = collapses ? node.data.replace(/[\t\n\r]/g, ' ') : node.data;
    if (data === '' || (collapses && node.data.includes('\n') && data.trim() === '')) return;
    begin();
    let from = 0;
    for (const { 0: gap, index } of data.matchAll(ZERO_WIDTH)) {
      add(node, from, data.slice(from, index), island);
      from = index + gap.length;
    }
    if (from < data.length || from === 0) add(node, from, data.slice(from), island);
  };
  const addIsland = (element: Element): void => {
    if (isPlaceholder(element) || element.textContent === '') return;
    begin();
    const start = text.length;
    walk(element, element);
    const shown = text.slice(start);
    const trigger = options?.trigger ?? '@';
    const isMention = options ? element.matches(options.css) : shown.startsWith(trigger);
    if (!isMention || shown === '') return;
    const named = options?.name === undefined ? null : element.getAttribute(options.name);
    const name = named ?? (shown.startsWith(trigger) ? shown.slice(trigger.length) : shown);
    mentions.push({ start, end: text.length, name });
  };
  const visit = (element: Element, island: Element | undefined): void => {
    if (element.tagName === 'BR') {
      begin();
      add(element, 0, '', island);
      held = true;
    } else if (
      !island &&
      (element.getAttribute('contenteditable') === 'false' || (options && element.matches(options.css)))
    )
      addIsland(element);
    else {
      const block = BLOCKS.has(element.tagName);
      if (block) endLine();
      walk(element, island);
      if (block) endLine();
    }
  };
  const walk = (parent: Element, island: Element | undefined): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) addText(node as Text, island);
      else if (node.nodeType === Node.ELEMENT_NODE) visit(node as Element, island);
    }
  };
  walk(root, undefined);
  return { text, mentions, pieces };
};
