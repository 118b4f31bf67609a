import { sentencesOf } from '../../text/sentences';
import { defineRule, type Evidence } from '../rule';

const FEWEST = 4;
/** "And in Spain?" goes on with the question before it. */
const GOES_ON =
  /^(?:and|or|also|then|same|if so|why|what about|how about|which of (?:them|those|these)|is (?:it|that)|are (?:they|those))\b/iu;
const FUNCTION =
  /^(?:what|which|how|many|much|were|was|does|did|have|with|from|that|this|there|last|each|when|where|about|than|their|show)$/u;

const topicOf = (question: string): Set<string> =>
  new Set((question.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !FUNCTION.test(word)));

const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].every((word) => !b.has(word));

export default defineRule({
  id: 'several-questions',
  group: 'effort',
  title: 'Several questions in one',
  message: '{count} questions that have little to do with each other.',
  why: 'Each needs its own tables; asked one by one, each answer can be checked and none crowds out another.',
  severity: 'info',
  turns: 'any',
  language: 'en',
  off: true,
  *check({ prose }) {
    const questions = sentencesOf(prose.text)
      .map(({ start, end }) => prose.text.slice(start, end).replace(/^\s*(?:[-*•]|\d+[.)])\s*/u, ''))
      .filter((sentence) => sentence.endsWith('?') && !GOES_ON.test(sentence));
    if (questions.length < FEWEST) return;
    const topics = questions.map(topicOf).filter((topic) => topic.size > 0);
    if (topics.length < FEWEST) return;
    const related = topics.some((topic, place) => topics.slice(place + 1).some((other) => !apart(topic, other)));
    if (!related) yield { data: { count: String(questions.length) } };
  },
});

export const evidence: Evidence = {
  source:
    'Tablize and GitHub Copilot advise to split; Anthropic advises to batch related questions, hence unrelated ones only, and off by default.',
  examples: [
    {
      text: 'How many orders came in May? Who owns the churn model? What is our refund policy? Which servers were down?',
      flags: [''],
    },
    {
      text: '- What was signup conversion in June?\n- Which supplier delivers late?\n- How old is the CRM data?\n- Who can grant warehouse access?',
      flags: [''],
    },
    {
      text: 'Can you check the refund totals? Which carriers are late? What is the owner of the NPS survey? Where do trial signups drop?',
      flags: [''],
    },
    { text: 'How many orders came in May? And in June? And in July? And in August?', flags: [], note: 'one question' },
    {
      text: 'What was revenue in May? What was revenue in June? Which region had the most revenue? Which plan lost revenue?',
      flags: [],
      note: 'related',
    },
    { text: 'Why?? Really? Is that so? Hm?', flags: [], note: 'no topics' },
    { text: 'How many orders came in? Who owns churn? What is NPS?', flags: [], note: 'three are few' },
  ],
};
