import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const FILL = '(?:insert|enter|add|your|put|fill in|choose|specify|replace with)';
/** Brackets around words that a template leaves to be filled in; links, citations and check boxes are none. */
const PATTERNS = [
  `(?<![\\w\\])\\]])\\[(?:[A-Z][A-Z_-]{2,}(?:[ /][A-Z_-]{2,}){0,4})\\](?![([:])`,
  `(?<![\\w\\])\\]])\\[${FILL} [^\\]\\n]{2,50}\\](?![([:])`,
  `<${FILL} [^>\\n]{2,50}>|<[A-Z][A-Z_]{2,}(?:[ _-][A-Z]{2,}){0,4}>`,
  `\\{\\{ ?[A-Za-z_][\\w .-]{0,40} ?\\}\\}`,
  `\\b(?:TODO|TBD)(?= ?:|\\s*$)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** The draft is about templates, or asks for one. */
const ABOUT = /\b(?:templates?|placeholders?|jinja|dbt|variables?|macros?|mail merge|snippets?|tasks?|tickets?)\b/iu;

export default defineRule({
  id: 'unfilled-placeholder',
  group: 'hygiene',
  title: 'Still to be filled in',
  message: 'This place was left to be filled in.',
  why: 'The agent fills the gap with a guess, or asks back for it.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check({ prose }) {
    if (isIn(ABOUT, prose.text)) return;
    for (const pattern of PATTERNS) {
      for (const match of prose.text.matchAll(pattern)) {
        yield { start: match.index, end: match.index + match[0].length };
      }
    }
  },
});

export const evidence: Evidence = {
  source:
    'Prompt libraries are full of [PLACEHOLDERS]; on clear analytics prompts and follow-ups the pattern never stands.',
  examples: [
    { text: 'Analyze [TABLE NAME] for duplicate ids', flags: ['[TABLE NAME]'] },
    { text: 'Show revenue for {{region}} in May 2025', flags: ['{{region}}'] },
    { text: 'Compare <METRIC> with [insert period]', flags: ['<METRIC>', '[insert period]'] },
    { text: 'Zeig den Umsatz für [REGION]', flags: ['[REGION]'], note: 'any language' },
    { text: 'Rows with status [open]', flags: [], note: 'a value' },
    { text: 'See [the docs](https://example.com) first', flags: [], note: 'a link' },
    { text: 'Write a mail template with {{first_name}} in it', flags: [], note: 'asks for a template' },
    { text: '```sql\nselect * from {{table}}\n```\nWhat does this select?', flags: [], note: 'in code' },
    { text: 'Use x[0] and arr[LEN] as the bounds', flags: [], note: 'an index' },
  ],
};
