import type { RuleGroup } from '../lib/rules/rule';

const camel = (id: string): string => id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
const pascal = (id: string): string => camel(`-${id}`);
/** The name of a rule where it is imported: an id of one word may be a word of the language. */
const variable = (id: string): string => (id.includes('-') ? camel(id) : `${id}Rule`);
const words = (id: string): string => {
  const text = id.replaceAll('-', ' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
};

/** A rule that type-checks and never speaks: the start for its author. */
export const ruleFile = (id: string, group: RuleGroup): string => `import { defineRule, type Evidence } from '../rule';

const PATTERN = /\\b(?:never matches this)\\b/giu;

export default defineRule({
  id: '${id}',
  group: '${group}',
  title: '${words(id)}',
  message: '“{words}” …',
  why: 'One sentence: why it matters to the person who types.',
  severity: 'info',
  turns: 'opening',
  language: 'en',
  // On once npm run eval has seen that nine of ten of its hints are right.
  off: true,
  *check({ prose }) {
    for (const match of prose.text.matchAll(PATTERN)) {
      yield { start: match.index, end: match.index + match[0].length, data: { words: match[0] } };
    }
  },
});

export const evidence: Evidence = {
  source: 'Where the claim comes from: a document or a measured figure.',
  examples: [
    { text: 'Say never matches this here', flags: ['never matches this'] },
    { text: 'and never matches this there', flags: ['never matches this'] },
    { text: 'or never matches this', flags: ['never matches this'] },
    { text: 'A near-miss', flags: [], note: 'why it is fine' },
    { text: 'Another near-miss', flags: [], note: 'why it is fine' },
    { text: 'A third near-miss', flags: [], note: 'why it is fine' },
    { text: 'A fourth near-miss', flags: [], note: 'why it is fine' },
  ],
};
`;

/** Adds an import behind the imports and an entry at the end of the file's only list. */
const add = (text: string, importLine: string, entry: string): string => {
  const typeImport = text.indexOf('import type { ');
  const list = text.lastIndexOf('];');
  const withEntry = `${text.slice(0, list)}  ${entry},\n${text.slice(list)}`;
  return `${withEntry.slice(0, typeImport)}${importLine}\n${withEntry.slice(typeImport)}`;
};

/** lib/rules/index.ts with the rule added. */
export const addToIndex = (text: string, id: string, group: RuleGroup): string =>
  add(text, `import ${variable(id)} from './${group}/${id}';`, variable(id));

/** lib/rules/evidence.ts with the rule added. */
export const addToEvidence = (text: string, id: string, group: RuleGroup): string =>
  add(
    text,
    `import ${variable(id)}, { evidence as of${pascal(id)} } from './${group}/${id}';`,
    `{ rule: ${variable(id)}, evidence: of${pascal(id)} }`,
  );
