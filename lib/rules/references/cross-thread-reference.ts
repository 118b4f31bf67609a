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
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const THEN = `(?:last time|yesterday|last (?:week|month|night|${DAY})|the other day|this morning|on ${DAY}|(?:a few|some|two|three) (?:days|weeks) ago|previously|${BEFORE})`;
/** Pieces of work; "results" and "numbers" may also be somebody else's. */
const WORK =
  '(?:query|sql|chart|table|list|analysis|graph|plot|calculation|breakdown|cohorts?|segments?|funnel|forecast)';
const THING = `(?:${WORK}|report|filters?|definition|logic|settings|numbers?|results?|version|one|approach|method|format|layout|steps?|thing|groups?|procedure|question)`;
const TALK = '(?:thread|chat|conversation|discussion)';
const FORMER = '(?:last|previous|prev|other|earlier|old|former)';
/** The beginning of a clause, or a verb that asks for the thing. */
const VERBS =
  '(?:do|redo|use|using|with|apply|keep|show|give|get|make|send|run|repeat|need|want|take|and|but|please|pls)(?: me| us)?';
const OPENS = `(?:^|[.!?,;:\\n]\\s*|\\b${VERBS} )`;
/** What opens is no part of what is quoted. */
const OPENED = new RegExp(`^(?:[\\s.!?,;:]|${VERBS} )+`, 'iu');
/** The first words of a draft, before what it is about. */
const FIRST =
  '^\\s*(?:(?:please|pls|ok|and|so|now|then|can you|could you|can i|i|do|run|get|give|show|send|make|repeat|need|want)(?: me| us)?,? )*';

/** Words that point at another conversation: an agent has only this one. */
const PATTERNS = [
  `${OPENS}(?:exactly )?(?:the |my |our )?(?:exact )?same(?: ${THING})? (?:as|like|from) (?:${THEN}|always|usual|every (?:day|week|month|${DAY})|in (?:the|my|our) ${FORMER} ${THING})(?!['’])`,
  `${FIRST}(?:exactly )?(?:the )?same(?: thing| one| again)?(?=,? (?:but|for|with|again|only) )`,
  `^\\s*(?:(?:and|ok) )*(?:now (?:for|by|only)|again (?:for|but|with|by)) `,
  `^\\s*(?:as|like) (?:before|last time|always|yesterday)[,:]`,
  `\\b(?:the )?same (?:\\p{L}+ )?(?:as|like) in (?:my|our|the) ${FORMER} ${TALK}\\b`,
  `(?<!\\bsame \\p{L}+ )\\b(?:like|as) (?:last time|we did ${THEN}|(?:we|I) (?:discussed|said|agreed|told you|mentioned)(?: ${THEN})?(?! (?:with|in)\\b)|discussed(?: ${THEN})?(?! with\\b)|you (?:did|showed|told me)\\b)`,
  `\\b(?:the|that|our|my) (?:same )?(?:\\p{L}+ )?${THING} (?:that |which |what )?(?:we|you|I) ${MADE}(?: (?:me|us|for me))? ${THEN}\\b`,
  `\\b(?:what|which|(?:the|that|those|these) (?:\\p{L}+ ){1,4})(?: ?)we ${TALKED}\\b[^.?!\\n]{0,25}?\\b${THEN}\\b`,
  `\\bwe (?:have )?${MADE} (?:on )?(?:in|during) (?:the|our|my|an) ${FORMER} (?:${TALK}|session|meeting|call)\\b`,
  `\\bwhere (?:we (?:left off|stopped)|were we)\\b(?! \\p{L}+ing\\b)`,
  `${OPENS}remember (?:what|when|how|the|my|our|that (?:\\p{L}+ ){0,2}${THING})\\b`,
  `\\byou (?:still )?remember\\b`,
  `\\b(?:yesterday|last week|${DAY})['’]s ${TALK}\\b`,
  `\\b(?:our|my) ${FORMER} (?:${TALK}|session)\\b|\\b(?:from|in|of|to) the ${FORMER} (?:thread|chat|conversation)\\b(?! (?:of|per|with|by|for|between)\\b)`,
  `\\b(?:in|from) (?:another|a different) (?:thread|chat|conversation)\\b`,
  `\\b(?:our|my) ${TALK} (?:about|on|from|of|yesterday|last|this|earlier)\\b`,
  `^\\s*${FORMER} (?:thread|chat|conversation)\\s*[:,-]`,
  `(?<!\\b(?:once|after|when|if|until|till|unless|as soon as) )\\byou (?:already |just )?${GAVE} (?:me|us)\\b`,
  `\\byou (?:already |just )?${DONE}\\b[^.?!\\n]{0,40}?\\b${THEN}\\b`,
  `^[^.?!\\n]{0,12}\\b${THEN},? you ${DONE}\\b`,
  `\\b(?:what|how) did you (?:say|tell|find|write|calculate|suggest|recommend|get|come up)\\b`,
  `\\b${THING} (?:from )?before you ${DONE}\\b`,
  `\\b(?:like|as|what) you (?:did|made|built|wrote|prepared) for (?:me|us)\\b|\\blike you (?:did|give|gave|made|showed?|told)\\b`,
  `\\bI (?:already )?(?:asked|told|gave|sent|showed) (?:you|this|that)\\b[^.?!\\n]{0,30}?\\b${THEN}\\b`,
  `(?:${OPENS}|\\b(?:was|is) )(?:that|the same) ${THING} again\\b`,
  `\\b(?:the|that) (?:same )?${THING} (?:from|of) ${FORMERLY}\\b`,
  `\\b(?:continue|go on|carry on|proceed|resume|pick up|going back|go back|back|following up|follow up|build)(?: (?:with|to|on|from))? (?:(?:the|my|our|that) (?:\\p{L}+ ){0,2}${THING}\\b[^.?!\\n]{0,20}? )?(?:(?:from|of) )?(?:(?:we|you|I) \\p{L}+ )?${THEN}(?!['’])\\b`,
  `\\b(?:redo|rerun|re-run|repeat) (?:the|my|our|that) (?:\\p{L}+ ){0,2}${THING} (?:from|of) ${THEN}\\b`,
  `\\b(?:run|redo|rerun|re-run|repeat|continue|resume|extend|use|back to|up on) (?:yesterday|last (?:week|month|time)|${DAY})['’]s (?:\\p{L}+ )?(?:${WORK}|report)\\b`,
  `\\bthanks?(?: you)?(?: again)? for (?:the|your) help ${THEN}\\b`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** The same, where the draft does not have the thing made first. */
const DONE_BEFORE = new RegExp(
  `(?:^\\s*|\\b(?:to|in|of|from|with|on|using|extend|update|change|open|as|like|that) )(?:the |that )?(?:\\p{L}+ ){0,2}${THING} (?:that |which )?you ${DONE}\\b`,
  'iu',
);
/** One of these stands in every pattern; most drafts have none. */
const CUE =
  /\b(?:last|yesterday|before|earlier|other|this morning|always|usual|discussed|said|agreed|where we|thread|chat|conversation|session|discussion|remember|you|we|I|again|prev|previous|old|former|same|another|now)\b|day\b/iu;
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
    const words = found[0].replace(OPENED, '');
    const start = found.index + found[0].length - words.length;
    const end = start + words.replace(/[\s,:]+$/u, '').length;
    yield { start, end, data: { words: draft.text.slice(start, end) } };
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
    { text: 'Same as last week but for Spain', flags: ['Same as last week'], note: 'no period: it opens the thread' },
    { text: 'give me the same list as on Monday, with Norway', flags: ['the same list as on Monday'] },
    { text: 'Same thing but for Germany', flags: ['Same thing'] },
    { text: 'now for Spain', flags: ['now for'] },
    { text: 'Continue the churn analysis from last week', flags: ['Continue the churn analysis from last week'] },
    { text: 'Last time you said we have 340 active customers', flags: ['Last time you said'] },
    { text: 'I asked this before, what was the answer?', flags: ['I asked this before'] },
    { text: 'What did you say about churn?', flags: ['What did you say'] },
    { text: 'Do you remember the cohort of May 2025?', flags: ['you remember'] },
    { text: 'Same store sales last week by region', flags: [], note: 'a measure' },
    { text: 'Are the numbers the same as last week?', flags: [], note: 'a comparison' },
    { text: 'Which orders have the same address as last time?', flags: [], note: 'a comparison' },
    { text: 'Which customers ordered the same thing again in May 2025?', flags: [], note: 'things that happened' },
    { text: 'Remember that test accounts do not count: orders in May 2025', flags: [], note: 'to be remembered' },
    { text: 'Show the results of last week’s experiment', flags: [], note: 'a period' },
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
