import type { Asset } from '../../catalog/asset';
import { isDeprecated } from '../../catalog/standing';
import { kindsOf } from '../../catalog/kind-words';
import { referencesOf } from '../../catalog/references';
import { singular } from '../../catalog/words';
import { isIn } from '../../text/small-letters';
import { countWords } from '../../text/words';
import { defineRule, type Evidence, type Fix } from '../rule';

const NOUN = 'data app|dashboard|report|notebook|workbook|spreadsheet';
const BARE = new RegExp(
  `\\b(?:the|our|my|this|that) (?:(?:main|old|current|existing|usual|regular|standard|same|weekly|daily|monthly|team) )?(${NOUN})\\b(?!-)`,
  'giu',
);
/** What follows names or describes the thing, or makes it a part of a compound. */
const DESCRIBED =
  /^(?:['’]s)?\s*(?:[:"'“‘(@]|called|named|titled|for|on|of|about|that|which|where|with(?! (?:me|us|them|him|her|the|our|new|this)\b)|from|in|at|showing|below|above|attached|here|linked|we|you|I|\w+_\w+|\p{Lu}\p{L}+|https?)/u;
/** The draft itself makes one, shows one or points at one. */
const INTRODUCED = new RegExp(
  `\\b(?:an?|another|new|each|every|one|any|which|what) (?:[\\w-]+ ){0,3}(?:${NOUN})|\\b(?:build|create|make|design|develop|write|generate|draft)\\b|https?:|attach|upload|below|above|\\.(?:csv|xlsx?|pdf)\\b`,
  'iu',
);
/** Help with an access: who may see it decides the answer, whichever it is. */
const ACCESS =
  /\b(?:permissions?|access(?! (?:log|report)s?\b)|log(?:ged|ging)? ?in|login|denied|40[13]|licen[cs]es?|seat)\b/iu;
const FEW = 3;
/** A longer prompt tells enough around it. */
const MOST_WORDS = 14;
/** With a paste beside it, the paste may show the thing. */
const LONGEST = 2000;

export default defineRule({
  id: 'unnamed-asset',
  group: 'references',
  title: 'Which one?',
  message: '“{words}” does not say which one.',
  why: 'At the start of a thread nothing tells the agent which {noun} is meant, so it searches or asks back.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check(input) {
    const { draft, prose, catalog } = input;
    if (draft.mentions.length > 0 || draft.text.length > LONGEST || countWords(prose.text) > MOST_WORDS) return;
    if (INTRODUCED.test(draft.text) || isIn(ACCESS, prose.text)) return;
    const { named, typed } = referencesOf(input);
    if (named.length > 0 || typed.length > 0) return;
    const [match] = prose.text.matchAll(BARE);
    const [words = '', noun = ''] = match ?? [];
    if (!match || DESCRIBED.test(draft.text.slice(match.index + words.length).replace(/^[ \u00a0]/u, ''))) return;
    const start = match.index;
    const end = start + words.length;
    const kinds = kindsOf(singular(noun.toLowerCase().replace(/^data /u, '')));
    const fitting = catalog.assets.filter((asset) => kinds?.has(asset.kind) && !isDeprecated(asset));
    const fixes = (fitting.length <= FEW ? fitting : []).map((asset): Fix => ({
      label: `@${asset.name}`,
      start,
      end,
      replacement: `@${asset.name}`,
      asset: asset.id,
    }));
    yield { start, end, data: { words, noun: noun.toLowerCase() }, fixes };
  },
});

const ASSETS: readonly Asset[] = [
  { id: 'd1', name: 'Weekly KPIs', kind: 'dashboard' },
  { id: 't1', name: 'fct_orders', kind: 'table' },
];

export const evidence: Evidence = {
  source:
    'GitHub Copilot documentation on ambiguous words; a plain detector fires on 1 to 4 % of clear questions, hence opening prompts and bare nouns only.',
  examples: [
    { text: 'Update the dashboard, please', flags: ['the dashboard'], assets: ASSETS },
    { text: 'why is our weekly report empty', flags: ['our weekly report'] },
    { text: 'The dashboard is broken since Monday', flags: ['The dashboard'], assets: ASSETS },
    { text: 'do the usual report', flags: ['the usual report'] },
    { text: 'Update the dashboard for product funnels', flags: [], note: 'described' },
    {
      text: 'Build a dashboard of signups and share the dashboard with sales',
      flags: [],
      note: 'introduced by the draft',
    },
    { text: 'my dashboard says no permission', flags: [], note: 'help with an access' },
    { text: 'Update the dashboard', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
    { text: 'Update the dashboard "Weekly KPIs"', flags: [], note: 'named in quotes' },
    { text: 'Move the tile from @Weekly KPIs to the dashboard', flags: [], mentions: ['Weekly KPIs'], assets: ASSETS },
  ],
};
