/** What decides where a field's glyphs stand, beyond its box. */
const COPIED = [
  'direction',
  'font',
  'fontKerning',
  'fontFeatureSettings',
  'fontVariationSettings',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'padding',
  'tabSize',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordBreak',
  'wordSpacing',
] as const;

export interface Mirror {
  /** A range over the same glyphs as the field's. */
  readonly range: (start: number, end: number) => Range;
  /** Puts the mirror where the field now is. */
  readonly place: () => void;
  readonly remove: () => void;
}

/**
 * An unseen copy of a field's text that lies exactly over it, outside the composer, so that marks can be painted where
 * the browser has no ranges inside fields. It takes no pointer and screen readers do not see it.
 */
export const createMirror = (field: HTMLTextAreaElement | HTMLInputElement): Mirror => {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  host.style.cssText = 'all:initial;position:fixed;overflow:hidden;pointer-events:none;z-index:2147483646';
  const shadow = host.attachShadow({ mode: 'closed' });
  const copy = document.createElement('div');
  const words = document.createTextNode('');
  copy.append(words);
  shadow.append(copy);

  const place = (): void => {
    if (!host.isConnected) return;
    const box = field.getBoundingClientRect();
    // A field inside a zoomed or scaled box is larger on the screen than in its own pixels.
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    Object.assign(host.style, {
      left: `${box.left + field.clientLeft * scale}px`,
      top: `${box.top + field.clientTop * scale}px`,
      width: `${field.clientWidth}px`,
      height: `${field.clientHeight}px`,
      transform: `scale(${scale})`,
      transformOrigin: '0 0',
    });
    copy.style.transform = `translate(${-field.scrollLeft}px,${-field.scrollTop}px)`;
  };
  const style = (): void => {
    const from = getComputedStyle(field);
    copy.style.cssText = 'box-sizing:border-box;min-height:100%;color:transparent';
    for (const name of COPIED) copy.style[name] = from[name];
    const oneLine = field.tagName === 'INPUT';
    copy.style.whiteSpace = oneLine ? 'pre' : from.whiteSpace;
    if (oneLine) {
      const padding = Number.parseFloat(from.paddingTop) + Number.parseFloat(from.paddingBottom);
      copy.style.lineHeight = `${field.clientHeight - padding}px`;
    } else copy.style.width = `${field.clientWidth}px`;
  };
  const refresh = (): void => {
    if (host.isConnected && words.data === field.value) return;
    if (!host.isConnected) document.documentElement.append(host);
    style();
    words.data = field.value;
    place();
  };
  return {
    place: () => {
      if (host.isConnected) style();
      place();
    },
    remove: () => host.remove(),
    range: (start, end) => {
      refresh();
      const range = document.createRange();
      range.setStart(words, start);
      range.setEnd(words, end);
      return range;
    },
  };
};
