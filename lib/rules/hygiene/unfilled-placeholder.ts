import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const FILL = '(?:[Ii]nsert|[Ee]nter|[Aa]dd|[Yy]our|[Pp]ut|[Ff]ill in|[Cc]hoose|[Ss]pecify|[Rr]eplace with)';
/** What a template leaves open is told by such a word, or by what stands before it. */
const OPEN =
  '(?:site|region|country|city|store|date|start date|end date|period|month|quarter|year|metric|name|customer|client|account|product|plan|segment|channel|team|company|table|column|project|dashboard|campaign|id|value|number)(?:[ _-](?:name|id|here|code|type|range|1|2))?';
const AFTER = '(?<=\\b(?:for|in|of|at|from|to|by|between|and|vs|against|called|named|since|until) )';
const WORDS = '[\\p{Ll}][\\p{Ll}_-]+(?:[ _-][\\p{Ll}]+){0,3}';
/**
 * Brackets around words that a template leaves to be filled in; links, citations, mark-up and check boxes are none. Before
 * each what a text must have for it: looking for it is far cheaper.
 */
const PATTERNS = (
  [
    ['[', `(?<![\\w\\])\\]])\\[(?:[A-Z][A-Z_-]{2,}(?:[ /][A-Z_-]{2,}){0,4})\\](?![([:])`],
    ['[', `(?<![\\w\\])\\]])\\[${FILL} [^\\]\\n]{2,50}\\](?![([:])`],
    ['<', `<${FILL} [^>\\n]{2,50}>|<[A-Z][A-Z_]{2,}(?:[ _-][A-Z]{2,}){0,4}>`],
    ['<', `(?<![\\w<])<${OPEN}>`],
    ['[', `(?=\\[)${AFTER}\\[${WORDS}\\](?![([:])`],
    ['{', `(?=\\{)${AFTER}\\{${WORDS}\\}`],
    ['{{', `\\{\\{ ?[A-Za-z_][\\w .-]{0,40} ?\\}\\}`],
    ['___', `(?=_)(?<=\\p{L} )_{3,}(?=[ ,.?!]|$)`],
    ['TODO', `\\bTODO(?= ?:|\\s*$)`],
    ['TBD', `\\bTBD(?= ?:|\\s*$)`],
  ] as const
).map(([needs, pattern]) => ({ needs, pattern: new RegExp(pattern, 'gu') }));
/** A tag that is closed somewhere is mark-up. */
const CLOSED = '</';
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
    const { text } = prose;
    const possible = PATTERNS.filter(({ needs }) => text.includes(needs));
    if (possible.length === 0 || isIn(ABOUT, text)) return;
    for (const { pattern } of possible) {
      for (const match of text.matchAll(pattern)) {
        if (match[0].startsWith('<') && text.includes(CLOSED)) continue;
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
    { text: 'Compare returns at <site> with <customer name>', flags: ['<site>', '<customer name>'] },
    { text: 'What was churn for [Insert region] in May 2025?', flags: ['[Insert region]'] },
    { text: 'Orders from [start date] to {end date}', flags: ['[start date]', '{end date}'] },
    { text: 'Revenue for ___ in May 2025', flags: ['___'] },
    { text: 'Why is <name>Ana</name> not parsed?', flags: [], note: 'mark-up' },
    { text: 'Is the <table> tag allowed in <td>? It says </table> is missing', flags: [], note: 'mark-up' },
    { text: 'Zeig den Umsatz für [REGION]', flags: ['[REGION]'], note: 'any language' },
    { text: 'Rows with status [open]', flags: [], note: 'a value' },
    { text: 'See [the docs](https://example.com) first', flags: [], note: 'a link' },
    { text: 'Write a mail template with {{first_name}} in it', flags: [], note: 'asks for a template' },
    { text: '```sql\nselect * from {{table}}\n```\nWhat does this select?', flags: [], note: 'in code' },
    { text: 'Use x[0] and arr[LEN] as the bounds', flags: [], note: 'an index' },
  ],
};
