import type { MarkKind } from './editor';
import { isLight } from './is-light';
import { whileHere } from './own-sheet';

/** Shape and colours (on light, on dark) of each kind: the tokens --scope, --reference and --guard. */
const LOOKS: Record<MarkKind, readonly [line: string, onLight: string, onDark: string]> = {
  scope: ['dotted', '#b45309', '#f5b042'],
  reference: ['solid', '#1d4ed8', '#8fb2ff'],
  guard: ['wavy', '#b91c1c', '#ff8b86'],
};

const KINDS = Object.keys(LOOKS) as MarkKind[];

const css = (prefix: string, dark: boolean): string =>
  KINDS.map((kind) => {
    const [line, onLight, onDark] = LOOKS[kind];
    const name = `::highlight(${prefix}-${kind})`;
    return `${name}{text-decoration:${whileHere('underline')} ${line} 2px ${dark ? onDark : onLight};text-underline-offset:3px;text-decoration-skip-ink:none}
@media (forced-colors:active){${name}{text-decoration-color:CanvasText}}`;
  }).join('\n');

const ownerOf = (element: HTMLElement): DocumentOrShadowRoot => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document;
};

/** Marks on one composer. */
export interface Highlights {
  readonly show: (ranges: Readonly<Record<MarkKind, readonly AbstractRange[]>>) => void;
  readonly hide: () => void;
}

/** A prefix for marks: their registry is shared with the page, and nobody guesses this. */
export const newPrefix = (): string => `c${crypto.randomUUID()}`;

const OURS = new RegExp(`^c[\\da-f-]{36}-(?:${KINDS.join('|')})$`, 'u');

/** Takes out the marks of a coach that ended here without a word. */
export const forgetMarks = (): void => {
  const names: string[] = [];
  // Firefox gives a content script no iterator of the page's.
  CSS.highlights.forEach((_marks, name) => names.push(name));
  for (const name of names) if (OURS.test(name)) CSS.highlights.delete(name);
};

/** Paints ranges without touching a node. `prefix` names the marks in a registry that the page can see. */
export const createHighlights = (element: HTMLElement, prefix: string): Highlights => {
  const sheet = new CSSStyleSheet();
  let drawn: boolean | undefined;
  return {
    show: (ranges) => {
      // The page's own text says whether it is dark; many dark pages do not say so in `color-scheme`.
      const dark = isLight(getComputedStyle(element).color);
      if (dark !== drawn) sheet.replaceSync(css(prefix, dark));
      drawn = dark;
      const owner = ownerOf(element);
      // Pages that replace the whole list would drop ours.
      if (!owner.adoptedStyleSheets.includes(sheet)) owner.adoptedStyleSheets.push(sheet);
      KINDS.forEach((kind, priority) => {
        const highlight = new Highlight(...ranges[kind]);
        highlight.priority = priority;
        CSS.highlights.set(`${prefix}-${kind}`, highlight);
      });
    },
    hide: () => {
      const owner = ownerOf(element);
      if (owner.adoptedStyleSheets.includes(sheet)) {
        owner.adoptedStyleSheets = owner.adoptedStyleSheets.filter((one) => one !== sheet);
      }
      for (const kind of KINDS) CSS.highlights.delete(`${prefix}-${kind}`);
    },
  };
};
