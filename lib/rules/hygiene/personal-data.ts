import { findPersonal } from '../../text/personal';
import { defineRule, type Evidence } from '../rule';

export default defineRule({
  id: 'personal-data',
  group: 'hygiene',
  title: 'People’s data in the prompt',
  message: 'There is {kind} in here.',
  why: 'What is sent is kept in the thread; an id or a segment does the same work without naming people.',
  severity: 'hint',
  turns: 'any',
  language: 'any',
  *check({ draft }) {
    for (const { start, end, kind } of findPersonal(draft.text)) {
      yield { start, end, data: { kind: kind === 'e-mail addresses' ? 'a list of e-mail addresses' : kind } };
    }
  },
});

const LIST = 'ana@northwind.io, ben@northwind.io, cleo@brightway.com, dai@velocore.net, eve@brightway.com';
const CARD = /* @__PURE__ */ ['4929', '1370', '5528', '6413'].join(' ');
const ACCOUNT = /* @__PURE__ */ ['DE89', '3704', '0044', '0532', '0130', '00'].join(' ');

export const evidence: Evidence = {
  source:
    'A survey of prompts found customers’ data to be the most common sensitive content; check digits (Luhn, ISO 13616) keep order numbers out.',
  examples: [
    { text: `Which of these are active? ${LIST}`, flags: [LIST] },
    { text: `the charge on ${ACCOUNT} failed`, flags: [ACCOUNT] },
    { text: `why was card ${CARD} declined?`, flags: [CARD] },
    { text: 'Send the result to ana@northwind.io and ben@northwind.io', flags: [], note: 'two recipients' },
    { text: 'Order 4929 1370 5528 6411 is missing', flags: [], note: 'the check digit is wrong' },
    { text: 'Use the test card 4242 4242 4242 4242', flags: [], note: 'the vendors’ test number' },
    { text: 'Sum of ids 4929137055286413', flags: [], note: 'a plain id' },
  ],
};
