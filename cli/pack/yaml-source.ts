import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Source } from '../../lib/packs/json-source';
import { LIMITS } from '../../lib/packs/limits';
import type { PackFault } from '../../lib/packs/pack';
import { messageOf } from '../../lib/text/message-of';

/** How deep a value is nested; counts no further than the limit. Level by level, since aliases can make it wide. */
const isTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= LIMITS.depth; depth += 1) {
    level = level.filter((one) => typeof one === 'object' && one !== null).flatMap((one) => Object.values(one));
  }
  return level.length > 0;
};

const refuse = (message: string, line?: number): { readonly faults: readonly PackFault[] } => ({
  faults: [{ path: '', message, ...(line !== undefined && { line }) }],
});

/** Parses one YAML document and keeps the place of each value. Gives faults where it is none. Never throws. */
export const readYaml = (text: string): Source | { readonly faults: readonly PackFault[] } => {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    const [error] = document.errors;
    // As with JSON, the first place is the true one.
    if (error) return refuse(error.message, lineAt(error.pos[0]));
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (isTooDeep(value)) return refuse(`is nested deeper than ${LIMITS.depth}`);
    return {
      value,
      lineOf: (path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const node: unknown = document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return lineAt(node.range[0]);
        }
        return lineAt(document.contents?.range?.[0] ?? 0);
      },
    };
  } catch (error) {
    return refuse(messageOf(error));
  }
};
