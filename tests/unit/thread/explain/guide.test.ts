import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { guideSchema, termSchema } from '../../../../lib/packs/schema';
import { guideDraft } from '../../../../lib/thread/explain/guide';
import { packEntry } from '../../../../lib/thread/explain/pack-entry';
import { printStatement } from '../../../../lib/thread/explain/statement-print';
import { statementsIn } from '../../../../lib/thread/explain/statements';
import type { Turn } from '../../../../lib/thread/thread';
import { agent, user } from '../thread-of';

const aboutOf = (text: string): number => {
  const [statement] = statementsIn(user(text));
  return (statement && printStatement(statement)?.about) ?? 0;
};
const thread = (...prompts: readonly string[]): Turn[] => prompts.flatMap((prompt) => [user(prompt), agent('Here.')]);

const ACTIVE = 'Active means at least 1 session in 28 days, excluding internal accounts';
const ASKED = thread(
  'How many sign-ups did we have in May 2026?',
  `Weekly active users by plan for October 2026, from @Product Funnels? ${ACTIVE}.`,
);

describe('the draft of a guide', () => {
  it('has a title, the sentence as the user wrote it, and where it applies', () => {
    expect(guideDraft(ASKED, aboutOf(ACTIVE))).toBe(`# Active

${ACTIVE}.

Applies to: questions about active users, sign-ups; @Product Funnels.

Example questions:
- Weekly active users by plan for October 2026, from @Product Funnels?
- How many sign-ups did we have in May 2026?`);
  });

  it('has a head by which the site’s agent finds it, where the site wants one', () => {
    const [first, name, description, end] = guideDraft(ASKED, aboutOf(ACTIVE), { frontmatter: true }).split('\n');
    expect([first, name, end]).toEqual(['---', 'name: Active', '---']);
    expect(description).toBe('description: Use when questions mention active, active users, sign-ups.');
  });

  it('takes the last wording, also out of brackets', () => {
    const turns = thread(`${ACTIVE}.`, 'Churn by plan? (active = 1 session in 28 days, excl. internal accounts)');
    expect(guideDraft(turns, aboutOf(ACTIVE))).toContain('\nActive = 1 session in 28 days, excl. internal accounts.\n');
  });

  it('is named after what a rule is about, with the tables that it names', () => {
    const rule = 'Always use fct_orders for revenue, not orders_old.';
    const draft = guideDraft(thread(rule), aboutOf(rule));
    expect(draft).toMatch(/^# Fct_orders for revenue\n/iu);
    expect(draft).toContain('Applies to: fct_orders; orders_old.');
    expect(guideDraft(thread('Exclude internal accounts.'), aboutOf('Exclude internal accounts.'))).toMatch(
      /^# Internal accounts\n/u,
    );
  });

  it('is empty where the page does not hold the sentence', () => {
    expect(guideDraft(thread('Show churn by plan'), aboutOf(ACTIVE))).toBe('');
    expect(guideDraft([], aboutOf(ACTIVE))).toBe('');
  });

  it('carries no secret that was pasted beside it', () => {
    const rule = 'Always use postgres://reader:hunter2-9xQ@db.acme.io/prod for revenue.';
    expect(guideDraft(thread(rule), aboutOf(rule))).not.toContain('hunter2');
  });
});

const entryOf = (draft: string): { list: string; entry: unknown } => {
  const { list, text } = packEntry(draft) ?? { list: '', text: 'null' };
  return { list, entry: JSON.parse(text) };
};

describe('a pack entry', () => {
  it('is a glossary entry for a definition, as the user left the draft', () => {
    const draft = guideDraft(ASKED, aboutOf(ACTIVE), { frontmatter: true }).replace('28 days', '30 days');
    const { list, entry } = entryOf(draft);
    expect(list).toBe('glossary');
    expect(entry).toEqual({
      term: 'Active',
      definition: 'At least 1 session in 30 days, excluding internal accounts.',
    });
    expect(v.is(termSchema, entry)).toBe(true);
  });

  it.each([
    ['# Churn\n\nWe define churn as no paid order in 90 days.', 'No paid order in 90 days.'],
    ['# Churn\n\nBy churn we mean 90 days without a paid order.', '90 days without a paid order.'],
    ['# AOV\n\nAOV = net revenue / orders.', 'Net revenue / orders.'],
    ['# Active user\n\nAn active user is anyone with one session in 28 days.', 'Anyone with one session in 28 days.'],
  ])('leaves the term beside its definition: %j', (draft, definition) => {
    expect(entryOf(draft).entry).toMatchObject({ definition });
  });

  it('is a guide for a standing rule', () => {
    const { list, entry } = entryOf('# Internal accounts\n\nExclude internal accounts.\n\nApplies to: @Orders.');
    expect(list).toBe('guides');
    expect(entry).toEqual({
      id: 'internal-accounts',
      title: 'Internal accounts',
      text: 'Exclude internal accounts.\n\nApplies to: @Orders.',
    });
    expect(v.is(guideSchema, entry)).toBe(true);
  });

  it('has an id that packs take, whatever the title', () => {
    for (const title of ['Ü', '日本', 'A', 'x'.repeat(200), '--- ? ---'])
      expect(v.is(guideSchema, entryOf(`# ${title}\n\nExclude internal accounts.`).entry), title).toBe(true);
  });

  it('is none where the draft lost its title or its sentence', () => {
    expect(packEntry('')).toBeUndefined();
    expect(packEntry('# Active')).toBeUndefined();
  });
});
