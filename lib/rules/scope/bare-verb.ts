import { countWords } from '../../text/words';
import { askedMeasure } from '../../scope/asked-measure';
import { STATE_METRICS } from '../../scope/metric-words';
import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Fix } from '../rule';

const BARE =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you)[, ]+)*(?<verb>analy[sz]e|explore|investigate|examine|study|look (?:at|into)|dig into|deep dive into|tell me about|summari[sz]e|visuali[sz]e|understand|assess|evaluate|report on|do an? analysis (?:of|on)|run an analysis (?:of|on)|work on)(?<noun> (?:the |our |my |all )?[\p{L}-]{3,}(?: [\p{L}-]{3,})?)(?: please| pls)?\s*[.!?]*\s*$/iu;
/** "check churn", "compare performance": these verbs ask for nothing only with a measure. */
const CHECK =
  /^\s*(?:(?:please|pls|hey|hi|can you|could you|let's)[, ]+)*(?:check(?: on| out)?|compare(?= [^.?!]*performance)|review|monitor|go over)(?<noun> (?:(?:the|our|my|all) )?[\p{L}-]+(?: [\p{L}-]+)?)(?: please| pls)?\s*[.!?]*\s*$/iu;
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
const PERIODS_ONLY =
  /^\s*(?:please )?compare (?:the )?(?:with|to|and|vs\.?|versus|against|the|please|pls|\s)*[.!?]*\s*$/iu;
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
  *check({ draft, prose, scope }) {
    const { text } = prose;
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
      if (PERIODS_ONLY.test(rest)) yield finding;
    }
  },
});

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
