const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);

/** Deepest nesting of brackets outside of strings. One pass, whatever the text: it need not be JSON. */
export const depthOf = (json: string): number => {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === QUOTE) quoted = !quoted;
    else if (quoted) at += unit === BACKSLASH ? 1 : 0;
    else if (OPEN.has(unit)) most = Math.max(most, (depth += 1));
    else if (CLOSE.has(unit)) depth -= 1;
  }
  return most;
};
