import { readMetric } from '../../scope/metric';
import { hash32 } from '../../text/fingerprint';
import { isIn } from '../../text/small-letters';
import type { AskPrint } from '../counted';
import { ofKind, printQuestion, type QuestionPrint } from '../similarity/question-print';
import { tellingWords } from './telling-words';

/** Says itself that it has nothing to do with what was before. */
const OPENS =
  /^(?:(?:ok(?:ay)?|so|great|thanks?|thank you|cool|alright|perfect|now)[,.! ]+)*(?:(?:on )?(?:an? )?(?:different|another|new|separate|unrelated|other) (?:question|topic|thing|task|request|subject|note|matter)|(?:switching|changing|moving) (?:to|on|topics?|gears|subject)|something (?:else|different)|unrelated(?:ly)?\b|(?:now |next,? )(?:write|draft|create|build|help me|let's|can you (?:write|draft))|by the way|btw\b|separately\b|forget (?:that|this|all that|about)|let's (?:switch|move on|change))/iu;

/** Leans on what was said: a pronoun without a noun, a bare continuation, an order about the answer. */
const LEANS =
  /^(?:(?:ok(?:ay)?|so|great|thanks?|thank you|cool|yes|no|hmm|and|but|also|then|now|please)[,.! ]+)*(?:and |but |also |then |or |what about|how about|why\??$|why (?:is|are|did|does) (?:it|that|this|they)|same |only |just |instead|without|exclud\w+|includ\w+|add |remove |break (?:it|that|this|them)|split (?:it|that|this|them)|now (?:by|for|only|with|without|exclud\w+|split|break|filter|group|add|show (?:it|that|this|them))|make (?:it|that|this|them)|(?:can|could) you (?:also|add|remove|split|break|make it))|\b(?:it|that|this|those|these|them|they|there|the (?:same|result|results|chart|query|table|numbers?|above|last one|other one|former|latter))\b(?! (?:week|month|quarter|year|day|morning|time)\b)/iu;

/** Goes on with what was said. */
const CONTINUES =
  /^(?:(?:ok(?:ay)?|so|great|thanks?|thank you|cool|yes|no|hmm|please)[,.! ]+)*(?:and|but|also|then|now|or|what about|how about|why|same|only|just|instead|of (?:these|those|them|the)|for (?:each|these|those|them)|which (?:one|of)|among)\b/iu;

const QUESTION =
  /\?|^(?:please |can you |could you |i (?:need|want) |give |show )*(?:what|how|which|who|when|where|why|is|are|was|were|do|does|did|can|could|show|list|give|get|tell|find|plot|chart|count|compare|calculate|compute|break|pull|report|rank|update|refresh|analy[sz]e|summari[sz]e|forecast|need|want)\b/iu;

/** "Support tickets by queue": a noun with what it is split by, no order about an answer and no sentence. */
const SPLIT =
  /^(?!(?:thanks?|thx|ok(?:ay)?|yes|no|great|good|perfect|nice|split|break|group|sort|sorted|grouped|order|exclude|include|filter|add|remove|drop|keep|rename|round|change|use|switch|join|save|divide|write|make|set|put|try|go|proceed|replace|assume|treat|stand|driven|caused)\b)(?:[\p{L}\p{M}\p{N}_'-]+ ){1,6}?(?:by|per) \p{L}/iu;
const SENTENCE =
  /\b(?:i|you|we|he|she|is|are|was|were|am|be|been|did|do|does|has|have|had|should|would|could|will|must|made|wrote|written|sent|signed)\b/iu;

/** A question that stands alone and could be asked again another day; a bare noun phrase counts when it names a metric or a split. */
const isQuestion = (start: string, words: number, values: number): boolean =>
  words + values >= 2 &&
  !isIn(LEANS, start) &&
  (isIn(QUESTION, start) ||
    (words <= 12 && (readMetric(start).length > 0 || (SPLIT.test(start) && !SENTENCE.test(start)))));

const hashOf = (print: QuestionPrint): number => hash32([...print].sort((a, b) => a - b).join(' '));

/** Prints a question; undefined where it has no telling word ("yes", "go on"). */
export const printAsk = (text: string): AskPrint | undefined => {
  const { words, values } = tellingWords(text);
  if (words.length === 0) return undefined;
  const print = printQuestion(text);
  const start = text.trim().slice(0, 200);
  return {
    exact: hashOf(print),
    template: isQuestion(start, words.length, values.length)
      ? hashOf(ofKind(print, 'form', 'word', 'rare', 'bound'))
      : 0,
    print,
    opens: isIn(OPENS, start),
    leans: isIn(LEANS, start),
    continues: isIn(CONTINUES, start),
  };
};
