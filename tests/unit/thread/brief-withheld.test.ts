import { describe, expect, it } from 'vitest';
import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { agent, error, user } from './thread-of';

const briefOf = (said: string, answer = 'Revenue is down in the north.', next = 'Which depot was the worst?'): string =>
  handOffBrief([user('Why is revenue down in October 2026?'), agent(answer), user(said), agent('Noted.'), user(next)]);

/** Made up, and put together here so that no scanner takes them for real ones. */
const KEY = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYzEXAMPLEKEY1'].join('/');
const AWS = ['AKIA', 'IOSFODNN7EXAMPLE'].join('');
const OPENAI = `sk-proj-${'abcdEFGH1234567890'.repeat(2)}`;

describe('a brief', () => {
  it.each([
    ['My password for the rota portal is hunter2xyz if you need it.', 'hunter2xyz'],
    ['Mein Passwort für das Portal ist sommer2026x.', 'sommer2026x'],
    ['The portal wants user anna.b and password tulip-Kettle9 from outside.', 'tulip-Kettle9'],
    ['La contraseña del portal es gato99azul.', 'gato99azul'],
    [`Connect with ${AWS}, with secret ${KEY}, and exclude test accounts.`, AWS],
    [`Connect with ${AWS}, with secret ${KEY}, and exclude test accounts.`, KEY],
    [`The api key is ${OPENAI}, exclude test accounts.`, OPENAI],
    ['Use postgres://admin:S3cretPa55@db.acme.com:5432/prod for it.', 'S3cretPa55'],
  ])('carries no login: %s', (said, secret) => expect(briefOf(said)).not.toContain(secret));

  it('carries no login that stands beside the question', () => {
    const brief = handOffBrief([
      user('Which orders are late? Log in as anna.b with the password tulip-Kettle9. Only the north.'),
      agent('Five.'),
      user('And the south?'),
    ]);
    expect(brief).not.toMatch(/anna|Kettle/u);
    expect(brief).toContain('Only the north.');
  });

  it('carries no login that stands in the last words', () => {
    const brief = briefOf(
      'Only depots in the north.',
      undefined,
      'Log in as anna.b with the password tulip-Kettle9. Which depot is the worst?',
    );
    expect(brief).toContain('Which depot is the worst?');
    expect(brief).not.toContain('tulip-Kettle9');
  });

  it('keeps what is said of passwords and tokens without telling one', () => {
    expect(briefOf('The password reset rate is 12.5% in our target.')).toContain('12.5%');
    expect(briefOf('Each login token is valid for 30 days.')).toContain('30 days');
  });

  it('carries no number that the user called wrong', () => {
    const brief = briefOf('The 5.6 was wrong then, forget it.', 'New drivers explain 5.6 points of it.');
    expect(brief).not.toContain('5.6');
  });

  it('carries no limit of an answer that the user set anew', () => {
    const brief = briefOf("Make it 90 days, HR's definition.", 'Drivers with fewer than 30 days of service are new.');
    expect(brief).toContain('90 days');
    expect(brief).not.toContain('30 days');
  });

  it('carries what is brought back for a part', () => {
    const brief = handOffBrief([
      user('What is NRR for Q3 2026? Exclude the Lumen account.'),
      agent('NRR is 109.4%.'),
      user('Put Lumen back for the regional table.'),
      agent('Done.'),
      user('How does it compare with Q2?'),
    ]);
    expect(brief).toContain('Exclude the Lumen account');
    expect(brief).toContain('Put Lumen back for the regional table');
  });

  it('keeps the words of an order that answers an offer', () => {
    const brief = briefOf('yes join dim_accounts on account_id', 'It is in dim_accounts. Shall I join?');
    expect(brief).toContain('Join dim_accounts on account_id.');
  });

  it('takes no short form, product or value in capitals for data', () => {
    const answer =
      'It fell.It is about returns, e.g. in the U.S. market, i.e. those of reason TOO_SMALL. Node.js wrote it to dwh.returns.';
    const brief = briefOf('Thanks, and TOO_SMALL by month?', answer);
    expect(brief, brief).toContain('The agent used dwh.returns.');
  });

  it('keeps a table in which a column is missing, and a column that is found elsewhere', () => {
    const brief = handOffBrief([
      user('What does each channel cost? Spend is in mkt.ad_spend, split by geo.'),
      agent('Let me see.', error('ERROR: column "geo" does not exist in mkt.ad_spend')),
      user('Join dim_campaign then.'),
      agent('Search 84 dollars, social 100 dollars.'),
      user('Which of them grew most?'),
    ]);
    expect(brief, brief).toContain('mkt.ad_spend');
  });

  it('takes no address of mail or web for data', () => {
    const answer = 'Of these 412 have an @acme-test.com address, see wiki.corp.com/users and ops@acme-test.com.';
    const brief = briefOf('Drop those, and read sales.orders.', answer);
    expect(brief).not.toMatch(/Use @acme|agent used|corp\.com/u);
    expect(brief).toContain('sales.orders');
  });

  it('keeps the last orders and the open question where there are too many', () => {
    const turns = Array.from({ length: 300 }, (_, place) => [user(`Exclude region R${place}.`), agent('Done.')]).flat();
    const brief = handOffBrief([
      user('Why is revenue down?'),
      agent('Let me see.'),
      ...turns,
      user('Which region is worst?'),
    ]);
    expect(brief).toContain('R299');
    expect(brief).not.toContain('R20.');
    expect(brief).toContain('Now: Which region is worst?');
  });

  it('puts no value into a sentence of something else that is told alike', () => {
    const turns = Array.from({ length: 12 }, (_, place) => [
      user(`Exclude region R${place} and set the threshold to ${place}%. Table sales.t${place}.`),
      agent(`With threshold ${place}%: ${place * 7 + 3} orders, $${place}k.`),
    ]).flat();
    const brief = handOffBrief([...turns, user('Which region is the worst?')]);
    const said = turns.flatMap(({ parts }) => parts.map(({ text }) => text.toLowerCase())).join('\n');
    const sentences = brief.split('\n').flatMap((line) => line.split(/(?<=[.]) /u));
    for (const one of sentences.filter((text) => /^(?:exclude|set)/iu.test(text)))
      expect(said, brief).toContain(one.replace(/[.]$/u, '').toLowerCase());
    for (const [, region, table] of brief.matchAll(/R(\d+)[^\n]*sales\.t(\d+)/gu)) expect(table, brief).toBe(region);
    expect(brief).toMatch(/R11/u);
  });

  it('says no "use that" without what it is', () => {
    const brief = briefOf('yes please', 'There is logistics.delivery_events. Shall I use that?');
    expect(brief).not.toMatch(/use that/iu);
    expect(brief).toContain('logistics.delivery_events');
  });

  it('makes no order of a choice that somebody asked about', () => {
    expect(briefOf('Is that in euros or USD?')).not.toMatch(/^in euros/imu);
  });

  it('says nothing twice, shouts nothing, and leaves small talk out', () => {
    const brief = briefOf("Brb, lunch. Don't use arr_snapshot for the history!!");
    expect(brief).toContain('arr_snapshot for the history.');
    expect(brief).not.toMatch(/brb/iu);
    const lines = brief.split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('keeps final numbers beside a target and what is found later', () => {
    const brief = handOffBrief([
      user('What was ROAS by channel in October?'),
      agent('30 days last click: paid search 3.6, paid social 1.4, affiliate 3.9.'),
      user('ok those three are final. For context, target is 2.5 for paid social and 3.5 for paid search.'),
      agent('Noted.'),
      user('Now new customers only?'),
      agent('New customers: paid search 2.0, paid social 1.2, affiliate 0.9.'),
      user('How much budget would we need to shift to affiliate?'),
    ]);
    for (const said of ['3.6', '1.4', '3.9', 'target is 2.5']) expect(brief, brief).toContain(said);
  });

  it('says whom "they" are, and which column must not be read', () => {
    expect(briefOf('Wait, does that include month-to-month contracts? They should be out for GRR.')).toContain(
      'Month-to-month contracts should be out for GRR',
    );
    expect(briefOf('Enterprise for us means 1,000+ seats, not the segment column.')).toContain(
      '1,000+ seats, not the segment column',
    );
  });

  it('ends with the question that is open, not with a complaint about its answer', () => {
    const brief = handOffBrief([
      user('Why did EU revenue drop in May 2026?'),
      agent('It fell 8%.'),
      user('How does it look per country?'),
      agent('Germany fell 9%.'),
      user('No, that is still with the internal accounts'),
    ]);
    expect(brief).toContain('Now: How does it look per country?');
    expect(brief).not.toContain('Now: That is still');
  });
});
