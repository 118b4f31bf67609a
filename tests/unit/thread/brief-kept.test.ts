import { describe, expect, it } from 'vitest';
import { agent, briefOfTalk, user } from './thread-of';
import { isChat } from '../../../lib/thread/brief/moves';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';

/** A talk, words that its brief holds, and words that it does not. */
type Talk = readonly [about: string, said: readonly string[], held: readonly string[], gone: readonly string[]];

const check: (...talk: Talk) => void = (_, said, held, gone) => {
  const brief = briefOfTalk(...said);
  for (const words of held) expect(brief, brief).toContain(words);
  for (const words of gone) expect(brief, brief).not.toContain(words);
};

describe('a value stays', () => {
  it.each<Talk>([
    [
      'where another one of its sentence is set anew',
      ['Budget is 50k for Meta and 30k for Google. CAC per channel', 'Meta 34.', 'budget is 40k for Google now', 'Google 28.', 'by week'],
      ['50k for Meta'],
      ['40k for Meta', '30k for Google'],
    ],
    [
      'where it is set anew for a part that has a name',
      ['exclude orders under 20 EUR. revenue by store', 'Lyon 1.2M.', 'in Metz exclude orders under 10 EUR', 'Metz 0.4M.', 'by month'],
      ['Exclude orders under 20 EUR', 'In Metz exclude orders under 10 EUR'],
      [],
    ],
    [
      'where another one is shown apart',
      ['customers with more than 100 seats, churn by plan', 'Basic 4%.', 'show separately those with more than 500 seats', 'Over 500: 1%.', 'by month'],
      ['more than 100 seats, churn'],
      [],
    ],
    [
      'where another one was only asked about',
      ['churn for customers with more than 100 seats', '2.1%.', 'the competitor reports churn for customers with more than 500 seats, right?', 'Yes.', 'by plan'],
      ['more than 100 seats'],
      ['more than 500'],
    ],
    [
      'where another one was taken back in the same breath',
      ['signups by channel for last 28 days', 'Paid social 2,310.', 'last 90 days please. hm no, leave it at 28', 'Unchanged.', 'by country'],
      ['for last 28 days'],
      ['for last 90 days'],
    ],
    [
      'where it is the number of something, and another number is of something else',
      ['Opex for cost center 4410', '231,900 EUR.', 'exclude document 510239', '222,150 EUR.', 'by month'],
      ['cost center 4410'],
      [],
    ],
  ])('%s', check); // prettier-ignore

  it('in the noun that was meant: "it" is of the sentence before, and not of an earlier turn', () => {
    check(
      '',
      [
        'Cost per signup from core.signups. Exclude unverified signups.',
        'Paid social $41.20, Podcasts $131.40.',
        'threshold 45 then, 40 is unfair without unverified',
        'Flagged above $45: Podcasts.',
        "podcasts is a test budget. leave it in but don't flag",
        'Podcasts stays without a flag.',
        'by country please',
      ],
      ['Exclude unverified signups'],
      ['Leave unverified in'],
    );
  });
});

describe('an answer to the agent', () => {
  it.each<Talk>([
    [
      'says what is not to be done',
      ['DSO by business unit', 'Industrial 54.2. Do you want me to include intercompany invoices?', 'no', 'Understood.', 'why is industrial so high'],
      ["Don't include intercompany invoices"],
      [],
    ],
    [
      'in another language stands behind its question',
      ['Prévision de trésorerie à 13 semaines', 'Solde final 1,27 M€. Faut-il inclure la ligne de crédit ?', 'non', 'Compris.', 'prépare un mail'],
      ['Faut-il inclure la ligne de crédit ? Non'],
      [],
    ],
    [
      'takes some of its options',
      ['signups by channel', 'Paid social 2,310.\n\nI can also:\n1. Show the trend by week\n2. Add lifetime value\n3. Exclude unverified signups', '1 and 3', 'Done.', 'now by country'],
      ['Show the trend by week. Exclude unverified signups'],
      ['1 and 3', 'lifetime'],
    ],
    [
      'takes both of them',
      ['signups by channel', 'Paid social 2,310. Shall I (1) show the trend by week or (2) exclude unverified signups?', 'both please', 'Done.', 'now by country'],
      ['Show the trend by week. Exclude unverified signups'],
      ['Both'],
    ],
    [
      'takes nothing that was only told beside what holds',
      ["What's our NRR?", '112.3%.', 'Are you counting reactivations?', 'Yes, I counted 14 accounts. Without them NRR is 109.2%.', 'ok, by segment', 'Enterprise 115.2%.', 'write two sentences'],
      [],
      ['Without them'],
    ],
  ])('%s', check); // prettier-ignore
});

it('a question waits for its answer also where the user gave what the agent asked for', () => {
  const brief = briefOfTalk(
    'Headcount per department',
    'Eng 451, Sales 301.',
    "could you compare that to the budget in the Google Sheet 'HC Budget FY27'?",
    "I can't open Google Sheets from here. If you paste the numbers I can compare them.",
    'ok here: Eng 445, Sales 300',
  );
  expect(brief).toMatch(/^Now: .*ompare that to the budget .*\? Here: Eng 445, Sales 300\.$/mu);
});

it('a new request begins with "here", and waits alone', () => {
  const brief = briefOfTalk(
    'Headcount per department?',
    'Eng 451.',
    'Why did it grow?',
    'New hires.',
    'Here is a new one: sales by week',
  );
  expect(brief).toMatch(/^Now: Here is a new one: sales by week\.$/mu);
});

describe('a sentence', () => {
  it.each<Talk>([
    [
      'goes on behind a short form and in brackets',
      ['Deckungsbeitrag pro Kunde', 'Noch nichts.', 'Dann jetzt', 'Zusammen: Brandl GmbH (inkl. Zeller AG) 640 T€, Huber 205 T€.', 'Nach Monat?'],
      ['Brandl GmbH (inkl. Zeller AG) 640'],
      [],
    ],
    [
      'keeps what an "instead of" does not say',
      ['opex of cost center 4410', 'Nothing yet.', 'take plan.rf3', 'Using plan.rf3 instead of the budget: 4410 forecast 220,000 EUR.', 'and september?'],
      ['4410 forecast 220,000'],
      ['plan.rf3 forecast'],
    ],
    [
      'of greeting is no question',
      ['Bom dia! Quero ver a ruptura de estoque por loja', 'Pinheiros 6,1%.', 'obrigado', 'De nada.', 'Monta um texto curto'],
      ['Quero ver a ruptura de estoque'],
      ['Bom dia'],
    ],
    [
      'that undoes goes with what it undoes, and with its reason',
      ['DSO by business unit', 'Services 59.1.', 'drop Services, they were sold in August', 'Removed Services.', 'hm undo that, Oliver still wants to see it', 'Services is back.', 'why is industrial so high'],
      [],
      ['Drop Services', 'Undo that'],
    ],
    [
      'that only set a value is not told beside the one that has it',
      ['how many breaches? sla is 4h for tech, 2h for billing', 'Tech 412.', 'tech sla is 6h', '233.', 'by agent'],
      ['6h for tech, 2h for billing'],
      ['Tech sla is 6h'],
    ],
    [
      'that defines keeps what it says when its number is set anew',
      ['activation rate since June 1', '42.6%.', 'No, activated means first project created within 14 days.', '27.9%.', 'take 7 days', '21.0%.', 'split by phone'],
      ['Activated means first project created within 7 days'],
      ['14 days', 'Take 7 days'],
    ],
    [
      'that compares two keeps both',
      ['compare Q1 and Q2 revenue', 'Q1 1.2M, Q2 1.4M.', 'Q2 and Q3 I mean', 'Q2 1.4M, Q3 1.6M.', 'by month'],
      ['Compare Q1 and Q2 revenue'],
      [],
    ],
    [
      'of kind words, or of something else by the way, is no order',
      ["Hey! Hope you're having a good day. Headcount per site?", 'Cologne 451.', 'random q do you know when the moon landing was', '1969.', "Only staff. You're the best!", '440.', 'by level'],
      ['Only staff'],
      ['Hope you', 'andom q', 'the best'],
    ],
    [
      'is made of no code that was pasted between fences',
      ['NPS by region', 'North 34.', 'write it so that it uses this helper\n```python\n# my helper\ndef nps(s): return 1\n```'],
      ['uses this helper'],
      ['my helper\n', 'Def nps'],
    ],
    [
      'that undoes and orders more is kept',
      ['DSO by business unit', '59.1.', 'drop Services', '51.', 'undo that, we only want the EU', '60.', 'by month'],
      ['we only want the EU'],
      [],
    ],
    [
      'that is asked by the way is what waits, where it was said last',
      ['Revenue by store?', '4.1m.', 'Why?', 'Rain.', 'random question: which store grew?'],
      ['which store grew'],
      [],
    ],
    [
      'asks for no pardon',
      ['exclude claims above 500k, loss ratio for motor', '66.2%.', 'the limit is 250k, sorry', '63.0%.', 'by quarter'],
      ['250k'],
      ['sorry', '500k'],
    ],
    [
      'names the rule that it found a number by',
      ['Fill rate for Rotterdam', '91.0%.', 'treat lines below a full case as filled', 'With that rule: Orion 94.8%.', 'and Antwerp?'],
      [],
      ['- Rule: Orion', ': Rule: Orion'],
    ],
  ])('%s', check); // prettier-ignore

  it('that hopes that something was done is more than kind words', () => {
    expect(isChat('Hope you counted refunds as negative.')).toBe(false);
    expect(isChat("Hope you're having a good day.")).toBe(true);
  });

  it('of an agent is told without the pictures before it', () => {
    const brief = handOffBrief([user('Coffee sold?'), agent('✅ Yirga is stable at 402 kg.'), user('And decaf?')]);
    expect(brief).toContain('Yirga is stable at 402 kg');
    expect(brief).not.toContain('✅');
  });

  it('that says that a table cannot be read is what was tried, and the table is not in use', () => {
    const brief = briefOfTalk(
      'Weekly fill rate, from scm.order_lines',
      '91.0%.',
      'can you get the inbound schedule',
      'The table `scm.inbound_asn` returned a permission error: you do not have SELECT on it.',
      'treat lines below a full case as filled',
      'Orion 94.8%.',
      'and Antwerp?',
    );
    expect(brief).toMatch(/did not work: The table scm\.inbound_asn returned a permission error/u);
    expect(brief).not.toContain('The agent used scm.inbound_asn');
  });
});
