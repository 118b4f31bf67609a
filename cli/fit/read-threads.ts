import type { Turn } from '../../lib/thread/thread';

/** A thread as it is written down, with what a brief of it must say and must not. */
export interface WrittenThread {
  readonly name: string;
  readonly about: string;
  readonly turns: readonly Turn[];
  /** Words that must be in the brief; "a|b": one of them. */
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

const TITLE = /^=== (.+)$/mu;
const MARK = /^(U|A\+?)(?:\.(code|tool|error))?: ?(.*)$/u;
const LABEL = /^(about|MUST|NOT): ?(.*)$/u;
/** "A.sql: …", "MUST NOT: …" */
const UNKNOWN = /^(?:[UA]\+?\.(?!(?:code|tool|error):)[a-z]+|MUST \w+|must|not|Must|Not|MustNot): /u;
/** A line of a text that looks like a mark has this before it. */
const ESCAPE = /^\\/u;

interface Part {
  readonly kind: Turn['parts'][number]['kind'];
  readonly lines: string[];
}

const KINDS: Readonly<Record<string, Part['kind']>> = { code: 'code', tool: 'tool', error: 'error' };

const readThread = (name: string, lines: readonly string[]): WrittenThread => {
  const turns: { readonly role: Turn['role']; readonly parts: Part[] }[] = [];
  const labels: Record<string, string[]> = { about: [], MUST: [], NOT: [] };
  let part: Part | undefined;
  for (const line of lines) {
    if (UNKNOWN.test(line)) throw new Error(`${name}: "${line}" begins with a mark that is none`);
    const [, who, kind = '', said = ''] = MARK.exec(line) ?? [];
    const [, label = '', value = ''] = LABEL.exec(line) ?? [];
    if (who !== undefined) {
      part = { kind: KINDS[kind] ?? 'text', lines: [said] };
      const role = who === 'U' ? 'user' : 'agent';
      const last = turns.at(-1);
      const isOfLast = last?.role === role && who !== 'A+';
      if (isOfLast) last.parts.push(part);
      else turns.push({ role, parts: [part] });
    } else if (label !== '') {
      labels[label]?.push(value.trim());
      part = undefined;
    } else if (part) part.lines.push(line.replace(ESCAPE, ''));
    else if (line.trim() !== '') throw new Error(`${name}: "${line}" is neither of a turn nor a label`);
  }
  const isWhole = turns[0]?.role === 'user' && (labels['MUST']?.length ?? 0) > 0;
  if (!isWhole) throw new Error(`${name}: a thread begins with its user and has a label of what must be in its brief`);
  return {
    name,
    about: labels['about']?.join(' ') ?? '',
    turns: turns.map(({ role, parts }) => ({
      role,
      parts: parts.map((one) => ({ kind: one.kind, text: one.lines.join('\n').trim() })),
    })),
    must: labels['MUST'] ?? [],
    mustNot: labels['NOT'] ?? [],
  };
};

/**
 * Reads threads that are written down one after the other: "=== name", "about: …", then turns that begin with "U: " and "A: " at the
 * start of a line (parts of an answer: "A.code: ", "A.tool: ", "A.error: "; a second answer in a row: "A+: "), then labels: "MUST: …" and "NOT: …".
 * A line of a text that looks like one of these begins with a backslash. Throws where a thread is not whole, or a mark is none.
 */
export const threadsIn = (text: string): readonly WrittenThread[] => {
  const [, ...rest] = text.split(TITLE);
  const threads: WrittenThread[] = [];
  for (let place = 0; place < rest.length; place += 2)
    threads.push(readThread(rest[place] ?? '', (rest[place + 1] ?? '').split(/\r?\n/u)));
  return threads;
};
