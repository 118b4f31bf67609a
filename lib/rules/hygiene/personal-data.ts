import { findPersonal, type Personal } from '../../text/personal';
import { defineRule, type Evidence } from '../rule';

const WORDS: Readonly<Record<Exclude<Personal['kind'], 'asked'>, readonly [one: string, many: string]>> = {
  card: ['a card number', 'card numbers'],
  account: ['a bank account', 'bank accounts'],
  ssn: ['a social security number', 'social security numbers'],
  mails: ['an e-mail address', 'e-mail addresses'],
  phones: ['a telephone number', 'telephone numbers'],
  birth: ['a date of birth', 'dates of birth'],
};

const said = ({ kind, count }: Personal): string => {
  if (kind === 'asked') return 'asks for names and how to reach them';
  const [one, many] = WORDS[kind];
  return `holds ${count === 1 ? one : `${count} ${many}`}`;
};

export default defineRule({
  id: 'personal-data',
  group: 'hygiene',
  title: 'People’s data in the prompt',
  message: 'This {what}.',
  why: 'What is sent is kept in the thread; an id or a segment does the same work without naming people.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check({ draft }) {
    const found = findPersonal(draft.text);
    if (found) yield { start: found.start, end: found.end, data: { what: said(found) } };
  },
});

const LIST = 'ana@northwind.io, ben@northwind.io, cleo@brightway.com';
const PHONES = '(503) 555-0142, (503) 555-0178, +44 20 5550 0101';
const CARD = /* @__PURE__ */ ['4929', '1370', '5528', '6413'].join(' ');
const SSN = /* @__PURE__ */ ['536', '22', '8745'].join('-');
const ACCOUNT = /* @__PURE__ */ ['DE89', '3704', '0044', '0532', '0130', '00'].join(' ');

export const evidence: Evidence = {
  source:
    'A survey of prompts found customers’ data to be the most common sensitive content; check digits (Luhn, ISO 13616) keep order numbers out.',
  examples: [
    { text: `Which of these are active? ${LIST}`, flags: [LIST] },
    { text: `the charge on ${ACCOUNT} failed`, flags: [ACCOUNT] },
    { text: `Are these customers of ours? ${PHONES}`, flags: [PHONES] },
    { text: `Merge the charts with SSN ${SSN}`, flags: [SSN] },
    { text: `patient Ana Silva, born 03/14/1981, phone 503-555-0127: billed twice`, flags: ['born 03/14/1981'] },
    { text: 'Why was Ana Silva, born 1981-03-14, billed twice?', flags: ['born 1981-03-14'] },
    { text: 'merge the charts of Piet van Maas (DOB 3 May 1990)', flags: ['DOB 3 May 1990'] },
    { text: 'How many Patients born 2010-01-01 or later came in May 2025?', flags: [], note: 'nobody in particular' },
    { text: `why was card ${CARD} declined?`, flags: [CARD] },
    {
      text: 'is one of these ours: ana@northwind.io or cleo@brightway.com',
      flags: ['ana@northwind.io or cleo@brightway.com'],
    },
    {
      text: 'need a list of all patients with email and phone for the newsletter',
      flags: ['patients with email and phone'],
      note: 'the answer would hold them',
    },
    { text: 'How many patients with email and phone do we have?', flags: [], note: 'counted' },
    { text: 'Send the result to ana@northwind.io and ben@northwind.io', flags: [], note: 'two recipients' },
    { text: `Send the result to ${LIST}`, flags: [], note: 'recipients' },
    {
      text: 'Which is busiest: support@northwind.io, billing@northwind.io or press@northwind.io?',
      flags: [],
      note: 'no people',
    },
    { text: 'Order 4929 1370 5528 6411 is missing', flags: [], note: 'the check digit is wrong' },
    { text: 'Use the test card 4242 4242 4242 4242', flags: [], note: 'the vendors’ test number' },
    { text: 'Sum of ids 4929137055286413', flags: [], note: 'a plain id' },
  ],
};
