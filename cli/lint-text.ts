import type { LineResult } from './linter';

const MARK = { warn: '!', hint: '·', info: ' ' } as const;

/** A result for people: the effort, then each hint with the words it is about and what can be done. */
export const asText = ({ id, hints, effort }: LineResult, text: string): string => {
  const head = `${id}  effort ${effort.level}${hints.length === 0 ? ', nothing to say' : ''}`;
  const lines = hints.map(({ rule, severity, message, start, end, fixes }) => {
    const words = start === undefined || end === undefined ? '' : ` [${text.slice(start, end).replace(/\s+/gu, ' ')}]`;
    const labels = fixes.length === 0 ? '' : ` → ${fixes.map(({ label }) => label).join(' | ')}`;
    return `  ${MARK[severity]} ${rule}${rule === 'pasted-secret' ? '' : words}: ${message}${labels}`;
  });
  return [head, ...lines].join('\n');
};
