import type { Part } from '../thread';
import { isObject, jsonOf, rowsOfJson, type JsonObject } from './json-rows';

const CODE = /^(?:query|sql|statement|code|command|script|python|source)$/iu;
const ERROR = /^(?:error|errors|exception|traceback|error_?message|stderr)$/iu;
const OUTPUT = /^(?:output|result|results|response|content|stdout|text|message|summary)$/iu;
const DEEPEST = 4;
/** Longer ones (UTF-16 units) are not opened. */
const LONGEST = 200_000;

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) && typeof value['message'] === 'string' ? value['message'] : '';

/** A value as JSON; nothing where it nests too deep to be written. */
const written = (value: JsonObject): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};

/** What a call or its answer, written as an object, holds of code, errors and output. */
const inside = (value: JsonObject, depth: number): readonly Part[] => {
  const parts: Part[] = [];
  for (const [key, one] of Object.entries(value)) {
    if (CODE.test(key) && typeof one === 'string' && /\s|\(/u.test(one)) parts.push({ kind: 'code', text: one });
    else if (ERROR.test(key) && wordsOf(one) !== '') parts.push({ kind: 'error', text: wordsOf(one) });
    else if (OUTPUT.test(key) && typeof one === 'string') parts.push({ kind: 'tool', text: one });
    else if (isObject(one) && depth < DEEPEST) parts.push(...inside(one, depth + 1));
  }
  const text = Object.values(value).some((one) => Array.isArray(one)) ? written(value) : '';
  return rowsOfJson(text) ? [...parts, { kind: 'tool', text }] : parts;
};

/** The parts of a tool's call or answer that is written as one JSON object; undefined where it is none, or holds no part of its own. */
export const unwrapped = (text: string): readonly Part[] | undefined => {
  const value = text.length > LONGEST ? undefined : jsonOf(text);
  if (!isObject(value)) return undefined;
  const parts = inside(value, 0);
  return parts.length > 0 ? parts : undefined;
};
