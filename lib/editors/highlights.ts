import type { MarkKind } from './editor';

/**
 * Shape and colours of each kind, as lightness, chroma and hue in OKLCH: the tokens --scope, --reference and --guard in
 * their light and dark form. Which form applies follows the lightness of the page's own text, since many pages are dark
 * without saying so in `color-scheme`.
 */
const LOOKS: Record<MarkKind, { line: string; light: Colour; dark: Colour }> = {
  scope: { line: 'dotted', light: [0.555, 0.146, 49], dark: [0.8, 0.148, 76] },
  reference: { line: 'solid', light: [0.488, 0.217, 264], dark: [0.77, 0.115, 266] },
  guard: { line: 'wavy', light: [0.505, 0.19, 27.5], dark: [0.755, 0.14, 22] },
};
type Colour = readonly [lightness: number, chroma: number, hue: number];

const KINDS = Object.keys(LOOKS) as MarkKind[];

const colour = ({ light, dark }: { light: Colour; dark: Colour }): string => {
  const plain = [light, dark].map((one) => `oklch(${one.join(' ')})`).join(',');
  // 1 where the text is lighter than middle grey, else 0.
  const step = 'clamp(0,(l - 0.6)*999,1)';
  const mixed = light.map((value, at) => `calc(${value} + ${((dark[at] ?? 0) - value).toFixed(3)}*${step})`);
  return `text-decoration-color:light-dark(${plain});text-decoration-color:oklch(from currentcolor ${mixed.join(' ')})`;
};

const css = (prefix: string): string =>
  KINDS.map((kind) => {
    const look = LOOKS[kind];
    const name = `::highlight(${prefix}-${kind})`;
    return `${name}{text-decoration:underline ${look.line} 2px;text-underline-offset:3px;text-decoration-skip-ink:none;${colour(look)}}
@media (forced-colors:active){${name}{text-decoration-color:CanvasText}}`;
  }).join('\n');

const sheetsOf = (root: Node): DocumentOrShadowRoot => (root instanceof ShadowRoot ? root : document);

/** Paints ranges without touching a node. `prefix` names the marks in a registry that the page can see. */
export const createHighlights = (
  prefix: string,
): { show(root: Node, ranges: Record<MarkKind, AbstractRange[]>): void; hide(root: Node): void } => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css(prefix));
  return {
    show: (root, ranges) => {
      const owner = sheetsOf(root);
      // Pages that replace the whole list would drop ours.
      if (!owner.adoptedStyleSheets.includes(sheet)) owner.adoptedStyleSheets.push(sheet);
      KINDS.forEach((kind, priority) => {
        const highlight = new Highlight(...ranges[kind]);
        highlight.priority = priority;
        CSS.highlights.set(`${prefix}-${kind}`, highlight);
      });
    },
    hide: (root) => {
      const owner = sheetsOf(root);
      if (owner.adoptedStyleSheets.includes(sheet)) {
        owner.adoptedStyleSheets = owner.adoptedStyleSheets.filter((one) => one !== sheet);
      }
      for (const kind of KINDS) CSS.highlights.delete(`${prefix}-${kind}`);
    },
  };
};
