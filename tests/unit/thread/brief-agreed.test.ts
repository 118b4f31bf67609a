import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, user } from './thread-of';

/** The brief of a thread in which an answer to the agent's question is given. */
const briefOf = (asked: string, answer: string): string =>
  handOffBrief([
    user('Why did so many orders come late in October 2026?'),
    agent(`Most were late in the north. ${asked}`),
    user(answer),
    agent('Noted.'),
    user('Which depot was the worst of them?'),
  ]);

const OFFER = 'Should I exclude test accounts?';

describe('an answer to an offer of the agent', () => {
  it.each(['Yes', 'ok', 'Yes please', 'Sure, go ahead.', 'Agreed!'])('%s: is the order', (yes) => {
    expect(briefOf(OFFER, yes)).toMatch(/^Exclude test accounts\.$/mu);
  });

  it.each([
    ['Yes. Use the closing rate for EUR.', 'Use the closing rate for EUR'],
    ['Yes, but only for Germany.', 'Exclude test accounts, but only for Germany'],
    ['Yes. Weekly is enough.', 'Weekly is enough'],
  ])('%s: keeps what else it says', (said, kept) => {
    const brief = briefOf(OFFER, said);
    expect(brief, brief).toContain(kept);
    expect(brief, brief).toContain('xclude test accounts');
  });

  it.each([
    'Exactly the opposite, I only want test accounts.',
    'Right now they count in the report, so leave them in.',
    'Correct me if I am wrong, but they pay like everybody else.',
    'No, leave them in.',
  ])('%s: is no yes', (said) => {
    const brief = briefOf(OFFER, said);
    expect(brief, brief).not.toMatch(/^Exclude test accounts/mu);
  });
});

describe('an answer to a question of the agent', () => {
  it.each([
    ['Does it include VAT?', 'Yes', 'Does it include VAT? Yes'],
    ['Shall I run it without test users?', 'Yes', 'hall I run it without test users? Yes'],
    ['Which region?', 'EMEA', 'Which region? EMEA'],
  ])('%s %s: is told with it', (asked, answer, told) => {
    expect(briefOf(asked, answer)).toContain(told);
  });

  it.each([
    ['Would you like a chart as well?', 'Perfect, thanks.'],
    ['Would you like a chart as well?', 'Later maybe.'],
    ['Which calendar do you use?', 'Hmm, wait.'],
    ['Shall I go on with it?', 'Yes'],
  ])('%s %s: settles nothing', (asked, answer) => {
    const brief = briefOf(asked, answer);
    expect(brief, brief).not.toContain(asked);
  });
});
