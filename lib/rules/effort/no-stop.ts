import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const PATTERNS = [
  `\\b(?:until|till) (?:it(?:'s| is)|everything(?:'s| is)|they(?:'re| are)|all (?:of it|is)) (?:completely |totally |really |100 ?% )?(?:perfect|flawless|right|correct|done|good(?: enough)?|fixed|clean|optimal|as good as it gets)\\b`,
  `\\b(?:until|till) (?:it|they|this|that|everything|the [\\p{L}-]+) (?:all )?(?:looks?|feels?|reads?|seems?) (?:completely |totally |really |just )?(?:perfect|good(?: enough)?|great|nice|right|fine|ok|okay|clean|better|polished)\\b`,
  `\\b(?:until|till) (?:i'?m|i am|we're|we are|the (?:boss|ceo|client|board) is) (?:happy|satisfied|pleased)\\b`,
  `\\b(?:keep (?:going|trying|iterating|digging|searching|looking)|(?:don'?t|do not|never) stop)\\b(?! (?:for|at|after|when|once|if)\\b)(?: (?:until|till) (?:you (?:find|get|have|think|are)[^.?!\\n]{0,40}|[^.?!\\n]{0,30}))?`,
  `\\b(?:until|till) you (?:find|get|have|see|know|reach|discover) (?:something|anything|the (?:best|right|real|true|perfect|optimal)\\b|why\\b|what\\b|a better)[^.?!\\n]{0,40}`,
  `\\b(?:until|till) [^.?!\\n]{1,50}? as (?:small|low|high|good|fast|short|clean|clear|close|accurate|precise|simple) as (?:possible|it gets|you can)\\b`,
  `\\b(?:until|till) (?:it|they|you|we|the [\\p{L}-]+) (?:can(?:no|['’])t|can not) (?:get|be|go|become|improve|find)\\b[^.?!\\n]{0,30}`,
  `\\b(?:as (?:many|much|long) as (?:it takes|needed|necessary)|try everything|whatever it takes|all possible (?:combinations|angles|explanations|hypotheses|ways))\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** One of these stands in every pattern; most drafts have none. */
const CUE = /until|till|keep|stop|takes|needed|necessary|everything|all possible/iu;
/** A number of tries or rows, a time: there is a stop. */
const BOUNDED =
  /\b(?:at most|no more than|max(?:imum)?|up to|limit|\d+ (?:tries|times|rounds|iterations|minutes|steps|rows))\b/iu;

export default defineRule({
  id: 'no-stop',
  group: 'effort',
  title: 'No point to stop at',
  message: '“{words}” never ends.',
  why: 'Without a test or a number of tries the agent goes on, and every round is paid for.',
  severity: 'hint',
  turns: 'any',
  language: 'en',
  *check({ draft, prose }) {
    if (!isIn(CUE, prose.text) || isIn(BOUNDED, prose.text)) return;
    for (const pattern of PATTERNS) {
      const match = firstMatch(pattern, prose.text);
      if (!match) continue;
      const end = match.index + match[0].trimEnd().length;
      yield { start: match.index, end, data: { words: draft.text.slice(match.index, end) } };
      return;
    }
  },
});

export const evidence: Evidence = {
  source: 'Anthropic’s guide asks for a way to verify; the words stand in none of 1,816 clear prompts.',
  examples: [
    { text: 'Clean the customer table until it is perfect', flags: ['until it is perfect'] },
    { text: 'Keep digging until you find something', flags: ['Keep digging until you find something'] },
    { text: 'check all possible explanations for the drop in May 2025', flags: ['all possible explanations'] },
    { text: 'Fix the chart until it looks good', flags: ['until it looks good'] },
    { text: 'change the colours until I am happy', flags: ['until I am happy'] },
    { text: 'tune it until the error is as small as possible', flags: ['until the error is as small as possible'] },
    { text: 'try other splits until you find something', flags: ['until you find something'] },
    { text: 'Read the log until you find the first error', flags: [], note: 'there it ends' },
    { text: 'Wait until it looks like the March file', flags: [], note: 'something to hold it against' },
    { text: 'Fix the join; the row count must stay 12,480', flags: [], note: 'a test' },
    { text: 'Keep trying, at most 3 rounds', flags: [], note: 'a number of tries' },
    { text: 'Keep the filter until it is May', flags: [], note: 'a date' },
    { text: 'Show stock until it is sold', flags: [], note: 'a condition of the data' },
    { text: 'How long until the order is shipped?', flags: [] },
  ],
};
