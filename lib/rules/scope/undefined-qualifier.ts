import type { GlossaryEntry } from '../../catalog/asset';
import { findTerms } from '../../catalog/terms';
import { countWords } from '../../text/words';
import { firstMatch, isIn } from '../../text/small-letters';
import { withoutSpans } from '../../text/without-spans';
import { defineRule, type Evidence, type Finding, type Fix, type RuleInput } from '../rule';
import { shorten } from '../../text/shorten';

const QUALIFIED =
  /\b(?<qualifier>top|best|worst|most valuable|most important|best[- ]performing|worst[- ]performing|biggest|(?:most )?popular|high[- ]value)(?<noun> (?:performing )?(?:[\p{L}-]+ )?[\p{L}-]{3,}s)\b(?=(?<rest>[^.?!\n]*))/iu;
const ASKS =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you)[, ]+)*(?:show|list|give|find|get|pull|who|what|which|identify|name|tell|rank|display|(?:make|build|create|prepare|write|send|i (?:need|want)|we need|can (?:i|we) (?:get|see|have))(?: me| us)? (?:an? |the )?(?:new |short |quick )?(?:list|ranking|table|overview|chart|excel|csv|export) of)\b/iu;
/** "top stores in October?" */
const ELLIPTIC = /^\s*(?:our |the |and )?(?:top|best|worst|(?:most )?popular)\b(?:[^.?!\n]*\?| [\p{L}-]+s)\s*$/iu;
/** A number, a rule or a ranking anywhere makes the qualifier clear, or leaves it to be worked out from the rest. */
const RULED =
  /\b(?:by|based|ranked|rank|sorted|terms of|according|measured|with (?:the )?(?:most|highest|largest|lowest|least)|that|who|whose|where|which|having|above|over|more than|practices?|ways?|tools?|tips|books|options|approach\w*|methods?|libraries|languages|reasons?|causes?|drivers?|rated|selling|scoring|grossing)\b|\d|\b(?:one|two|three|four|five|ten|twenty)\b/iu;
/** "the best customers query" is the name of a saved thing. */
const SAVED =
  /^ (?:quer(?:y|ies)|(?:dashboard|report|app|table|model|chart|notebook|guide|segment|view|project|page|tab|metric|script|file|sheet|cell|doc|board|section|widget|tile|cohort|audience)s?|sql|definitions?)\b/iu;
const ASK_WORD = /^\s*(?:who|what|which)\b/iu;
const MOST_WORDS = 9;

/** Measures that rank such things, the usual one first. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  customers: ['revenue', 'number of orders'],
  clients: ['revenue', 'number of orders'],
  accounts: ['revenue', 'number of users'],
  products: ['revenue', 'units sold'],
  items: ['revenue', 'units sold'],
  stores: ['revenue', 'number of orders'],
  channels: ['sign-ups', 'cost per sign-up'],
  campaigns: ['conversions', 'cost per conversion'],
  pages: ['visits', 'conversion rate'],
};

const fixesFor = (noun: string, qualifier: string, start: number, end: number): Fix[] => {
  const last = noun.trim().split(' ').at(-1)?.toLowerCase() ?? '';
  const popular = /popular$/iu.test(qualifier);
  if (!popular && !/^(?:top|best|biggest)$/iu.test(qualifier)) return [];
  const measures = Object.hasOwn(MEASURES, last) ? MEASURES[last] : undefined;
  // What sells dear is not what many like.
  return (measures ?? [])
    .filter((measure) => !popular || measure !== 'revenue')
    .map((measure) => ({
      label: `top 10 by ${measure}`,
      start,
      end,
      replacement: `top 10${noun} by ${measure}`,
    }));
};

/** Qualifiers that only a team's own definition makes clear; without one they are left alone. */
const OWN =
  /^(?:active|inactive|churned|popular|loyal|engaged|at[- ]risk|healthy|power|qualified|high[- ]value|lapsed|dormant|regular|best|top|worst|good|bad|key|strategic|core) /iu;
const EXPLAINED = /^\s*(?:\(|=|i\.e\.|meaning|defined|who|that|which|whose|with)/iu;
const MEANING = /\b(?:mean|means|meaning|define[ds]?|definitions?|difference|stands? for)\b/iu;
const COUNTED =
  /\b(?:how many|number of|count|share of|percentage of|show|list|give|find|get|pull|who|which|plot|compare)\b/iu;

/** A qualified noun that the team's glossary defines: its definition is the fix. */
const defined = ({ draft, prose, glossary }: RuleInput): Finding | undefined => {
  if (!isIn(COUNTED, prose.text) || isIn(MEANING, prose.text)) return undefined;
  for (const { start, end, entries } of findTerms(glossary, prose.text)) {
    const [entry] = entries;
    const words = draft.text.slice(start, end);
    if (entries.length !== 1 || !entry || !OWN.test(words) || EXPLAINED.test(draft.text.slice(end))) continue;
    if (draft.text.toLowerCase().includes(entry.definition.toLowerCase())) continue;
    const replacement = `${words} (${entry.definition})`;
    return {
      start,
      end,
      data: { words, lacks: 'what makes one' },
      fixes: [{ label: shorten(entry.definition, 60), start, end, replacement }],
    };
  }
  return undefined;
};

export default defineRule({
  id: 'undefined-qualifier',
  group: 'scope',
  title: 'By which measure?',
  message: '“{words}” does not say {lacks}.',
  why: 'By another measure or rule the list is a different one; the agent picks, or asks back.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check(input) {
    const own = defined(input);
    if (own) {
      yield own;
      return;
    }
    const { draft, prose, glossary, scope } = input;
    const { text } = prose;
    const asked = isIn(ASKS, text) || isIn(ELLIPTIC, text);
    if (countWords(text) > MOST_WORDS || !asked) return;
    const match = firstMatch(QUALIFIED, text);
    const { qualifier = '', noun = '', rest = '' } = match?.groups ?? {};
    // The numbers of a period rank nothing.
    const unruled = withoutSpans(text, scope.time);
    const ruled = (from: number, to: number): boolean => RULED.test(unruled.slice(from, to).replace(ASK_WORD, ''));
    if (!match || ruled(0, match.index) || ruled(match.index + qualifier.length, text.length)) return;
    if (SAVED.test(rest)) return;
    const start = match.index;
    const end = start + match[0].length;
    const words = draft.text.slice(start, end);
    const known = findTerms(glossary, text).some((term) => term.start < end && term.end > start);
    if (!known) {
      const data = { words, lacks: 'how many, or by which measure' };
      yield { start, end, data, fixes: fixesFor(noun, qualifier, start, end) };
    }
  },
});

const TEAM: readonly GlossaryEntry[] = [
  { term: 'active customer', definition: 'one paid order in the last 90 days' },
  { term: 'top customer', definition: 'the 50 largest by net revenue of the last 12 months' },
];

export const evidence: Evidence = {
  source:
    'TriageSQL labels “top papers” and the like ambiguous; of 540 judged prompts only two had such a qualifier, hence short opening questions alone.',
  examples: [
    { text: 'Who are our top customers?', flags: ['top customers'] },
    { text: 'show me the best products', flags: ['best products'] },
    { text: 'Show popular products', flags: ['popular products'] },
    { text: 'What are our most popular stores?', flags: ['most popular stores'] },
    { text: 'top customers', flags: ['top customers'], note: 'nothing else' },
    { text: 'Which language is the most popular in Spain?', flags: [], note: 'one, by how many speak it' },
    { text: 'Show popular products by units sold', flags: [], note: 'a measure' },
    { text: 'make me a list of the best stores', flags: ['best stores'] },
    { text: 'List our worst performing campaigns', flags: ['worst performing campaigns'] },
    {
      text: 'How many active customers do we have in Spain?',
      flags: ['active customers'],
      glossary: TEAM,
      note: 'the team has a definition',
    },
    { text: 'top stores in May 2025?', flags: ['top stores'], note: 'a period ranks nothing' },
    { text: 'Who are our top customers?', flags: ['top customers'], glossary: TEAM, note: 'the fix is the definition' },
    { text: 'How many active customers do we have in Spain?', flags: [], note: 'no definition to offer' },
    {
      text: 'How many active customers (one paid order in the last 90 days) do we have?',
      flags: [],
      glossary: TEAM,
      note: 'explained',
    },
    { text: 'What does active customers mean?', flags: [], glossary: TEAM, note: 'asks for the definition' },
    { text: 'Who are our top 20 customers by revenue?', flags: [], note: 'a number and a measure' },
    { text: 'Show the best products by margin', flags: [], note: 'a measure' },
    { text: 'What are best practices for cohort analysis?', flags: [], note: 'not a ranking of data' },
    { text: 'Show the best customers query', flags: [], note: 'the name of a saved query' },
    { text: 'Which top customers ordered more than 100 units?', flags: [], note: 'a rule' },
    { text: 'Who are our top customers?', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
  ],
};
