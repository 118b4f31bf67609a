import { allMatches, isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const ALL = '(?:all|every|each|the (?:whole|entire|full|complete)|our (?:whole|entire|full)|everything in)';
const STORES =
  '(?:tables?|data|databases?|db|warehouse|datasets?|dashboards?|schemas?|metrics|kpis|projects|data sources?|sources|workspace|numbers|columns)';
const PATTERNS = [
  /\beverything (?:about|on|around|related to|regarding|we (?:have|know|track)|you (?:have|know|can find)|there is|in (?:the|our) (?:data|database|db|warehouse|workspace))\b(?: (?:the |our )?[\p{L}-]+)?/giu,
  new RegExp(
    `\\b(?:(?:pull|get|give|show|send)(?: me| us)?|export|extract|download|fetch|load|dump) all (?:of )?(?:the |our |my |available )*(?:data|records|rows|numbers|metrics)(?: we have)? (?:for|on|of|from|about) (?:all|every|each|all of) (?:the |our |my )?[\\p{L}-]+`,
    'giu',
  ),
  new RegExp(
    `\\b(?:scan|search|go through|look (?:at|through|into|across)|analy[sz]e|explore|summari[sz]e|profile|review|dig through|crawl|audit|check) ${ALL} (?:of )?(?:the |our |my |available |existing )*${STORES}\\b`,
    'giu',
  ),
  /\b(?:any|all|some|give me|find|show me|look for|uncover|get)(?: me)? (?:the |any |all |some )?(?:(?:interesting|useful|key|valuable|notable|hidden|cool|actionable|important|relevant) )*(?:insights?|trends|patterns|anomalies|findings|learnings)(?: you can find| there are)?\b/giu,
  new RegExp(
    `\\b(?:find|detect|flag|show|list|identify|spot|check for|look for|search for|hunt for)(?: me| us)? (?:all |any |every |the )*(?:[\\p{L}-]+ ){1,2}(?:in|across|from|over|through) (?:all|every|each|(?:all )?(?:of )?(?:the|our) (?:whole|entire)) (?:of )?(?:the |our |my |available )*(?:tables?|data|databases?|warehouse|datasets?|schemas?)(?! (?:for|of|from|on|about)\\b)`,
    'giu',
  ),
  /\b(?:full|complete|deep|comprehensive|in-depth|thorough) (?:analysis|deep[- ]dive|overview|picture|review) of (?:everything|all|the (?:data|business|company|database|warehouse|whole)|our (?:data|business|company|whole))\b/giu,
  /\b(?:tell|show|give) me everything\b/giu,
  /\b(?:report|analysis|overview|summary|dashboard|presentation|deck|app)s? (?:about|on|of|over|with|covering|for|showing) (?:everything|all (?:of )?(?:the |our )?(?:data|numbers|kpis|metrics))\b(?: (?:about|with|on|around) (?:the |our )?[\p{L}-]+)?/giu,
  /\b(?:what|find|look for) (?:is |are |the )?(?:most )?(?:interesting|useful|valuable|surprising)(?: (?:things?|facts?|stuff|findings?))? (?:can you (?:find|see)|do you (?:find|see)|is there|are there|(?:is )?in (?:the|our|my) data)\b/giu,
];
/** A lesson reads no data: "explain everything about window functions", "everything you know about SQL". */
const LESSON =
  /\b(?:explain|teach(?: me| us)?|learn(?:ing)?|describe|write|lecture|course on|tutorial on)(?: \p{L}+){0,3} $/iu;
const OWN_DATA = /\b(?:our|my|we)\b|\b(?:the|this) (?:data|business|company|warehouse)\b/iu;
const EVERYTHING = /everything/iu;
/** The place of the pattern of insights among the patterns. */
const INSIGHTS = 3;
/** And of that of things looked for everywhere. */
const SEARCH = 4;
const GENERAL =
  /\b(?:window functions?|sql|python|dbt|pandas|excel|regex|git|snowflake|bigquery|postgres\w*|duckdb|tableau|ctes?|joins?|index(?:es|ing)|normali[sz]ation|star schemas?|data (?:model+ing|engineering|science|vault)|regressions?|statistics|algorithms?|machine learning|ml|llms?|ai|bayes\w*|a\/b test(?:s|ing)|hypothesis test\w*|p-values?|correlation|syntax|functions|queries)\b/iu;
/** What is looked for in a named part of the data is no scan. */
const BOUNDED =
  /\b(?:in|from|of|about|on|for|between|across|within) (?!(?:(?:the|our|my|this|these|all|of|any|whole|entire|available) )+(?:data|tables|database|warehouse|business|company|numbers|customers?|users?|sales)\b)(?:the |our |my )?[\p{L}@]/iu;

export default defineRule({
  id: 'everything-scan',
  group: 'effort',
  title: 'Everything at once',
  message: '“{words}” sets the agent no limit.',
  why: 'It reads every table it can see before it answers; one table, measure or question costs a fraction.',
  severity: 'hint',
  turns: 'any',
  language: 'en',
  *check({ draft, prose, scope }) {
    if (draft.mentions.length > 0 || (prose.masks?.length ?? 0) > 0) return;
    for (const [place, pattern] of PATTERNS.entries()) {
      for (const match of allMatches(pattern, prose.text)) {
        const end = match.index + match[0].length;
        const bounded =
          scope.time.length > 0 || scope.metric.length > 0 || BOUNDED.test(prose.text.slice(end, end + 60));
        // "all insights on renewals" is as open as the topic; "any trends in weekly refunds since June" is not.
        const topic =
          /^(?:.* )?all /iu.test(match[0]) && /^ (?:on|about|into) [\p{L}-]+[\s.?!]*$/iu.test(prose.text.slice(end));
        const before = prose.text.slice(Math.max(0, match.index - 40), match.index);
        const rest = prose.text.slice(match.index, end + 60).split(/[.?!\n]/u, 1)[0] ?? '';
        const lesson = LESSON.test(before) || isIn(GENERAL, rest);
        if (EVERYTHING.test(match[0]) && lesson && !OWN_DATA.test(rest)) return;
        if ((place === INSIGHTS && bounded && !topic) || (place === SEARCH && scope.metric.length > 0)) continue;
        yield { start: match.index, end, data: { words: draft.text.slice(match.index, end) } };
        return;
      }
    }
  },
});

export const evidence: Evidence = {
  source:
    'Agents’ cost guides name open searches as the dearest requests; no false alarm on 1,300 clear analytics prompts and follow-ups.',
  examples: [
    { text: 'Tell me everything about churn', flags: ['everything about churn'] },
    { text: 'scan all tables for duplicates', flags: ['scan all tables'] },
    { text: 'Pull all the data for all customers for all time', flags: ['Pull all the data for all customers'] },
    { text: 'Any interesting insights in our data?', flags: ['Any interesting insights'] },
    { text: 'Find all anomalies in all the data', flags: ['Find all anomalies'] },
    { text: 'find duplicate ids in every table', flags: ['find duplicate ids in every table'] },
    { text: 'List refunds in all the data of May 2025', flags: [], note: 'a measure' },
    { text: 'Find all anomalies in refunds of May 2025', flags: [], note: 'a measure and a period' },
    { text: 'Do a full analysis of the business', flags: ['full analysis of the business'] },
    { text: 'I want a report about everything with members', flags: ['report about everything with members'] },
    { text: 'How many orders came from all stores in May 2025?', flags: [], note: 'all stores is a population' },
    { text: 'Any trends in weekly signups since January?', flags: [], note: 'a measure and a period' },
    { text: 'List all tables in the schema finance', flags: [], note: 'a list, not a search' },
    { text: 'Explain everything about window functions', flags: [], note: 'a lesson reads no data' },
    { text: 'Tell me everything you know about SQL joins', flags: [], note: 'a lesson' },
    { text: 'Get all the data for order 1042', flags: [], note: 'one order' },
    { text: 'Is everything in this query indexed?', flags: [], note: 'one query' },
    { text: 'Check all columns of @fct_orders for nulls', flags: [], mentions: ['fct_orders'], note: 'one table' },
  ],
};
