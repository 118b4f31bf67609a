import type { RuleEvidence } from '../lib/rules/evidence';
import { RULE_GROUPS, type Example } from '../lib/rules/rule';

const WHEN = { opening: 'opening prompts', 'follow-up': 'follow-ups', any: 'every prompt' } as const;
const SEVERITY = { warn: 'warn (may interrupt)', hint: 'hint (a mark)', info: "info (in the chip's panel)" } as const;
const LONGEST = 140;

const short = (text: string): string => {
  const line = text.replace(/\s*\n\s*/gu, ' ⏎ ').replaceAll('`', "'");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} … (${text.length} characters)` : line;
};

const context = ({ thread, mentions, note }: Example): string => {
  const parts = [
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

const section = ({ rule, evidence: { source, examples } }: RuleEvidence): string =>
  [
    `### ${rule.title} · \`${rule.id}\``,
    rule.why,
    [
      `- **Says:** ${rule.message}`,
      `- **When:** ${WHEN[rule.turns]}; ${rule.language === 'en' ? 'English prose' : 'any language'}`,
      `- **Severity:** ${rule.off === true ? 'off until a pack or you turn it on' : SEVERITY[rule.severity]}`,
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
  ].join('\n\n')}\n`;
};
