import type { Asset } from '../../catalog/asset';
import { nameStems } from '../../catalog/index-assets';
import { find } from '../../catalog/layer';
import { findTerms } from '../../catalog/terms';
import { wordsOf } from '../../catalog/words';
import { countWords } from '../../text/words';
import { askedMeasure } from '../../scope/asked-measure';
import { STATE_METRICS } from '../../scope/metric-words';
import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Fix } from '../rule';

const BARE =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you)[, ]+)*(?<verb>analy[sz]e|explore|investigate|examine|study|look into|dig into|deep dive into|tell me about|summari[sz]e|visuali[sz]e|understand|assess|evaluate|report on|do an? analysis (?:of|on)|run an analysis (?:of|on)|work on)(?<noun> (?:the |our |my |all )?[\p{L}-]{3,}(?: [\p{L}-]{3,})?)(?: please| pls)?\s*[.!?]*\s*$/iu;
/** "check churn", "compare performance": these verbs ask for nothing only with a measure. */
const CHECK =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you|let's)[, ]+)*(?:check(?: on| out)?|compare(?= [^.?!]*performance)|review|monitor|go (?:over|through)|inspect|(?:(?:have|take) a )?look (?:at|over))(?<noun> (?:(?:the|our|my|all) )?[\p{L}-]+(?: [\p{L}-]+)?)(?: please| pls)?\s*[.!?]*\s*$/iu;
const ARTICLE = /^(?:the|our|my|all) /u;
/** Numbers of a moment, which need no period, and the word for all of them. */
const STANDS = new RegExp(`^ (?:(?:the|our|my|all) )?(?:${STATE_METRICS}|(?:[\\p{L}-]+ )?performance)$`, 'iu');
/** A measure and nothing beside it. */
const isMeasure = (noun: string): boolean =>
  isIn(STANDS, noun) || askedMeasure(`show${noun}`) === noun.trim().replace(ARTICLE, '').toLowerCase();
const HOW_ARE_WE =
  /^\s*(?:so |and |ok )?how(?:'?s|'?re| is| are) (?:we|things|everything|business|the (?:business|company|numbers)|our (?:business|company|numbers))(?: (?:doing|going|looking|performing))?(?: overall| in general| so far)?\s*[?.!]*\s*$/iu;
/** Words that say which part, how or from where: then the order is more than a verb and its noun. */
const MORE =
  /\b(?:by|per|for|in|of|with|between|vs|against|from|this|that|it|them|these|those|file|attached|attachment|below|above|email|text|article|meeting|notes|thread|conversation|document|paper|image|code|error|query|results?)\b/iu;
/** Periods held against each other, of nothing or of one topic: a plural would be counted, "harvest" is no number yet. */
const PERIODS_ONLY =
  /^\s*(?:(?:please|pls|can you|could you)[, ]+)*compare\s+(?:(?:the|our)\s+)?(?<topic>(?!(?:with|to|and|vs|versus|against|the|our|in|of|for)\b)[\p{L}-]+(?<!s))?\s*(?:with|to|and|vs\.?|versus|against|in|of|for|the|please|pls|\s)*[.!?]*\s*$/iu;
const KIN = "(?!(?:these|those|this|that|both|two|them|it|its|what|how)\\b)[\\p{L}'-]+";
/** "compare the sites", "compare Norway to the rest": things side by side, and nothing to hold them by. */
const THINGS = new RegExp(
  `^\\s*(?:(?:please|pls|hey|hi|can you|could you|let's)[, ]+)*compare (?<things>(?:the |our |all |all our )?(?:${KIN} )?${KIN}s|(?:the |our )?${KIN}(?: ${KIN})? (?:with|to|and|vs\\.?|versus|against) (?:the |our )?${KIN}(?: ${KIN})?)(?: please| pls)?\\s*[.!?]*\\s*$`,
  'iu',
);
const SIDE = / (?:with|to|and|vs\.?|versus|against) /u;
/** What a metric is told by: "revenue per store" is a number of revenue. */
const PER = / (?:per|by|in|for|of) .*/iu;
/** Letters stand for a measure more often than for a thing: "LTV", "CAC". */
const ACRONYM = /\b\p{Lu}{2,}s?\b/u;
const MOST_WORDS = 8;

/** Two questions that a measure can always be asked. */
const fixes = (text: string, start: number, end: number, metric: string | undefined): Fix[] => {
  if (!metric) return [];
  const lower = /^\p{Lu}\p{Ll}/u.test(metric) ? metric.toLowerCase() : metric;
  return [
    { label: 'this quarter against last', start, end, replacement: `Compare ${lower} this quarter with last quarter` },
    { label: 'by month, last 12 months', start, end, replacement: `Show ${lower} by month for the last 12 months` },
  ].filter(({ replacement }) => replacement !== text.slice(start, end));
};

export default defineRule({
  id: 'bare-verb',
  group: 'scope',
  title: 'Nothing asked yet',
  message: '“{words}” does not say what to find out.',
  why: 'With only a verb and a noun the agent explores in every direction before it asks you which one you meant.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check({ draft, prose, scope, catalog, glossary }) {
    const { text } = prose;
    /** Numbers of this team: the catalogue has such a metric, or the glossary says what it is. */
    const isOwn = (words: string): boolean =>
      findTerms(glossary, words).length > 0 ||
      wordsOf(words).some(({ stem }) =>
        find(catalog.byStem, stem)?.some(
          ({ asset }) => asset.kind === 'metric' && nameStems(asset.name.replace(PER, '')).includes(stem),
        ),
      );
    /** Whether words name things that a number could be told of, and no number. */
    const areThings = (words: string): boolean => scope.metric.length === 0 && !MORE.test(words) && !isOwn(words);
    if (draft.mentions.length > 0 || (prose.masks?.length ?? 0) > 0 || countWords(text) > MOST_WORDS) return;
    const start = text.length - text.trimStart().length;
    let end = text.trimEnd().length;
    while (end > start && /[\s.!?]/u.test(text[end - 1] ?? '')) end -= 1;
    const finding = { start, end, data: { words: draft.text.slice(start, end) } };
    if (isIn(HOW_ARE_WE, text)) {
      yield finding;
      return;
    }
    const checked = firstMatch(CHECK, text)?.groups?.['noun'];
    const noun =
      firstMatch(BARE, text)?.groups?.['noun'] ??
      (checked && isMeasure(checked.replace(/ (?:please|pls)$/u, '')) ? checked : undefined);
    if (noun !== undefined) {
      const [metric] = scope.metric;
      if (scope.time.length > 0 || MORE.test(noun)) return;
      yield { ...finding, fixes: fixes(text, start, end, metric && text.slice(metric.start, metric.end)) };
    } else if (scope.time.length > 0 && scope.metric.length === 0) {
      let rest = text;
      for (const span of scope.time)
        rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
      const periods = firstMatch(PERIODS_ONLY, rest);
      if (periods && areThings(periods.groups?.['topic'] ?? '')) yield finding;
    } else if (catalog.assets.length > 0 && scope.time.length === 0) {
      const things = firstMatch(THINGS, text)?.groups?.['things'];
      if (things !== undefined && areThings(things.replace(SIDE, ' ')) && !ACRONYM.test(draft.text)) yield finding;
    }
  },
});

const ASSETS: readonly Asset[] = [
  { id: 'd1', name: 'Store Overview', kind: 'dashboard' },
  { id: 'm1', name: 'Basket value', kind: 'metric' },
];

export const evidence: Evidence = {
  source:
    'Hex’s prompting guide gives “Analyze sales” as the too vague case; the pattern stands in none of 1,900 clear prompts.',
  examples: [
    { text: 'Analyze sales', flags: ['Analyze sales'] },
    { text: 'please look into churn', flags: ['please look into churn'] },
    { text: 'Tell me about our customers.', flags: ['Tell me about our customers'] },
    { text: 'compare Q3 with Q2', flags: ['compare Q3 with Q2'] },
    { text: 'can you check churn', flags: ['can you check churn'] },
    { text: 'monitor churn please', flags: ['monitor churn please'] },
    { text: 'compare performance', flags: ['compare performance'] },
    { text: 'how are we doing?', flags: ['how are we doing'] },
    { text: "Compare this year's harvest with last year's.", flags: ["Compare this year's harvest with last year's"] },
    { text: 'compare the stores', flags: ['compare the stores'], assets: ASSETS },
    { text: 'Compare Norway to the rest', flags: ['Compare Norway to the rest'], assets: ASSETS },
    { text: 'compare Oslo vs Bergen', flags: ['compare Oslo vs Bergen'], assets: ASSETS },
    { text: 'Compare Norway to the rest', flags: [], note: 'no catalogue: not a data agent' },
    { text: 'compare basket value and margin', flags: [], assets: ASSETS, note: 'metrics of the team' },
    { text: "Compare this month's tickets with last month's", flags: [], note: 'a plural is counted' },
    { text: 'compare the stores by size', flags: [], assets: ASSETS, note: 'by something' },
    { text: 'check spelling', flags: [], note: 'a task that is clear' },
    { text: 'how are we doing against the target in Spain?', flags: [], note: 'a measure to hold it against' },
    { text: 'Analyze sales by category', flags: [], note: 'a breakdown' },
    { text: 'Analyze sales last quarter', flags: [], note: 'a period' },
    { text: 'Compare revenue in Q3 with Q2', flags: [], note: 'a measure' },
    { text: 'compare revenue', flags: [], note: 'the missing period says it' },
    { text: 'Summarize this thread', flags: [], note: 'the thing is there' },
    { text: 'Analyze @Sales Pipeline', flags: [], mentions: ['Sales Pipeline'], note: 'an asset' },
    { text: 'Analyze sales', flags: [], thread: { turns: 3 }, note: 'a follow-up' },
  ],
};
