import { countWords } from '../../text/words';
import { defineRule, type Evidence, type Fix } from '../rule';

const QUALIFIED =
  /\b(?<qualifier>top|best|worst|most valuable|most important|best[- ]performing|worst[- ]performing|biggest|high[- ]value)(?<noun> (?:performing )?(?:[\p{L}-]+ )?[\p{L}-]{3,}s)\b(?=(?<rest>[^.?!\n]*))/iu;
const ASKS =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you)[, ]+)*(?:show|list|give|find|get|pull|who|what|which|identify|name|tell|rank|display)\b/iu;
/** A number, a rule or a ranking anywhere makes the qualifier clear, or leaves it to be worked out from the rest. */
const RULED =
  /\b(?:by|based|ranked|rank|sorted|terms of|according|measured|with (?:the )?(?:most|highest|largest|lowest|least)|that|who|whose|where|which|having|above|over|more than|practices?|ways?|tools?|tips|books|options|approach\w*|methods?|libraries|languages|reasons?|causes?|drivers?)\b|\d|\b(?:one|two|three|four|five|ten|twenty)\b/iu;
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
  if (!/^(?:top|best|biggest)$/iu.test(qualifier)) return [];
  return (MEASURES[last] ?? []).map((measure) => ({
    label: `top 10 by ${measure}`,
    start,
    end,
    replacement: `top 10${noun} by ${measure}`,
  }));
};

export default defineRule({
  id: 'undefined-qualifier',
  group: 'scope',
  title: 'By which measure?',
  message: '“{words}” does not say how many, or by which measure.',
  why: 'By revenue, orders or growth the list is a different one; the agent picks, or asks back.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check({ draft, prose, glossary }) {
    const { text } = prose;
    if (countWords(text) > MOST_WORDS || !ASKS.test(text)) return;
    const match = QUALIFIED.exec(text);
    const { qualifier = '', noun = '', rest = '' } = match?.groups ?? {};
    if (!match || RULED.test(text.slice(0, match.index).replace(ASK_WORD, '')) || RULED.test(noun + rest)) return;
    const start = match.index;
    const end = start + match[0].length;
    const words = draft.text.slice(start, end);
    const defined = glossary.some(({ term, aliases = [] }) =>
      [term, ...aliases].some((name) => words.toLowerCase().includes(name.toLowerCase())),
    );
    if (!defined) yield { start, end, data: { words }, fixes: fixesFor(noun, qualifier, start, end) };
  },
});

export const evidence: Evidence = {
  source:
    'TriageSQL labels “top papers” and the like ambiguous; of 540 judged prompts only two had such a qualifier, hence short opening questions alone.',
  examples: [
    { text: 'Who are our top customers?', flags: ['top customers'] },
    { text: 'show me the best products', flags: ['best products'] },
    { text: 'List our worst performing campaigns', flags: ['worst performing campaigns'] },
    { text: 'Who are our top 20 customers by revenue?', flags: [], note: 'a number and a measure' },
    { text: 'Show the best products by margin', flags: [], note: 'a measure' },
    { text: 'What are best practices for cohort analysis?', flags: [], note: 'not a ranking of data' },
    { text: 'Which top customers ordered more than 100 units?', flags: [], note: 'a rule' },
    { text: 'Who are our top customers?', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
  ],
};
