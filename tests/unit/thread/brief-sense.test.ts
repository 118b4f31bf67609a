import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, briefOfTalk, error, user } from './thread-of';

describe('a number that is set later', () => {
  it.each([
    {
      what: 'is no other length of something else',
      said: [
        'I want 30 day readmission rates by department from clin.enc',
        '14 %.',
        'Leave out patients in rehab.',
        '13 %.',
        'Finance moved to a 45 day payment term this quarter, use that for the invoices.',
        'Ok.',
        'By ward?',
      ],
      held: ['30 day readmission rates'],
      gone: ['45 day readmission'],
    },
    {
      what: 'is not that of another plan',
      said: [
        'We raised the Starter plan from 29 to 35 euros. Churn from plans.subs?',
        '4 %.',
        'Pro plan went from 79 to 89 euros.',
        '5 %.',
        'By plan?',
      ],
      held: ['Starter plan from 29 to 35 euros'],
      gone: ['29 to 79'],
    },
    {
      what: 'leaves no conclusion behind that was drawn from the old one',
      said: [
        'Scrap rate from mes.log.',
        '7.9 %.',
        'The setpoint is 190 with ±3 allowed so 183 is out of spec.',
        '41 % of readings are below 187.',
        "QA widened the tolerance, it's ±5 now.",
        '29 % are below 185.',
        'By oven?',
      ],
      held: ["it's ±5 now"],
      gone: ['±5 allowed', '±3'],
    },
    {
      what: 'goes to the label that it was said of, and to no other',
      said: [
        'Tickets over their SLA, from ops.tickets.',
        '61.',
        'Our SLA is 5 days for P2 and 2 days for P1.',
        '48.',
        'Sorry, P2 is 6 days.',
        '40.',
        'Which team has most?',
      ],
      held: ['6 days for P2 and 2 days for P1'],
      gone: ['6 days for P1'],
    },
  ])('$what', ({ said, held, gone }) => {
    const brief = briefOfTalk(...said);
    for (const text of held) expect(brief, brief).toContain(text);
    for (const text of gone) expect(brief, brief).not.toContain(text);
  });
});

describe('what is said in few words', () => {
  it.each([
    {
      what: 'agrees to what the agent offers, and not to what was asked before',
      said: [
        'Revenue by product from shop.orders.',
        '4.1m.',
        'Internal users in there?',
        'Yes, 640 users are included. Exclude?',
        'yep',
        '3.9m.',
        'By country?',
      ],
      held: ['Internal users in there? Exclude.'],
      gone: ['Yep'],
    },
    {
      what: 'says who “sie” are',
      said: [
        'Liefertreue aus wh.shipments.',
        '93,1 %.',
        'Leipzig wundert mich. Sind da Stornos mit drin?',
        'Ja, stornierte Sendungen sind enthalten. Soll ich sie ausschließen?',
        'ja, raus damit',
        '94,0 %.',
        'Und in Köln?',
      ],
      held: ['Sind da Stornos mit drin? Soll ich sie ausschließen? Ja'],
      gone: [],
    },
    {
      what: 'is more of what was ordered before',
      said: [
        'Late orders from shop.orders.',
        '931.',
        'Patients who died must not be in the denominator. Same for planned stays.',
        '900.',
        'Also patients transferred to another hospital',
        '880.',
        'Compare to last year.',
      ],
      held: ['must not be in the denominator. Same for planned stays. Also patients transferred to another hospital.'],
      gone: [],
    },
    {
      what: 'takes an answer, and points at nothing',
      said: [
        'Signups by plan from web.events.',
        'Free 900.',
        'Could it be that admins with SSO need IT first?',
        'SSO 21.1 %, others 48.4 %.',
        "WOW ok. that's it. Check company size though.",
        'The effect stays.',
        'Draft a one pager.',
      ],
      held: [],
      gone: ["That's SSO"],
    },
    {
      what: 'waits for its answer, also without a mark',
      said: [
        'Late orders from shop.orders.',
        '931.',
        'Without cancelled ones.',
        '900.',
        'And by week?',
        'Week 40: 300.',
        'and why',
      ],
      held: ['Now: Why?'],
      gone: [],
    },
    {
      what: 'is no “no” before a noun',
      said: ['No show rate by hour of appointment, tele.appts.', '7 %.', 'By clinic?'],
      held: ['No show rate by hour'],
      gone: [],
    },
    {
      what: 'is no order where a mail only begins with it',
      said: [
        'Stage migration from risk.loan_stage.',
        '312m.',
        'From: Hannah Vogt\nTo: me\nCc: Bo\nSubject: RE: threshold\n\nHi, please use the gross carrying amount.',
        '330m.',
        'What moves them?',
      ],
      held: ['se the gross carrying amount'],
      gone: ['Cc:', 'Subject:'],
    },
  ])('$what', ({ said, held, gone }) => {
    const brief = briefOfTalk(...said);
    for (const text of held) expect(brief, brief).toContain(text);
    for (const text of gone) expect(brief, brief).not.toContain(text);
  });
});

describe('names of data', () => {
  it('keep their underscores', () => {
    const brief = briefOfTalk(
      'Which model feeds marts.fct_orders?',
      'fct_orders is built from stg_shopify__orders (8,412 rows).',
      'Ok. How many have no customer?',
    );
    expect(brief, brief).toContain('stg_shopify__orders');
  });

  it('are not used where an error says that they are not there, and kept where only a column is not', () => {
    const brief = handOffBrief([
      user('Look at the funnel. Events in @events_raw, users in @dim_users.'),
      agent('29 %.'),
      user('By company size, and why are they late?'),
      agent(
        'The table wh.delay_reasons does not exist. I used delay_code of wh.shipments: 512 for lack of drivers.',
        { kind: 'code', text: 'select company_size from dim_users join wh.delay_reasons using (id)' },
        error('ERROR: column dim_users.company_size does not exist'),
      ),
      user('Which carriers are behind them?'),
    ]);
    expect(brief, brief).toContain('@dim_users');
    expect(brief, brief).not.toMatch(/used .*delay_reasons/u);
  });

  it('are no failure where the agent only tells what it used', () => {
    const brief = briefOfTalk(
      'Onboarding funnel from web.events.',
      'Signup 18,400. I used the column verified_at and o.customer_id of the table web.events.',
      'By plan?',
    );
    expect(brief, brief).not.toContain('did not work');
  });
});
