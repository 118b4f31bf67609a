import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Source } from '../../lib/packs/json-source';
import { LIMITS } from '../../lib/packs/limits';
import type { PackFault } from '../../lib/packs/pack';

const depthOf = (value: unknown): number => {
  let level: unknown[] = [value];
  let depth = 0;
  // Level by level: a value with aliases can be deep, but is never endless.
  while ((level = level.filter((one) => typeof one === 'object' && one !== null)).length > 0) {
    depth += 1;
    if (depth > LIMITS.depth) return depth;
    level = level.flatMap((one) => Object.values(one as object));
  }
  return depth;
};

/** Parses one YAML document and keeps the place of each value. Gives faults where it is none. Never throws. */
export const readYaml = (text: string): Source | { readonly faults: readonly PackFault[] } => {
  const counter = new LineCounter();
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const refuse = (message: string, line?: number): { readonly faults: readonly PackFault[] } => ({
    faults: [{ path: '', message, ...(line !== undefined && { line }) }],
  });
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
    const [error] = document.errors;
    // As with JSON, the first place is the true one.
    if (error) return refuse(error.message, lineAt(error.pos[0]));
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (depthOf(value) > LIMITS.depth) return refuse(`is nested more than ${LIMITS.depth} deep`);
    return {
      value,
      lineOf: (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
          const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
          if (isNode(node) && node.range) return lineAt(node.range[0]);
        }
        return 1;
      },
    };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
};
