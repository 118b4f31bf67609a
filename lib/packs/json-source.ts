import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { PackFault } from './pack';
import { showPath, type PackPath } from './path';
import { LIMITS } from './limits';

/** A parsed file that can still say where each value stands. */
export interface Source {
  readonly value: unknown;
  /** Line of the value counted from 1, or of the nearest value around it. */
  readonly lineOf: (path: PackPath) => number;
}

/** Deepest nesting of brackets outside of strings; counted before parsing, since parsers recurse. */
const depthOf = (text: string): number => {
  let depth = 0;
  let most = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gsu)) {
    if (mark === '{' || mark === '[') most = Math.max(most, (depth += 1));
    else if (mark === '}' || mark === ']') depth -= 1;
  }
  return most;
};

const MEANING: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a name in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a “:” is missing here',
  CommaExpected: 'a “,” is missing here',
  CloseBraceExpected: 'a “}” is missing: the file may be cut short',
  CloseBracketExpected: 'a “]” is missing: the file may be cut short',
  EndOfFileExpected: 'the file should end here',
  UnexpectedEndOfComment: 'a comment does not end; JSON has none',
  UnexpectedEndOfString: 'a text does not end: its “"” is missing',
  InvalidCommentToken: 'JSON has no comments',
};

/** The same name twice in one object, and names that reach into the machinery of objects. */
const badKeys = (node: Node, path: PackPath, lineAt: (offset: number) => number): PackFault[] => {
  const faults: PackFault[] = [];
  const seen = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') faults.push(...badKeys(child, [...path, at], lineAt));
    const [key, value] = child.children ?? [];
    if (node.type !== 'object' || !key) continue;
    const name = String(key.value);
    const own = [...path, name];
    const message = seen.has(name) ? 'stands here twice' : name === '__proto__' ? 'is not allowed' : undefined;
    if (message !== undefined) faults.push({ path: showPath(own), line: lineAt(key.offset), message });
    seen.add(name);
    if (value) faults.push(...badKeys(value, own, lineAt));
  }
  return faults;
};

const lineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/gu)) starts.push(index + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
};

/** Parses strict JSON and keeps the place of each value. Gives faults where it is none. Never throws. */
export const readJson = (text: string): Source | { readonly faults: readonly PackFault[] } => {
  const depth = depthOf(text);
  if (depth > LIMITS.depth) {
    return { faults: [{ path: '', message: `is nested ${depth} deep; ${LIMITS.depth} is allowed` }] };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const lineAt = lineCounter(text);
  const [first] = errors;
  // One slip makes a parser stumble many times; the first place is the true one.
  if (!tree || first) {
    const message = MEANING[first ? printParseErrorCode(first.error) : 'ValueExpected'] ?? 'this is no JSON';
    return { faults: [{ path: '', line: lineAt(first?.offset ?? 0), message }] };
  }
  const faults = badKeys(tree, [], lineAt);
  if (faults.length > 0) return { faults };
  const nodeAt = (path: PackPath): Node =>
    findNodeAtLocation(tree, [...path]) ?? (path.length > 0 ? nodeAt(path.slice(0, -1)) : tree);
  // Past the checks above both parsers read alike, so that the platform's builds the value.
  return { value: JSON.parse(text) as unknown, lineOf: (path) => lineAt(nodeAt(path).offset) };
};
