import { countWords } from '../../text/words';
import { sentencesOf } from '../../text/sentences';
import { isIn } from '../../text/small-letters';
import { defineRule, type Evidence } from '../rule';

const STATE =
  'wrong|broken|off|weird|strange|odd|incorrect|down|up|slow|slower|empty|missing|different|failing|low|lower|high|higher|so|too|not|still|happening|going|doing|dropping|rising|falling|increasing|decreasing|stuck|blank|outdated|stale|loading|working|bad|worse|better|good';
const VERB =
  'look|looks|seem|seems|mean|means|work|works|drop|dropped|fall|fell|change|changed|increase|increased|decrease|decreased|happen|happened|go|went|keep|keeps|fail|failed|break|broke|take|show|shows|say|come|add up|match|make sense|differ|jump|jumped|spike|spiked|rise|rose';
const OPEN = '^\\s*(?:(?:hi|hey|hello|ok|so|and|but|please|pls|can you|could you)[, ]+)*';

/** Pronouns at the head of a prompt whose noun can only stand in another thread. */
const HEADS = [
  `${OPEN}(?:why|how|when|since when|how come|where|what)(?:'s| is| are| was| were| does| do| did| has| have| isn't| aren't| doesn't| didn't)?(?: caused| made| happened to)? (?<word>it|they|them)\\b(?! (?:possible|important|necessary|hard|easy|difficult|true|that|like|called|better to|best|recommended|ok|okay|normal|common|feel|take|matter)\\b)`,
  `${OPEN}(?:why|how|when|since when|how come)(?: is| are| was| were| does| do| did| has| have| isn't| aren't| doesn't| didn't)? (?<word>this|that|these|those)(?= (?:${STATE}|${VERB})\\b|\\s*[?.!]*$)`,
  `${OPEN}(?<word>it|this|that|they|these|those)(?='?s? ?(?:is|are|was|were)? (?:just |simply |completely |totally |really )?(?:${STATE})\\b| (?:is|are|was|were|has|have|does|do|did)(?:n'?t| not)\\b| (?:doesn'?t|don'?t|isn'?t|aren'?t|didn'?t|(?:looks?|seems?)(?! like| as| that)|keeps?|stopped|went|dropped|failed|broke)\\b)`,
  `${OPEN}(?:fix|redo|rerun|re-run|refresh|update|undo|repeat|continue|change|compare|plot|chart|graph|export|share|filter|sort|split|explain|summari[sz]e|check|improve|finish|run|build|break|drill into|show|send) (?<word>it|this|that|them|these|those)(?= (?:again|please|pls|now|up|down|out|too|instead|by|per|for|to|as|into|in|with|and|so)\\b|\\s*[?.!]*$)`,
  `${OPEN}(?:make|do) (?<word>it|this|that|them|these|those)(?= (?:better|nicer|prettier|faster|quicker|shorter|simpler|clearer|cleaner|bigger|smaller|look|work|more|less|again|properly)\\b|\\s*[?.!]*$)`,
  `${OPEN}(?:is|are|was|were) (?<word>it|this|that|these|those|they)(?= (?:really |still |actually )?(?:normal|ok|okay|right|correct|true|expected|accurate|up to date|enough|final|${STATE})\\s*[?.!]*$)`,
  `${OPEN}(?:does|do|did|will|would|should) (?<word>it|this|that|they|these|those)(?: also| already| still| really)? (?:include|count|cover|contain|exclude|use|change|match|affect|apply|work|mean|make sense|need|take|update|load|refresh|have|look)\\b`,
  `${OPEN}what (?:do|does|did|would) (?<word>it|this|that|they|these|those)(?= (?:mean|show|say|include|do|measure|count|stand for)\\b)`,
].map((pattern) => new RegExp(pattern, 'iu'));
/** "it" that stands for a clause to come, and things shown elsewhere in the prompt. */
const COMES_LATER = /\bit\b[^.?!]*\b(?:to|that|when|if|for)\b/iu;
const SHOWN =
  /\b(?:attach\w*|below|above|here|following|screenshot|image|picture|file|pasted?|selected|page|chart|cell|error|article|text|code|document|pdf|csv)\b|[:=]|\bhttps?/iu;
const MOST_WORDS = 12;

export default defineRule({
  id: 'dangling-pronoun',
  group: 'references',
  title: 'What is meant?',
  message: '“{word}” has nothing to point at in a new thread.',
  why: 'The agent sees only this thread, so it guesses or asks what is meant.',
  severity: 'hint',
  turns: 'opening',
  language: 'en',
  *check({ draft, prose }) {
    const { text } = prose;
    if (draft.mentions.length > 0 || (prose.masks?.length ?? 0) > 0) return;
    if (countWords(text) > MOST_WORDS || sentencesOf(text).length > 1 || isIn(SHOWN, text)) return;
    for (const pattern of HEADS) {
      const match = pattern.exec(text);
      const word = match?.groups?.['word'];
      if (!match || word === undefined) continue;
      if (word.toLowerCase() === 'it' && isIn(COMES_LATER, text)) return;
      const start = match.index + match[0].lastIndexOf(word);
      yield { start, end: start + word.length, data: { word } };
      return;
    }
  },
});

export const evidence: Evidence = {
  source: 'GitHub Copilot’s documentation on ambiguous words; fires on none of 517 clear analytics questions.',
  examples: [
    { text: 'Why is it down?', flags: ['it'] },
    { text: "that doesn't look right", flags: ['that'] },
    { text: 'Can you split it by region?', flags: ['it'] },
    { text: 'This is wrong', flags: ['This'] },
    { text: 'make it better', flags: ['it'] },
    { text: 'does this include refunds?', flags: ['this'] },
    { text: 'Make it easy to filter signups by plan', flags: [], note: '“it” stands for what follows' },
    { text: 'Why is this metric down?', flags: [], note: 'a noun follows' },
    { text: 'Is it possible to join orders to refunds?', flags: [], note: '“it” stands for what follows' },
    { text: 'Why did revenue fall, and is it back by now?', flags: [], note: 'the noun is there' },
    { text: 'Explain this:\n```sql\nselect 1 from orders\n```', flags: [], note: 'pasted' },
    { text: 'Why is it down?', flags: [], thread: { turns: 2 }, note: 'a follow-up' },
    { text: 'Why does @Weekly KPIs say that it is stale?', flags: [], mentions: ['Weekly KPIs'] },
  ],
};
