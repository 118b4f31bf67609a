import { capital } from '../../text/capital';
import { tellingWords } from '../signs/telling-words';
import type { Turn } from '../thread';
import { agentSentences } from './agent-lines';
import { withoutLead } from './lead';
import { ownWords, sentences } from './own-words';
import { figuresIn, stemsOf } from './figures';
import { RETRACTS } from './moves';
import { isOutdated } from './changes';
import type { ThreadReading } from './read-thread';
import { kindOf } from './rules';
import { dataNamesIn } from './signs/data-names';
import { DENIED } from './signs/names';
import { shorten } from '../../text/shorten';

/** Says why an attempt went wrong: a cause that the next attempt can avoid. */
const CAUSE =
  /\b(?:doubl\w+|duplicat\w+|fan(?:s|ned)?[- ]?out|inflat\w+|twice|time[sd]? out|timeout|does(?:n't| not) exist|not found|no such|fail(?:s|ing)?|failed(?! (?:payments?|log-?ins?|deliver\w+|orders?|transactions?|attempts?|charges?))|error|permission|denied|unsupported|stale|outdated|deprecated|truncat\w+|mis-?match\w*|overcount\w*|undercount\w*|double[- ]count\w*|drops? (?:rows|orders|customers)|missing (?:rows|data|days)|wrong (?:table|column|join|field|key|grain))\b/iu;
const OWN_FAULT =
  /^(?:you're (?:absolutely )?right|you are right|good catch|apologies|sorry|my mistake|i apologi[sz]e|i see)[^.!—–-]*?(?:[.!—–]|, (?:the|i|my)\b|-\s)/iu;
/** UTF-16 units of one line, and of an error with what was made of it. */
const LONGEST = 160;
const LONGEST_WHOLE = 240;
const MOST = 5;

/** "Yes, I am sorry, the snapshot …": leads to the reason. */
const LEAD =
  /^(?:(?:yes|no|right|correct|indeed|sorry|(?:i am|i['’]m) sorry|apologies|my (?:mistake|apologies)|you(?:['’]re| are) (?:absolutely |quite )?right|good (?:catch|point)|true|fair(?: point)?)[,.!;:–—-]+\s*)+(?=\S.{20})/iu;
/** "You're right, I should have caught that." */
const OWNS_UP = /(?<!\p{L})i should have (?:caught|seen|noticed|checked|known|asked)(?!\p{L})/iu;
const plain = (line: string): string => (LEAD.test(line) ? capital(line.replace(LEAD, '')) : line);

const errorLine = (text: string): string =>
  shorten((text.split('\n').find((line) => line.trim() !== '') ?? '').trim(), LONGEST);

/** Two lines name one fault: the user's complaint and the agent's answer to it, or an error and what is said of it. */
const saysSame = (a: string, b: string): boolean => {
  const [words, others] = [tellingWords(a).words, tellingWords(b).words];
  const stems = new Set(words.map((word) => word.slice(0, 5)));
  const shared = others.filter((word) => stems.has(word.slice(0, 5))).length;
  return shared > 0 && shared / Math.max(1, Math.min(words.length, others.length)) >= 0.6;
};

/** "The column x does not exist" says no word that its error did not. */
const isInside = (said: string, error: string): boolean => {
  const words = new Set(tellingWords(error).words);
  return tellingWords(said).words.every((word) => words.has(word));
};

/** An error with what the agent made of it in the same turn, as far as its sentences fit. */
const toldOf = (turn: Turn, error: string): string => {
  const line = errorLine(error);
  const said = agentSentences(turn)
    .filter((one) => !one.endsWith('?') && figuresIn(one).length === 0 && !RESULT.test(one) && !OWNS_UP.test(one))
    .map(plain)
    .slice(0, 2)
    .filter((one) => !isInside(one, line));
  const fitting = [said.join(' '), said[0] ?? ''].find((text) => line.length + text.length <= LONGEST_WHOLE) ?? '';
  return fitting === '' ? line : `${line} (${fitting.replace(/[.]$/u, '')})`;
};

/** "I used status = 'Cancelled'": how it was done, and no fault to avoid. */
const IS_METHOD = /^i (?:used|took|measured|counted|applied|assumed)\b.*(?:[=<>]|'[^']+'|\d)/iu;
/** A number that was found, or where it was put. */
const RESULT = /\d{3}|\d[.,]\d|\d ?%|\b(?:saved|stored|written) (?:as|to|in)\b/iu;
const TELLING = 4;

/** What the agent says was wrong with its own answer, where it gives the right one. */
const takenBackIn = (turn: Turn): string[] => {
  const said = agentSentences(turn).slice(0, 2);
  if (!said.some((line) => RETRACTS.test(line))) return [];
  return said.filter(
    (line) =>
      stemsOf(line).size >= TELLING &&
      figuresIn(line).length === 0 &&
      !RESULT.test(line) &&
      !line.endsWith('?') &&
      !IS_METHOD.test(line),
  );
};

/** What was tried and went wrong, with its reason: visible errors, and what user and agent said about failed answers. */
export const failuresIn = (
  turns: readonly Turn[],
  { ours, failed, changes }: Pick<ThreadReading, 'ours' | 'failed' | 'changes'>,
): string[] => {
  const told: string[] = [];
  for (const [place, turn] of turns.entries()) {
    if (!ours(place)) continue;
    for (const { kind, text } of turn.parts)
      if (kind === 'error' && turn.role === 'agent') told.push(toldOf(turn, text));
    // "scm.inbound_asn returned a permission error": told in words, where the page shows no error.
    if (turn.role === 'agent' && turn.parts.every(({ kind }) => kind !== 'error'))
      told.push(...agentSentences(turn).filter((line) => DENIED.test(line) && dataNamesIn(line).length > 0));
    // A first answer takes nothing back: "I used the column scrap_qty".
    if (turn.role === 'agent' && place > 1 && !failed.has(place)) told.push(...takenBackIn(turn).map(plain));
    const before = turns.slice(0, place).findLastIndex(({ role }) => role !== turn.role);
    if (turn.role === 'user' && failed.has(before)) {
      told.push(
        ...sentences(ownWords(turn))
          .map(withoutLead)
          .filter((said) => CAUSE.test(said) && kindOf({ text: said }) === 'other'),
      );
    }
    const corrected = turns.slice(0, before).findLastIndex(({ role }) => role === 'agent');
    if (turn.role === 'agent' && failed.has(corrected)) {
      const said = agentSentences(turn).slice(0, 3);
      told.push(
        ...said
          .map((line) => line.replace(OWN_FAULT, (all) => (/, (?:the|i|my)\b/iu.exec(all)?.[0] ?? '').slice(2)).trim())
          .filter((line) => CAUSE.test(line) && figuresIn(line).length === 0),
      );
    }
  }
  // Data that were given up are what was tried.
  const values = changes.filter(({ gone }) => dataNamesIn(gone).length === 0);
  const kept: string[] = [];
  for (const line of told) {
    if (
      line !== '' &&
      !isOutdated(line, values) &&
      !kept.some((other) => saysSame(other, line) || other.includes(line.replace(/[.]$/u, '')))
    )
      kept.push(shorten(line, LONGEST_WHOLE));
  }
  return kept.slice(-MOST);
};
