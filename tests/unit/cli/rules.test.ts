import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addToEvidence, addToIndex, ruleFile } from '../../../cli/rule-scaffold';
import { rulesPage } from '../../../cli/rules-page';
import { EVIDENCE } from '../../../lib/rules/evidence';
import { runScript } from './coach';

const lib = (name: string): Promise<string> =>
  readFile(resolve(import.meta.dirname, '../../../lib/rules', name), 'utf8');

describe('docs/RULES.md', () => {
  const page = rulesPage(EVIDENCE);

  it('lists every rule with its why and its source', () => {
    for (const { rule, evidence } of EVIDENCE) {
      expect(page).toContain(`\`${rule.id}\``);
      expect(page).toContain(rule.why);
      expect(page).toContain(evidence.source);
    }
  });
  it('keeps long examples short', () => {
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThan(600);
  });
});

describe('new:rule', () => {
  it('adds the rule to both lists, once and in the form they have', async () => {
    const index = addToIndex(await lib('index.ts'), 'too-loud', 'scope');
    expect(index).toMatch(/^import tooLoud from '\.\/scope\/too-loud';$/mu);
    expect(index).toMatch(/^ {2}tooLoud,\n\];/mu);
    const evidence = addToEvidence(await lib('evidence.ts'), 'too-loud', 'scope');
    expect(evidence).toMatch(/^import tooLoud, \{ evidence as ofTooLoud \} from '\.\/scope\/too-loud';$/mu);
    expect(evidence).toMatch(/^ {2}\{ rule: tooLoud, evidence: ofTooLoud \},\n\];/mu);
  });
  it.each(['export', 'new', 'class'])('names the rule “%s” so that the language takes it', async (id) => {
    const name = `${id}Rule`;
    expect(addToIndex(await lib('index.ts'), id, 'scope')).toContain(`import ${name} from './scope/${id}';`);
    expect(addToEvidence(await lib('evidence.ts'), id, 'scope')).toContain(`{ rule: ${name}, evidence: of`);
  });
  it('writes a rule of that id and group', () => {
    expect(ruleFile('too-loud', 'effort')).toMatch(/id: 'too-loud',\n {2}group: 'effort',\n {2}title: 'Too loud'/u);
  });
  it.each([[['Bad Id']], [['good-id', '--group', 'nowhere']], [[]]])('refuses %j with its usage', async (args) => {
    const { code, err } = await runScript('new-rule', args);
    expect(err).toContain('Usage: npm run new:rule');
    expect(code).toBe(2);
  });
  it('refuses an id that is taken', async () => {
    const { code, err } = await runScript('new-rule', ['missing-mention']);
    expect(err).toContain('There is a rule missing-mention already.');
    expect(code).toBe(1);
  });
});
