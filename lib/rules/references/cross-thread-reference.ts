import { firstMatch, isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const MADE =
  '(?:made|built|did|wrote|created|used|ran|had|discussed|talked about|looked at|worked on|agreed(?: on)?|showed|gave|sent|calculated|found|saw|defined|decided(?: on)?)';
/** What "we" do in a conversation, and with nothing else. */
const TALKED =
  '(?:spoke (?:about|of)|talked (?:about|of)|discussed|sorted out|went through|looked at|worked on|came up with|put together|found|defined|decided on|agreed(?: on)?)';
/** What an agent has done. */
const DONE =
  '(?:gave|told|showed|sent|made|wrote|built|calculated|computed|explained|listed|created|added|said|mentioned|suggested|found|ran|plotted|drafted|generated|prepared|promised|offered|recommended|proposed|identified|pulled|shared|provided|did)';
const GAVE = '(?:gave|told|showed|sent|promised|offered)';
/** "before the change" is a time of the data. */
const BEFORE = 'before(?! (?:the|that|we|it|our|this|they|you|\\d+|\\p{L}+ing)\\b)|earlier(?! than\\b)';
/** Times that no data have: what was then was in another thread. */
const FORMERLY = `(?:last time|the other day|${BEFORE})`;
const THEN = `(?:last time|yesterday|last (?:week|month)|the other day|this morning|(?:on|last) \\p{L}+day|(?:a few|some|two|three) (?:days|weeks) ago|${BEFORE})`;
const THING =
  '(?:query|chart|table|list|analysis|report|graph|plot|calculation|filters?|segments?|definition|numbers?|results?|version|one|approach|method|format|layout|steps?|thing|breakdown|cohorts?|groups?)';
const TALK = '(?:thread|chat|conversation|discussion)';
const FORMER = '(?:last|previous|prev|other|earlier|old|former)';
/** The beginning of a clause, or a verb that asks for the thing. */
const OPENS =
  '(?:^|[.!?,;:\\n]\\s*|\\b(?:do|redo|use|keep|show|give|make|run|apply|need|want|take|and|but|please|pls)(?: me| us)? )';

/** Words that point at another conversation: an agent has only this one. */
const PATTERNS = [
  `${OPENS}(?:exactly )?(?:the )?(?:exact )?same(?: ${THING})? (?:as|like) (?:${FORMERLY}|always|usual)\\b`,
  `\\b(?:the )?same (?:\\p{L}+ )?(?:as|like) in (?:my|our|the) ${FORMER} ${TALK}\\b`,
  `\\b(?:like|as) (?:last time|we did ${THEN}|(?:we|I) (?:discussed|said|agreed|told you|mentioned)(?: ${THEN})?(?! with\\b)|discussed(?: ${THEN})?(?! with\\b)|you (?:did|showed|told me)\\b)`,
  `\\b(?:the|that|our|my) (?:same )?(?:\\p{L}+ )?${THING} (?:that |which |what )?(?:we|you|I) ${MADE}(?: (?:me|us|for me))? ${THEN}\\b`,
  `\\b(?:what|which|(?:the|that|those|these) (?:\\p{L}+ ){1,4})(?: ?)we ${TALKED}\\b[^.?!\\n]{0,25}?\\b${THEN}\\b`,
  `\\bwe (?:have )?${MADE} (?:on )?(?:in|during) (?:the|our|my|an) ${FORMER} (?:${TALK}|session|meeting|call)\\b`,
  `\\bwhere (?:we (?:left off|stopped)|were we)\\b(?! \\p{L}+ing\\b)`,
  `${OPENS}remember (?:what|when|how|the|that)\\b`,
  `\\b(?:yesterday|last week|\\p{L}+day)['’]s ${TALK}\\b`,
  `\\b(?:our|my) ${FORMER} (?:${TALK}|session)\\b|\\b(?:from|in|of|to) the ${FORMER} (?:thread|chat|conversation)\\b(?! (?:of|per|with|by|for|between)\\b)`,
  `\\b(?:our|my) ${TALK} (?:about|on|from|of|yesterday|last|this|earlier)\\b`,
  `^\\s*${FORMER} (?:thread|chat|conversation)\\s*[:,-]`,
  `(?<!\\b(?:once|after|when|if|until|till|unless|as soon as) )\\byou (?:already |just )?${GAVE} (?:me|us)\\b`,
  `\\byou (?:already |just )?${DONE}\\b[^.?!\\n]{0,40}?\\b${THEN}\\b`,
  `\\b${THING} (?:from )?before you ${DONE}\\b`,
  `\\b(?:like|as|what) you (?:did|made|built|wrote|prepared) for (?:me|us)\\b|\\blike you (?:did|give|gave|made|showed?|told)\\b`,
  `\\bI (?:asked|told|gave|sent|showed) you\\b[^.?!\\n]{0,30}?\\b${THEN}\\b`,
  `\\b(?:that|the same) ${THING} again\\b`,
  `\\b(?:the|that) (?:same )?${THING} (?:from|of) ${FORMERLY}\\b`,
  `\\b(?:continue|go on|carry on|proceed) with (?:the|my|our) (?:\\p{L}+ ){0,2}${THING} (?:from|of) ${THEN}\\b`,
  `\\b(?:redo|rerun|re-run|repeat|continue) (?:yesterday|last week|\\p{L}+day)['’]s (?:\\p{L}+ )?${THING}\\b`,
  `\\bthanks?(?: you)?(?: again)? for (?:the|your) help ${THEN}\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** The same, where the draft does not have the thing made first. */
const DONE_BEFORE = new RegExp(
  `\\b(?:to|in|of|from|with|on|using|extend|update|change|open|as|like|that) (?:the |that )?(?:\\p{L}+ ){0,2}${THING} (?:that |which )?you ${DONE}\\b`,
  'iu',
);
/** One of these stands in every pattern; most drafts have none. */
const CUE =
  /\b(?:last|yesterday|before|earlier|other|this morning|always|usual|discussed|said|agreed|where we|thread|chat|conversation|session|discussion|remember|you|we|I|again|prev|previous|old|former)\b|day\b/iu;
/** The draft has the thing made first: "create a table … then plot the table you created". */
const MADE_HERE = /\b(?:create|make|build|write|generate|prepare|draft|compute|calculate|plot)\b/iu;

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
    const done = firstMatch(DONE_BEFORE, prose.text);
    const before = done && !isIn(MADE_HERE, prose.text.slice(0, done.index)) ? done : undefined;
    let match: RegExpExecArray | null | undefined;
    for (const pattern of PATTERNS) if ((match = firstMatch(pattern, prose.text))) break;
    const found = match ?? before;
    if (!found) return;
    const { index: start, 0: words } = found;
    yield { start, end: start + words.length, data: { words: draft.text.slice(start, start + words.length) } };
  },
});

export const evidence: Evidence = {
  source:
    'Claude’s documentation (context is kept within one conversation); agents’ memories are written nightly and are no record of what was said.',
  examples: [
    { text: 'Same as last time but for Spain', flags: ['Same as last time'] },
    { text: 'show churn by plan like we did yesterday', flags: ['like we did yesterday'] },
    { text: 'Run the query we built last week again', flags: ['the query we built last week'] },
    { text: 'continue where we left off', flags: ['where we left off'] },
    { text: 'add the fee to the table you created', flags: ['to the table you created'] },
    { text: 'use the cohort from our previous thread', flags: ['our previous thread'] },
    { text: 'Once you gave me the table, add the fee', flags: [], note: 'still to come' },
    {
      text: 'Create a table of refunds in May 2025, then plot the totals of the table you created',
      flags: [],
      note: 'made here',
    },
    { text: 'Sum refunds in May 2025 and list the assumptions you made', flags: [], note: 'made here' },
    { text: 'Could you show me the orders from yesterday?', flags: [], note: 'a period' },
    {
      text: 'As discussed with Mia, tests do not count: orders in May 2025',
      flags: [],
      note: 'says what was discussed',
    },
    { text: 'Who bought the same shoes as before in May 2025?', flags: [], note: 'things that happened' },
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
