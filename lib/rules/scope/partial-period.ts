import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence, type Fix } from '../rule';

const UNIT = '(?<unit>week|month|quarter|year)';
/** The running period held against a whole one. */
const PATTERN = new RegExp(
  `\\bthis ${UNIT} (?:vs\\.?|versus|against|with|to|and|compared (?:to|with)) (?:the )?(?:last|previous|prior)(?: \\k<unit>)?\\b`,
  'iu',
);
const TO_DATE =
  /\b(?:to date|so far|same (?:days?|period|point|time)|[mqyw]td|first \d+ days|until now|pro rata|day by day)\b/iu;

export default defineRule({
  id: 'partial-period',
  group: 'scope',
  title: 'A running period against a whole one',
  message: '“{words}” holds a part of a {unit} against a whole one.',
  why: 'The running period is not over, so the comparison shows a drop that is none.',
  severity: 'info',
  turns: 'any',
  language: 'en',
  off: true,
  *check({ draft, prose }) {
    const match = firstMatch(PATTERN, prose.text);
    const unit = match?.groups?.['unit']?.toLowerCase();
    if (!match || unit === undefined || isIn(TO_DATE, prose.text)) return;
    const start = match.index;
    const end = start + match[0].length;
    const fixes: Fix[] = [
      {
        label: 'same days only',
        start,
        end,
        replacement: `this ${unit} to date against the same days of last ${unit}`,
      },
    ];
    yield { start, end, data: { words: draft.text.slice(start, end), unit }, fixes };
  },
});

export const evidence: Evidence = {
  source:
    'Lightdash’s notes on month-to-date; off by default: people mostly know, and nobody of two judges asked for it on 540 prompts.',
  examples: [
    { text: 'Compare orders this month vs last month', flags: ['this month vs last month'] },
    { text: 'signups this week against last week by channel', flags: ['this week against last week'] },
    { text: 'Is revenue this quarter versus last quarter lower?', flags: ['this quarter versus last quarter'] },
    { text: 'Compare orders this month to date with last month', flags: [], note: 'to date' },
    { text: 'Compare orders in May with April 2025', flags: [], note: 'both are over' },
    { text: 'Orders this month by region', flags: [], note: 'no comparison' },
    { text: 'this month vs the same days of last month', flags: [] },
  ],
};
