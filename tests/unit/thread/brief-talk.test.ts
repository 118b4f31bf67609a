import { describe, expect, it } from 'vitest';
import { briefOfTalk } from './thread-of';

describe('a brief', () => {
  it.each([
    {
      what: 'changes that value of a definition which is meant',
      said: ['I need customers at risk, from app.logins.', '120 customers.', 'At risk means no login in 30 days and contract ends within 90 days.', '84 customers match.', 'make it 45 days for the login.', '61 customers match.', 'Which of them have open tickets?'],
      held: ['At risk means no login in 45 days and contract ends within 90 days.'],
      gone: ['30 days', 'within 45'],
    },
    {
      what: 'keeps what a value belongs to, where only the value is said anew',
      said: ['Count VIP customers in crm.accounts.', 'What is a VIP?', 'At least 5 orders and more than 1,000 EUR in the last 12 months.', '212 VIPs.', 'Actually 2,000 EUR.', '97 VIPs.', 'Where do they live?'],
      held: ['At least 5 orders and more than 2,000 EUR in the last 12 months.'],
      gone: ['1,000'],
    },
    {
      what: 'leaves out what the second sentence of the next turn undoes',
      said: ['NPS for 2026 by segment.', 'SMB 29, Mid 44.', 'Please leave out responses without comment.', 'Without those: SMB 22, Mid 40.', "Hmm, that's biased. Undo that.", 'Back to all responses: SMB 29, Mid 44.', 'What do SMB detractors say?'],
      held: ['NPS for 2026 by segment.'],
      gone: ['without comment', 'Undo'],
    },
    {
      what: 'leaves out the reason of an exclusion with it',
      said: ['Returns cost in Q3 by warehouse.', 'Lyon 58,700, Leeds 15,340.', 'Ignore Leeds, its data is garbage before September.', 'Lyon 58,700.', 'Put Leeds back in, they fixed the data.', 'Lyon 58,700, Leeds 15,340.', 'Which warehouse is the worst?'],
      held: ['Put Leeds back in'],
      gone: ['garbage'],
    },
    {
      what: 'says how answers are to be shown',
      said: ['Weekly active users, last 12 weeks.', 'WAU went from 38,900 to 42,010.', 'Nice. Split by country, biggest first.', 'Germany 14,220, France 9,100.', 'Why did Germany dip?'],
      held: ['Split by country, biggest first.'],
      gone: ['Nice'],
    },
    {
      what: 'tells what a “no” answers',
      said: ['I need headcount by department.', 'I found 1,204 active rows. Should contractors be counted?', 'No. Interns yes.', 'Then 1,087 people.', 'And attrition?'],
      held: ['Should contractors be counted? No. Interns yes.'],
      gone: [],
    },
    {
      what: 'tells what an offer was about',
      said: ['Revenue by channel in 2026.', 'Web 4.1M, Phone 0.2M.', 'Should phone orders be in there?', 'They are. Shall I remove them?', 'Yes please.', 'Web 4.1M.', 'Are returns subtracted?', 'Not yet. Shall I?', 'Yes, always.', 'Web 3.6M.', 'What was the best month?'],
      held: ['Should phone orders be in there? Remove them.', 'Are returns subtracted? Yes, always.'],
      gone: [],
    },
    {
      what: 'names the table that was chosen by its place',
      said: ['I need customers whose contract ends this year.', 'Which table holds contracts? I see sales.contracts and sales.contracts_v2.', 'The second one. The old one is dead.', '84 customers match.', 'Which of them have open tickets?'],
      held: ['Use sales.contracts_v2.'],
      gone: ['sales.contracts '],
    },
    {
      what: 'keeps what a new number counts in its question',
      said: ['Find top 20 customers by revenue.', 'Acme 4.2M, Globex 3.9M.', 'Top 10 is enough.', 'The top 10 have 31.4M.', 'Who manages them?'],
      held: ['Find top 10 customers by revenue.'],
      gone: ['20'],
    },
    {
      what: 'tells a number that stands after its year',
      said: ['How many parcels were lost in 2026?', '1,310 parcels were lost.', 'Should be 2025.', 'In 2025 1,122 parcels were lost.', 'That matches what I have. And damaged ones?', '90.', 'By depot?'],
      held: ['1,122 parcels'],
      gone: [],
    },
    {
      what: 'tells until when, where no number was found',
      said: ['Forecast the stock of SKU 4471.', 'It runs out on 12 January.', 'Assume 20% more demand in December.', 'It lasts until 3 January.', 'What if the delivery slips?'],
      held: ['It lasts until 3 January.'],
      gone: ['12 January'],
    },
    {
      what: 'leaves out praise, and keeps a question of one word',
      said: ['Orders by week.', '4k.', 'lovely! Only paid ones.', '3k.', 'Why?'],
      held: ['Only paid ones.', 'Now: Why?'],
      gone: ['ovely'],
    },
    {
      what: 'tells a short answer with the question of the agent that it answers',
      said: ['Calls per municipality, from ops.calls.', 'Rolling 12 months as default. Shall we hide the value below a minimum?', 'yes below 20', 'Done.', 'And for which year?', 'Which table, which period?', 'rx.disp 2024', '291,400 rows.', 'How many are chronic?'],
      held: ['Shall we hide the value below a minimum? Yes below 20', 'Which table, which period? rx.disp 2024'],
      gone: [],
    },
    {
      what: 'tells a definition of the agent that was agreed to',
      said: ['How long do pupils learn a day? From school.days.', 'Learning hours = sum over present learners of end minus start?', 'Aye.', '5.1 hours.', 'By grade?'],
      held: ['Learning hours = sum over present learners of end minus start? Aye'],
      gone: [],
    },
    {
      what: 'has no question whether to go on',
      said: ['Score the applicants, from aid.forms.', 'Score = 0.6 need + 0.4 merit. Shall I run it?', 'Go ahead.', '212 scored.', 'Who is first?'],
      held: [],
      gone: ['Shall I', 'Go ahead'],
    },
    {
      what: 'tells a yes with what the user asked, where the agent only asked back',
      said: ['Hallo zusammen, die Retourenquote je Kategorie aus shop.retouren.', 'Schuhe 31,2 %.', 'Soll man Ware unter 20 Euro weglassen?', 'Das wären 8 % der Stücke. Weglassen?', 'Ja', 'Ohne Ware unter 20 Euro: Schuhe 30,1 %.', 'Welche Marken treiben das?'],
      held: ['Die Retourenquote je Kategorie', 'Soll man Ware unter 20 Euro weglassen? Ja.'],
      gone: ['Zusammen, '],
    },
    {
      what: 'takes back in a thing that was left out second',
      said: ['Signups by country since January, from growth.signups. Exclude bots, and Italy please.', 'DE 4,210, FR 3,980.', 'Put Italy back in, they fixed tracking.', 'DE 4,210, FR 3,980, IT 1,870.', 'Which channel drives them?'],
      held: ['Exclude bots.', 'Put Italy back in'],
      gone: ['and Italy'],
    },
    {
      what: 'changes a grain in French',
      said: ["Le taux d'attrition des abonnés en 2025, table abo.contrats.", 'En annuel ou en mensuel ?', 'mensuel', 'Le taux mensuel moyen est de 1,8 %.', 'Finalement en trimestriel.', 'En trimestriel : 4,7 %.', 'Quelle région est la pire ?'],
      held: ['Finalement en trimestriel.'],
      gone: ['Mensuel', 'mensuel'],
    },
    {
      what: 'puts no value of one thing in the place of that of another',
      said: ['How many tickets are open over 5 days? helpdesk.tickets', '312.', 'Our SLA is 5 days for P2 and 2 for P1.', 'P1 19 late, P2 44 late.', 'Sorry, P1 is 1 day.', 'P1 27 late, P2 44 late.', 'Who handled them?'],
      held: ['open over 5 days', '5 days for P2'],
      gone: ['over 1 day', '1 day for P2'],
    },
    {
      what: 'keeps a choice of one word, and net where the average is chosen',
      said: ['Net revenue by region in EUR, from fin.gl_net.', 'DACH 4,120k.', 'Closing rate or average?', 'I used closing rates.', 'Average please. And compare with Q3 2025 instead.', 'Average rates: DACH 4,090k (3,700k).', 'Is Benelux down?'],
      held: ['Net revenue by region', 'Average please.'],
      gone: [],
    },
    {
      what: 'leaves out greetings and leads as a whole, and nothing more',
      said: ['hi there, why do hip patients stay so long? cdw.encounters', '5.1 nights.', 'So far for 2026 we have 212 of them. Right side only please.', '118.', 'Please note it. How does the trend look?'],
      held: ['Why do hip patients', 'So far for 2026', 'Right side only', 'Now: How does the trend look?'],
      gone: ['There, why', 'Far for', 'Now: It'],
    },
  ])('$what', ({ said, held, gone }) => {
    const brief = briefOfTalk(...said);
    for (const words of held) expect(brief, brief).toContain(words);
    for (const words of gone) expect(brief, brief).not.toContain(words);
  }); // prettier-ignore
});
