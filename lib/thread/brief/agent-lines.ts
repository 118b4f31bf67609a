import type { Turn } from '../thread';
import { isAgentTalk } from './agent-talk';
import { sentences } from './own-words';

const BULLET = /^\s*(?:[-*•–]|\d+[.)])\s+/u;
const ROW = /^\s*\|.*\|\s*$/u;
const RULED = /^[\s|:-]*$/u;

/** "**Result:** 41", "## Summary": names what follows as an answer. */
const LABEL =
  /^(?:(?:final|short|quick|direct|main|key|updated) )?(?:answers?|results?|summary|tl;?dr|findings?|takeaways?|bottom line|output|conclusion|response)(?::\s*|$)/iu;

const plain = (line: string): string =>
  line
    .replace(/^\s*#+\s*/u, '')
    .replace(/^\s*(?:\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+/u, '')
    .replace(/`{1,3}|(?<!\s)[*]{1,3}|[*]{1,3}(?!\s)/gu, '')
    // "All that start with qa_" is no mark.
    .replace(/(?<![\p{L}\p{N}_])(_{1,2})(?=\S)([^_]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .trim()
    .replace(LABEL, '');

const cells = (line: string): string =>
  line
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');

/** More rows than these are a table to look up, not to carry along. */
const MOST_ROWS = 8;

/** "With 10 % safety:", and the rows come back elsewhere: says how they were found, and nothing else. */
const ONLY_CONDITION =
  /^(?:with|without|on|at|by|in|for|from|after|before|per|only|excluding|including|mit|ohne|nach|ab|bei|für|avec|sans|pour|con|sin|com|sem|met|zonder)(?!\p{L})[^,;]{0,60}:$/iu;

const SHORT_ITEM = 6;
/** A bullet that is said like any other sentence, and no item of a list. */
const isSentence = (item: string): boolean => /[.!?]$/u.test(item) && item.split(' ').length >= SHORT_ITEM;

interface AgentLine {
  readonly text: string;
  /** Rows of a list or a table. */
  readonly isJoined: boolean;
}

const readLines = (turn: Turn): readonly AgentLine[] => {
  const out: AgentLine[] = [];
  let lead: string | undefined;
  let rows: string[] = [];
  const close = (): void => {
    // What leads to nothing may say something itself: "Delays rose by 12 % for two reasons:".
    if (lead !== undefined && rows.length === 0 && /\d/u.test(lead) && !ONLY_CONDITION.test(lead))
      out.push({ text: lead.replace(/:$/u, '.'), isJoined: false });
    if (rows.length > 0 && rows.length <= MOST_ROWS)
      out.push({ text: `${lead ? `${lead.replace(/:$/u, '')}: ` : ''}${rows.join('; ')}`, isJoined: rows.length > 1 });
    rows = [];
    lead = undefined;
  };
  for (const part of turn.parts) {
    if (part.kind !== 'text') continue;
    for (const line of part.text.replace(/```[\s\S]*?(?:```|$)/gu, '').split('\n')) {
      if (RULED.test(line)) {
        // A blank line ends a list, and stands before one.
        if (line.trim() === '' && rows.length > 0) close();
        continue;
      }
      if (ROW.test(line)) rows.push(plain(cells(line)));
      else if (BULLET.test(line)) {
        const item = plain(line.replace(BULLET, ''));
        if (isSentence(item)) {
          close();
          out.push({ text: item, isJoined: false });
        } else rows.push(item.replace(/[.;]$/u, ''));
      } else {
        close();
        const said = plain(line);
        if (said.endsWith(':')) lead = said;
        else if (said !== '') out.push({ text: said, isJoined: false });
      }
    }
    close();
  }
  return out;
};

/** What an agent says in words, by sentences, with all talk and offers around it. */
export const agentSpeech = (turn: Turn): string[] =>
  readLines(turn).flatMap(({ text, isJoined }) => (isJoined ? [text] : sentences(text)));

/** What an agent answers in words, by sentences. Lists and tables join the line that leads to them: "Net revenue: Sep €412k; Oct €371k". */
export const agentSentences = (turn: Turn): string[] => agentSpeech(turn).filter((said) => !isAgentTalk(said));
