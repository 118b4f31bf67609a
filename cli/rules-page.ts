import type { RuleEvidence } from '../lib/rules/evidence';
import { MEASURED, MEASURED_ON } from '../lib/rules/measured';
import { RULE_GROUPS, type Example } from '../lib/rules/rule';
import { LEFT_OUT } from './rules-left-out';

const WHEN = { opening: 'opening prompts', 'follow-up': 'follow-ups', any: 'every prompt' } as const;
const SEVERITY = { warn: 'warn (may interrupt)', hint: 'hint (a mark)', info: "info (in the chip's panel)" } as const;
const LONGEST = 140;

const short = (text: string): string => {
  const line = text.replace(/\s*\n\s*/gu, ' ⏎ ').replaceAll('`', "'");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} … (${text.length} characters)` : line;
};

const context = ({ thread, mentions, glossary, note }: Example): string => {
  const parts = [
    glossary ? `with a glossary of ${glossary.length} terms` : '',
    mentions ? `${mentions.map((name) => `@${name}`).join(', ')} mentioned` : '',
    thread?.turns ? 'in a thread' : '',
    note ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
};

const line = (example: Example): string => {
  const flags = example.flags.filter((flag) => flag !== '').map((flag) => `\`${short(flag)}\``);
  return `- \`${short(example.text)}\`${flags.length === 0 ? '' : ` → ${flags.join(', ')}`}${context(example)}`;
};

/** Below this share a rule is off until somebody turns it on. */
const PRECISE = 0.9;

/** What the evaluation found, in words. */
const measured = (id: string): string => {
  const figure = MEASURED[id];
  if (!figure) return 'not measured yet, or silent on all judged prompts; off until somebody needs it';
  const share = figure.right / figure.hints;
  const few = figure.hints < 7 ? '; few, so take it with care' : '';
  const low = share < PRECISE ? `; under ${PRECISE * 100} %, so it is off by default` : '';
  return `right in ${figure.right} of ${figure.hints} hints (${Math.round(share * 100)} %, ${MEASURED_ON})${few}${low}`;
};

const section = ({ rule, evidence: { source, examples } }: RuleEvidence): string =>
  [
    `### ${rule.title} · \`${rule.id}\``,
    rule.why,
    [
      `- **Says:** ${rule.message}`,
      `- **When:** ${WHEN[rule.turns]}; ${rule.language === 'en' ? 'English prose' : 'any language'}`,
      `- **Severity:** ${rule.off === true ? 'off until a pack or you turn it on' : SEVERITY[rule.severity]}`,
      `- **Measured:** ${measured(rule.id)}`,
      `- **Source:** ${source}`,
    ].join('\n'),
    `Flagged:\n${examples
      .filter(({ flags }) => flags.length > 0)
      .map(line)
      .join('\n')}`,
    `Silent:\n${examples
      .filter(({ flags }) => flags.length === 0)
      .map(line)
      .join('\n')}`,
  ].join('\n\n');

const LEFT_OUT_INTRO = `## Left out

What was looked at and does not ship, so that nobody adds it twice. *False alarms*: share of clear prompts on which a simple detector spoke (analytics, follow-ups, general).`;

const leftOutTable = (): string =>
  [
    '| candidate | would flag | why not |',
    '| --- | --- | --- |',
    ...LEFT_OUT.map(({ id, flags, why }) => `| ${id} | ${flags} | ${why} |`),
  ].join('\n');

/** docs/RULES.md, from the rules themselves. */
export const rulesPage = (all: readonly RuleEvidence[]): string => {
  const sections = RULE_GROUPS.flatMap((group) => {
    const own = all.filter(({ rule }) => rule.group === group).toSorted((a, b) => a.rule.id.localeCompare(b.rule.id));
    if (own.length === 0) return [];
    return [[`## ${group[0]?.toUpperCase()}${group.slice(1)}`], own.map(section)].flat();
  });
  return `${[
    '# Rules',
    '<!-- Written by `npm run docs` from lib/rules. Change the rule, not this page. -->',
    `${all.length} rules. Each says why it speaks and where that comes from. The examples are its tests: the first list is flagged, the second must stay silent.`,
    ...sections,
    LEFT_OUT_INTRO,
    leftOutTable(),
  ].join('\n\n')}\n`;
};
