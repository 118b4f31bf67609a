import { allMatches } from '../text/small-letters';
import { sentencesOf } from '../text/sentences';

const ORDER =
  /^(?:and |then |also |please |next,? |finally,? )*(?:show|list|give|find|get|plot|chart|graph|count|compare|analy[sz]e|calculate|compute|break|tell|summari[sz]e|report|rank|identify|check|explain|build|create|make|add|write|export|forecast|predict|investigate|explore|join|filter|split|return|determine|estimate|open|look|review|inspect|update|pull|draw|send)\b/iu;
const SECOND_QUESTION = /\b(?:and|also) (?:what|how (?:many|much)|why|which|who|when|where)\b/giu;

/** How many things a text asks for: its questions and orders, at least 1. */
export const countAsks = (text: string): number => {
  let asks = 0;
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (sentence.endsWith('?') || ORDER.test(sentence)) asks += 1 + allMatches(SECOND_QUESTION, sentence).length;
  }
  return Math.max(1, asks);
};
