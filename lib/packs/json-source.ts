import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { depthOf } from './depth';
import { visible } from './hidden';
import type { PackFault } from './pack';
import { showPath, type PackPath } from './path';
import { LIMITS } from './limits';
import { messageOf } from '../text/message-of';

/** A parsed file that can still say where each value stands. */
export interface Source {
  readonly value: unknown;
  /** Line of the value counted from 1, or of the nearest value around it. */
  readonly lineOf: (path: PackPath) => number;
}

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
  UnexpectedEndOfString: 'a text does not end: its “"” is missing, or the file is cut short',
  UnexpectedEndOfNumber: 'this is no number',
  InvalidUnicode: 'this is no \\u followed by four hexadecimal digits',
  InvalidEscapeCharacter: 'a “\\” stands before a character that needs none',
  InvalidCharacter: 'a text holds a line break or a tab; write \\n or \\t',
  InvalidCommentToken: 'JSON has no comments',
};

/** Adds to `faults` each name that stands twice in one object, or reaches into the machinery of objects. */
const badKeys = (
  node: Node,
  path: PackPath,
  fault: (path: PackPath, offset: number, message: string) => void,
): void => {
  const seen = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') badKeys(child, [...path, at], fault);
    const [key, value] = child.children ?? [];
    if (node.type !== 'object' || !key) continue;
    const name = String(key.value);
    const own = [...path, name];
    if (seen.has(name)) fault(own, key.offset, 'stands here twice');
    else if (name === '__proto__') fault(own, key.offset, 'is not allowed');
    seen.add(name);
    if (value) badKeys(value, own, fault);
  }
};

/** The line of an offset, by halving: a file may have as many lines as faults. */
const lineCounter = (text: string): ((offset: number) => number) => {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/gu)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return high;
  };
};

/** Finds the node of a path, or the nearest around it. Names of an object are indexed when first asked for. */
const nodeFinder = (tree: Node): ((path: PackPath) => Node) => {
  const names = new WeakMap<Node, Map<unknown, Node>>();
  const byName = (node: Node): Map<unknown, Node> => {
    const known =
      names.get(node) ??
      new Map(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
          key && value ? [[key.value as unknown, value] as const] : [],
        ),
      );
    names.set(node, known);
    return known;
  };
  return (path) => {
    let node = tree;
    for (const step of path) {
      const next = typeof step === 'number' ? node.children?.[step] : byName(node).get(step);
      if (!next) break;
      node = next;
    }
    return node;
  };
};

/** Parses strict JSON and keeps the place of each value. Gives faults where it is none. Never throws. */
export const readJson = (text: string): Source | { readonly faults: readonly PackFault[] } => {
  // Before parsing, since parsers recurse.
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
  const faults: PackFault[] = [];
  badKeys(tree, [], (path, offset, message) => {
    faults.push({ path: showPath(path), line: lineAt(offset), message });
  });
  if (faults.length > 0) return { faults };
  const nodeAt = nodeFinder(tree);
  try {
    // Past the checks above both parsers read alike, so that the platform's builds the value.
    return { value: JSON.parse(text) as unknown, lineOf: (path) => lineAt(nodeAt(path).offset) };
  } catch (error) {
    return { faults: [{ path: '', message: visible(messageOf(error)) }] };
  }
};
