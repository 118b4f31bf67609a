import type { GlossaryEntry } from '../../catalog/asset';
import { findTerms, termsEndingIn } from '../../catalog/terms';
import { FLOW_METRICS, STATE_METRICS } from '../../scope/metric-words';
import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Finding, type Fix } from '../rule';
import { shorten } from '../../text/shorten';

const MOST_CHOICES = 3;
/** A measure by itself: short for one of the team's own measures. */
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}_@-])(?!sales\\b)(?:${FLOW_METRICS}|${STATE_METRICS})\\b(?![\\w-]| (?:rate|tables?|columns?|definition|team|dashboard|report|app)\\b)`,
  'giu',
);
/** What may stand in front of it; any other word would make it a longer name ("ad revenue"). */
const LEADS =
  /(?:^|[.?!,;:(\n]\s*|\b(?:the|our|my|total|show|me|plot|compare|of|by|and|did|was|is|has|how|in|for|why|what|most|least|more|less|highest|lowest|monthly|weekly|daily) )$/iu;
/** The draft says itself which one, or asks what the word means. */
const EXPLAINED = /^\s*(?:\(|=|:|i\.e\.|meaning|defined)/iu;
const MEANING = /\b(?:mean|means|meaning|define[ds]?|definitions?|difference|stands? for|called|glossary)\b/iu;

const chosen = (start: number, end: number, { term, definition }: GlossaryEntry, same: boolean): Fix => ({
  label: same ? shorten(definition, 60) : term,
  start,
  end,
  replacement: same ? `${term} (${definition})` : term,
});

export default defineRule({
  id: 'ambiguous-term',
  group: 'scope',
  title: 'Which one is meant?',
  message: '“{words}” has {count} meanings here: {names}.',
  why: 'The team’s glossary has several; the agent takes the first it finds, and the number is another one.',
  severity: 'hint',
  turns: 'any',
  language: 'en',
  *check({ draft, prose, glossary, thread }) {
    if (glossary.length < 2 || isIn(MEANING, prose.text)) return;
    const said = (entries: readonly GlossaryEntry[]): boolean =>
      thread.prompts.some((prompt) =>
        entries.some(({ term, definition }) => {
          const earlier = prompt.toLowerCase();
          return earlier.includes(term.toLowerCase()) || earlier.includes(definition.toLowerCase());
        }),
      );
    const finding = (start: number, end: number, entries: readonly GlossaryEntry[]): Finding | undefined => {
      const inside = draft.mentions.some((mention) => mention.start < end && mention.end > start);
      if (entries.length < 2 || inside || EXPLAINED.test(draft.text.slice(end)) || said(entries)) return undefined;
      const same = new Set(entries.map(({ term }) => term.toLowerCase())).size < entries.length;
      const few = entries.slice(0, MOST_CHOICES);
      return {
        start,
        end,
        data: {
          words: draft.text.slice(start, end),
          count: String(entries.length),
          names: few.map(({ term, definition }) => (same ? shorten(definition, 60) : term)).join(', '),
        },
        fixes: few.map((entry) => chosen(start, end, entry, same)),
      };
    };
    const terms = findTerms(glossary, prose.text);
    for (const { start, end, entries } of terms) {
      const found = finding(start, end, entries);
      if (found) yield found;
    }
    // "revenue" alone, once: where a longer term stands in the draft, the short form speaks of it.
    for (const { index, 0: word } of prose.text.matchAll(MEASURE)) {
      if (!LEADS.test(prose.text.slice(Math.max(0, index - 20), index))) continue;
      const entries = termsEndingIn(glossary, word);
      const longer = terms.some((term) => term.entries.some((entry) => entries.includes(entry) || entry.term === word));
      const found = longer ? undefined : finding(index, index + word.length, entries);
      if (!found) continue;
      yield found;
      return;
    }
  },
});

const TEAM: readonly GlossaryEntry[] = [
  { term: 'gross revenue', definition: 'invoiced before refunds' },
  { term: 'net revenue', definition: 'invoiced minus refunds and credits' },
  { term: 'active user', definition: 'one session in the last 28 days', aliases: ['active'] },
  { term: 'active customer', definition: 'one paid order in the last 90 days', aliases: ['active'] },
  { term: 'churn', definition: 'a subscription that was not renewed' },
];

export const evidence: Evidence = {
  source:
    'ThoughtSpot and Fabric name terms with two definitions as the first cause of wrong answers; AMBROSIA shows that agents pick one silently. Speaks only where a pack brings a glossary.',
  examples: [
    {
      text: 'Show revenue by region for May 2025',
      flags: ['revenue'],
      glossary: TEAM,
      note: 'net or gross',
    },
    { text: 'how many active do we have in Spain', flags: ['active'], glossary: TEAM, note: 'an alias of two' },
    { text: 'Why did our revenue drop last week?', flags: ['revenue'], glossary: TEAM },
    { text: 'Show net revenue by region for May 2025', flags: [], glossary: TEAM, note: 'says which' },
    { text: 'What does revenue mean here?', flags: [], glossary: TEAM, note: 'asks for the meaning' },
    { text: 'Show churn by plan for May 2025', flags: [], glossary: TEAM, note: 'one entry' },
    {
      text: 'Show net revenue for May 2025 and revenue per order',
      flags: [],
      glossary: TEAM,
      note: 'the longer term stands beside it',
    },
    { text: 'Show revenue (before refunds) for May 2025', flags: [], glossary: TEAM, note: 'explained in the draft' },
    { text: 'Show revenue by region for May 2025', flags: [], note: 'no glossary' },
    {
      text: 'and revenue by plan?',
      flags: [],
      glossary: TEAM,
      thread: { turns: 2, prompts: ['Show net revenue by region for May 2025'] },
      note: 'said before',
    },
  ],
};
