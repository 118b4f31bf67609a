import { allMatches } from '../../text/small-letters';
import type { Span } from '../../text/draft';
import { sentencesOf } from '../../text/sentences';
import { countWords } from '../../text/words';
import { defineRule, type Evidence, type Finding, type Fix } from '../rule';

const VAGUE =
  /\b(?:recently|lately|nowadays|these days|of late(?= *(?:[,.;:?!]|$))|in recent (?:times|days|weeks|months|years)|over the (?:past|last) while|(?:the )?(?:past|last) (?:few|couple of|several|some) (?:days|weeks|months|quarters|years))\b/giu;
/** "our recent orders": things that come in all the time. One of them, a number of them or news has its own date. */
const RECENT =
  /(?<!\b(?:most|more|very|too|less|and|or|\d+|two|three|five|ten|some|any) |[-/])\brecent (?=(?<noun>(?:(?!and\b|or\b|to\b|in\b|of\b|from\b|by\b)[\p{L}-]+ )?(?!times|days|weeks|months|years|events|news|changes|updates|versions?|releases|articles|papers|studies|books|developments|advances|memor\p{L}+|hires|numbers|figures|conversations?|messages|chats)[\p{L}-]{3,}(?<!ss|us|is)s)\b)/giu;
/** In a longer draft the rest tells what is meant. */
const SHORT = 12;

/** Told as a story ("we recently moved to Stripe"), it sets the scene and asks for nothing. */
const TOLD =
  /(?:\b(?:i|we|you|he|she|they|who've|team|company|colleague|boss|manager|cfo|ceo|product|marketing|sales)(?:'ve|'s| have| has| had| was| were| am| are| just| only)*|^|[.!?\n]\s*|\b(?:most|more|less) )\s*$/iu;
const ASKS =
  /\?|^\s*(?:(?:please|pls|can you|could you|hey|hi)[, ]+)*(?:show|list|give|find|get|pull|plot|chart|count|compare|analy[sz]e|calculate|break|which|what|how|who|why|where|are|is|did|do|does|have|has|tell|summari[sz]e|report|rank|identify|check|look)\b|^[^,;:]{3,60} (?:by|per) [\p{L}-]+(?:\s*$| (?:over|in|during|for)\b)/imu;
const PERIODS = ['last 28 days', 'this quarter', 'last month'] as const;

const words = (label: string): string => (label === 'last 28 days' ? 'in the last 28 days' : label);

/** "recent orders" becomes "orders in the last 28 days", with `noun` letters of what is recent, and "who recently signed up for a trial" becomes "who signed up for a trial in the last 28 days". */
const fixes = (text: string, start: number, end: number, noun: number): Fix[] => {
  const clause = /^ [\p{L}][^,.;:?!\n]*/u.exec(text.slice(end))?.[0].trimEnd() ?? '';
  const moves = text.slice(start, end).toLowerCase() === 'recently' && clause !== '';
  if (noun > 0) {
    const things = text.slice(end + 1, end + 1 + noun);
    return PERIODS.map((label) => ({ label, start, end: end + 1 + noun, replacement: `${things} ${words(label)}` }));
  }
  return PERIODS.map((label) =>
    moves
      ? { label, start, end: end + clause.length, replacement: `${clause.trimStart()} ${words(label)}` }
      : { label, start, end, replacement: words(label) },
  );
};

export default defineRule({
  id: 'vague-time',
  group: 'scope',
  title: 'Vague period',
  message: '“{words}” can mean a day or a year.',
  why: 'The agent has to pick the dates itself, and the next answer may use other ones.',
  severity: 'hint',
  turns: 'any',
  language: 'en',
  *check({ draft, prose, scope }) {
    const vague = allMatches(VAGUE, prose.text);
    if (vague.length === 0 && countWords(prose.text) <= SHORT) vague.push(...allMatches(RECENT, prose.text));
    const isVague = ({ start, end }: Span): boolean =>
      vague.some(({ index, 0: said }) => index < end && index + said.length > start);
    if (vague.length === 0 || !scope.time.every(isVague)) return;
    const sentences = sentencesOf(prose.text);
    for (const match of vague) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const around = sentences.find((sentence) => sentence.start <= start && sentence.end >= end);
      if (!around) continue;
      // "Why are sales down? Recently": an afterthought belongs to the question before it.
      const alone = /^[\s.?!…]*$/u.test(prose.text.slice(around.start, start) + prose.text.slice(end, around.end));
      const asked = alone ? sentences[sentences.indexOf(around) - 1] : around;
      if (!asked || !ASKS.test(prose.text.slice(asked.start, asked.end))) continue;
      if (!alone && TOLD.test(prose.text.slice(Math.max(0, start - 30), start))) continue;
      const finding: Finding = {
        start,
        end,
        data: { words: draft.text.slice(start, end) },
        fixes: fixes(draft.text, start, end, match.groups?.['noun']?.length ?? 0),
      };
      yield finding;
      return;
    }
  },
});

export const evidence: Evidence = {
  source: 'Hex asks for the exact period covered; on 1,900 clear prompts such words stand in at most 1.5 %.',
  examples: [
    { text: 'How have signups developed recently?', flags: ['recently'] },
    { text: 'Which customers churned lately?', flags: ['lately'] },
    { text: 'List customers who recently signed up for a trial', flags: ['recently'] },
    { text: 'What do people order these days?', flags: ['these days'] },
    { text: 'What changed in returns in recent weeks?', flags: ['in recent weeks'] },
    { text: 'How did returns develop over the last few weeks?', flags: ['the last few weeks'] },
    { text: 'crashes in recent weeks by device', flags: ['in recent weeks'] },
    { text: 'why are sales down? recently', flags: ['recently'], note: 'an afterthought' },
    { text: 'list our recent orders', flags: ['recent'] },
    { text: 'Which recent campaigns worked best?', flags: ['recent'] },
    { text: 'Show the 5 most recent orders', flags: [], note: 'the last ones' },
    { text: 'Show recent orders since 3 May 2025', flags: [], note: 'the period follows' },
    { text: 'What are the recent changes to the refund policy?', flags: [], note: 'news, no series' },
    { text: 'Why was the recent order of Acme late?', flags: [], note: 'one thing' },
    { text: 'Orders moved to Stripe. Recently.', flags: [], note: 'nothing is asked' },
    { text: 'How have signups developed in the last 28 days?', flags: [], note: 'a period' },
    { text: 'We recently moved to Stripe. Which columns hold the fee?', flags: [], note: 'sets the scene' },
    { text: 'Which orders came in recently, since 3 May 2025?', flags: [], note: 'the period follows' },
    { text: 'Which table did the team most recently update?', flags: [], note: 'the last one, no period' },
    { text: 'Rename the filter “Recently viewed”. Does it work?', flags: [], note: 'a name in quotes' },
  ],
};
