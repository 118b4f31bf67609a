import { findSecrets } from '../../text/secrets';
import { REMOVED } from '../../text/without-secrets';
import { defineRule, type Evidence } from '../rule';

export default defineRule({
  id: 'pasted-secret',
  group: 'hygiene',
  title: 'Secret in the prompt',
  message: 'This looks like {kind}.',
  why: 'What is sent is kept in the thread and may be read by others; a secret that was sent has to be replaced.',
  severity: 'warn',
  guards: true,
  turns: 'any',
  language: 'any',
  *check({ draft }) {
    for (const { start, end, kind } of findSecrets(draft.text)) {
      yield {
        start,
        end,
        data: { kind },
        fixes: [{ label: 'remove it', start, end, replacement: REMOVED }],
      };
    }
  },
});

// Made-up values, joined here so that no scanner takes this file for a leak.
const AWS = /* @__PURE__ */ ['AKIA', 'Q7RZ2MNB4XKD6TPW'].join('');
const GITHUB = /* @__PURE__ */ ['ghp', 'a8Kd03JfLq92MxZpT5vRb7NcYw1HsG4eUo6I'].join('_');
const STRIPE = /* @__PURE__ */ ['sk_live', '9fKq2ZxT7bLmVw4RcYd8'].join('_');
const JWT = /* @__PURE__ */ ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI4MTcyIn0', 'k3Xq9TzVbN2mLpR7wYc5'].join('.');
const KEY = /* @__PURE__ */ [
  '-----BEGIN PRIVATE KEY',
  '\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n',
  'END PRIVATE KEY-----',
].join('-----');

export const evidence: Evidence = {
  source:
    'Published key formats of the vendors; a survey of prompts found secrets in about one of two hundred. On 1,942 clean prompts it speaks once, and that one holds a password.',
  examples: [
    { text: `Why does boto fail with ${AWS}?`, flags: [AWS] },
    { text: `git clone https://x-access-token:${GITHUB}@github.com/acme/dbt`, flags: [GITHUB] },
    { text: `charge fails: STRIPE_KEY=${STRIPE}`, flags: [STRIPE] },
    { text: `curl -H "Authorization: Bearer ${JWT}" api/v1/runs`, flags: [JWT] },
    { text: 'connect to postgres://etl:tr0ub4dor3@db.acme.internal:5432/prod', flags: ['tr0ub4dor3'] },
    { text: 'ERROR login failed (user=etl password=Wint3r!storm host=db1)', flags: ['Wint3r!storm'] },
    { text: `use this key\n${KEY}`, flags: [KEY] },
    { text: 'connect to postgres://user:<password>@host/db', flags: [], note: 'a placeholder' },
    { text: 'password: ${DB_PASSWORD}', flags: [], note: 'a variable' },
    { text: 'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE', flags: [], note: 'the key of the documentation' },
    { text: 'api_key = os.environ["OPENAI_API_KEY"]', flags: [], note: 'fetched from elsewhere' },
    { text: 'How many users reset their password: weekly or monthly?', flags: [], note: 'the word alone' },
    { text: 'set max_tokens=4096 and token: string in the schema', flags: [] },
    { text: 'order 8f14e45fceea167a5a36dedd4bea2543 is missing', flags: [], note: 'a hash is an id' },
  ],
};
