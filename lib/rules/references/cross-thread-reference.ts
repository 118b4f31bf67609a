import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const MADE =
  '(?:made|built|did|wrote|created|used|ran|had|discussed|talked about|looked at|worked on|agreed(?: on)?|showed|gave|sent|calculated)';
const THEN = '(?:last time|yesterday|before|earlier|last week|the other day|this morning|on \\p{L}+day)';
const THING =
  '(?:query|chart|table|list|analysis|report|graph|plot|calculation|filters?|segments?|definition|numbers?|results?|version|one|approach|method|format|layout)';
/** One of these stands in every pattern; most drafts have none. */
const CUE =
  /last|yesterday|before|earlier|other day|this morning|day|always|usual|discussed|agreed|said|where we|thread|chat|conversation/iu;
/** Words that point at another conversation: an agent has only this one. */
const PATTERNS = [
  `\\b(?:the )?same (?:\\p{L}+ )?(?:as|like) (?:last time|before|always|usual|in (?:my|our|the) (?:last|previous|other|old) (?:thread|chat|conversation))\\b`,
  `\\b(?:like|as) (?:last time|we did (?:last time|before|yesterday)|(?:we|I) (?:discussed|said|agreed)(?: (?:before|earlier|yesterday|last time))?|discussed(?: (?:before|earlier|yesterday|last time))?|you (?:did|showed|told me) ${THEN})\\b`,
  `\\b(?:the|that|our|my) (?:same )?${THING} (?:that )?(?:we|you|I) ${MADE}(?: (?:me|us|for me))? ${THEN}\\b`,
  `\\b(?:continue|go on|carry on|pick up) (?:from )?where we (?:left off|stopped)\\b`,
  `\\b(?:our|my|the) (?:last|previous|other) (?:thread|chat|conversation)\\b`,
  `\\byou (?:already )?(?:gave|told|showed|sent|made|wrote|built|calculated|computed|explained|listed|did)(?: (?:me|us))?\\b[^.?!\\n]{0,40}\\b${THEN}\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));

export default defineRule({
  id: 'cross-thread-reference',
  group: 'references',
  title: 'Said in another thread',
  message: '“{words}” points at something this thread does not hold.',
  why: 'A new thread starts empty: name the asset or paste the definition, or the agent guesses what was said.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check({ draft, prose }) {
    if (draft.mentions.length > 0 || !isIn(CUE, prose.text)) return;
    for (const pattern of PATTERNS) {
      const match = firstMatch(pattern, prose.text);
      if (!match) continue;
      const end = match.index + match[0].length;
      yield { start: match.index, end, data: { words: draft.text.slice(match.index, end) } };
      return;
    }
  },
});

export const evidence: Evidence = {
  source:
    'Claude’s documentation (context is kept within one conversation); agents’ memories are written nightly and are no record of what was said.',
  examples: [
    { text: 'Same as last time but for Spain', flags: ['Same as last time'] },
    { text: 'show churn by plan like we did yesterday', flags: ['like we did yesterday'] },
    { text: 'Run the query we built last week again', flags: ['the query we built last week'] },
    { text: 'continue where we left off', flags: ['continue where we left off'] },
    { text: 'Show the same months as last year', flags: [], note: 'a period' },
    { text: 'Revenue in May 2025 against the same month last year', flags: [], note: 'a comparison' },
    { text: 'List the orders that we shipped yesterday', flags: [], note: 'things that happened' },
    { text: 'Same as last time but for Spain', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
    {
      text: 'Update @Weekly KPIs like last time',
      flags: [],
      mentions: ['Weekly KPIs'],
      note: 'the asset is there',
    },
  ],
};
