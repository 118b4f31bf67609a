import type { Part } from '../thread';
import { isCode } from './is-code';
import { beginsAsError, isError } from './is-error';
import { isNumber, isObject, isWords, jsonOf, jsonText, numberOf, rowsOfJson, type JsonObject } from './json-rows';

const CODE = /^(?:query|sql|statement|code|command|script|python|source)$/iu;
const ERROR = /^(?:error|errors|exception|traceback|error_?message|stderr)$/iu;
const LOG = /^stderr$/iu;
const OUTPUT = /^(?:output|result|results|response|content|stdout|text|message|summary)$/iu;
/** Words beside what came back: numbers next to them are a row. */
const NOTE = /^(?:message|text|summary)$/iu;
const STATE = /^(?:status|state|level|type)$/iu;
const STATUS = /^(?:code|status|status_?code)$/iu;
/** `{"error": "none"}` names no error. */
const NONE = /^\s*(?:none|no errors?|null|nil|n\/a|0|false|ok|-)?\s*[.!]?\s*$/iu;
const DEEPEST = 4;
/** Longer ones (UTF-16 units) are not opened. */
const LONGEST = 200_000;

/** The words of an error, of a list of them, of an object with a message. */
const wordsOf = (value: unknown): readonly string[] => {
  if (isWords(value)) return NONE.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => (Array.isArray(one) ? [] : wordsOf(one)));
  return isObject(value) && isWords(value['message']) ? [value['message']] : [];
};

/** `{"status": "error", …}`, `{"code": 403, …}`, `{"isError": true, …}`: what it says is an error. */
const isFailed = (value: JsonObject): boolean =>
  Object.entries(value).some(
    ([key, one]) =>
      (STATE.test(key) && isWords(one) && /^(?:error|failed|failure)$/iu.test(one)) ||
      (STATUS.test(key) && numberOf(one) >= 400 && numberOf(one) < 600) ||
      (/^is_?error$/iu.test(key) && one === true) ||
      (/^(?:success|ok)$/iu.test(key) && one === false),
  );

const ofOutput = (text: string, failed: boolean): readonly Part[] => {
  if (failed) return NONE.test(text) ? [] : [{ kind: 'error', text }];
  return unwrapped(text) ?? [{ kind: 'tool', text }];
};

/** `{"type": "text", "text": …}`: one of the parts that a tool answers with. */
const ofBlocks = (value: unknown, failed: boolean): readonly Part[] =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        isObject(one) && one['type'] === 'text' && isWords(one['text']) ? ofOutput(one['text'], failed) : [],
      )
    : [];

/** What one name of an object holds; undefined where it is none of a call or its answer. */
const ofEntry = (key: string, one: unknown, failed: boolean): readonly Part[] | undefined => {
  if (CODE.test(key) && isWords(one) && isCode(one)) return [{ kind: 'code', text: one }];
  if (ERROR.test(key)) {
    const words = wordsOf(one).filter((text) => !LOG.test(key) || beginsAsError(text) || isError(text));
    return words.length > 0 ? words.map((text) => ({ kind: 'error', text })) : undefined;
  }
  if (OUTPUT.test(key) && isWords(one)) return ofOutput(one, failed);
  const blocks = OUTPUT.test(key) ? ofBlocks(one, failed) : [];
  return blocks.length > 0 ? blocks : undefined;
};

/** What a call or its answer, written as an object, holds of code, errors and output. */
const inside = (value: JsonObject, depth: number): readonly Part[] => {
  const parts: Part[] = [];
  const rest: [string, unknown][] = [];
  const failed = isFailed(value);
  for (const [key, one] of Object.entries(value)) {
    const found = ofEntry(key, one, failed);
    if (found) parts.push(...found);
    else if (isObject(one) && depth < DEEPEST) parts.push(...inside(one, depth + 1));
    else rest.push([key, one]);
  }
  const isNoted = !failed && Object.entries(value).some(([key, one]) => NOTE.test(key) && isWords(one));
  const isTabular = rest.some(([, one]) => Array.isArray(one));
  const isRow = isNoted && !isTabular && rest.some(([, one]) => isNumber(one));
  const text = isTabular ? jsonText(value) : isRow ? jsonText(Object.fromEntries(rest)) : '';
  return rowsOfJson(text) ? [...parts, { kind: 'tool', text }] : parts;
};

/** The parts of a tool's call or answer that is written as one JSON object; undefined where it is none, or holds no part of its own. */
export const unwrapped = (text: string): readonly Part[] | undefined => {
  const value = text.length > LONGEST ? undefined : jsonOf(text);
  if (!isObject(value)) return undefined;
  const parts = inside(value, 0);
  return parts.length > 0 ? parts : undefined;
};
