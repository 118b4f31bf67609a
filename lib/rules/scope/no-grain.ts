import { FLOW_METRICS, STATE_METRICS } from '../../scope/metric-words';
import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Fix } from '../rule';

const MEASURE = new RegExp(`\\b(?:${FLOW_METRICS}|${STATE_METRICS})\\b`, 'iu');
const TREND = /\b(?:over time|trends? (?:in|of|for)|(?:historical|time) (?:trend|development|series))\b/iu;
const TREND_FIRST = /^(?:trend|historical|time)/iu;
const GRAINS = ['weekly', 'monthly', 'daily'] as const;
/** Any word of a grain or a period: then the agent can tell. */
const GRAIN =
  /\b(?:daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|hourly|days?|weeks?|months?|quarters?|years?|hours?|ytd|mtd|yoy|mom|wow)\b|\b(?:19|20)\d\d\b/iu;

export default defineRule({
  id: 'no-grain',
  group: 'scope',
  title: 'Daily, weekly or monthly?',
  message: '“{words}” does not say by day, week or month.',
  why: 'The same trend looks flat by month and wild by day; the agent picks a grain you may not want.',
  severity: 'info',
  turns: 'opening',
  language: 'en',
  off: true,
  *check({ draft, prose, scope }) {
    const match = firstMatch(TREND, prose.text);
    if (!match || !isIn(MEASURE, prose.text) || scope.time.length > 0 || isIn(GRAIN, prose.text)) return;
    const start = match.index;
    const end = start + match[0].length;
    const fixes = GRAINS.map((label): Fix => ({ label, start, end: start, replacement: `${label} ` }));
    yield { start, end, data: { words: draft.text.slice(start, end) }, fixes: TREND_FIRST.test(match[0]) ? fixes : [] };
  },
});

export const evidence: Evidence = {
  source: 'Hex’s restatement of a question names the grain; off by default: agents mostly pick a fitting one.',
  examples: [
    { text: 'Show revenue over time', flags: ['over time'] },
    { text: 'plot the trend of signups by country', flags: ['trend of'] },
    { text: 'how did refunds develop over time', flags: ['over time'] },
    { text: 'Show weekly revenue over time', flags: [], note: 'a grain' },
    { text: 'Show revenue over time for 2025', flags: [], note: 'a period' },
    { text: 'Show revenue over time', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
    { text: 'How have filters changed over time?', flags: [], note: 'no measure' },
  ],
};
