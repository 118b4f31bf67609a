import { capital } from '../../text/capital';
import type { Turn } from '../thread';
import { agentSentences, agentSpeech } from './agent-lines';
import type { Clause } from './clauses';

/** Of an order, and of what leads to it. */
const LONG_ORDER = 14;
const LONG_LEAD = 22;

/** Words that point at more than one thing. */
const BOTH = /(?<!\p{L})(?:both|beide\p{L}*|les deux|amb[ao]s|entramb\p{L}*)(?!\p{L})/iu;
const MANY = /(?<!\p{L})(?:them|those|these|both|beide\p{L}*|diese|eles|elas)(?!\p{L})/iu;
/** "They are.", "Great question.": says nothing of them. */
const FEW_WORDS = 3;
const FILLER =
  /^(?:great|sure|done|sorry|thanks?|good|ok(?:ay)?|of course|happy|perfect|got it|understood|noted|i made)(?!\p{L})/iu;
/** What is done with them. */
const THEM =
  /(?<!\p{L})(?:keep|leave|take|drop|exclude|include|count|put|remove|add|skip|ignore|treat|kick|throw) (?:\p{L}+ )?(?:them|em)(?!\p{L})/iu;

/** The last question of an answer; a mere offer where there is no other: "Want me to break it down by region?" */
export const questionOf = (turn: Turn): string | undefined =>
  [agentSentences(turn), agentSpeech(turn)]
    .map((said) => said.findLast((line) => line.endsWith('?')))
    .find((asked) => asked !== undefined);

/** What an answer says just before its question, where that points at it: "9 have a voucher. Shall I take them out?" */
export const leadOf = (turn: Turn, asked: string): string | undefined => {
  if (!MANY.test(asked)) return undefined;
  const said = agentSentences(turn);
  const at = said.indexOf(asked);
  const leads = said.slice(Math.max(0, at - (BOTH.test(asked) ? 2 : 1)), at);
  const isShort = leads.every(
    (lead) =>
      lead.split(' ').length > FEW_WORDS &&
      lead.split(' ').length <= LONG_LEAD &&
      !lead.endsWith('?') &&
      !FILLER.test(lead),
  );
  return isShort && leads.length > 0 ? leads.join(' ') : undefined;
};
/** "Shall I take them out?" – "Keep em on the list, but no fee for them": an order with what the agent said of them. */
export const withPointed = (turns: readonly Turn[], place: number, clause: Clause): Clause => {
  const before = turns[place - 1];
  const asked = before?.role === 'agent' ? questionOf(before) : undefined;
  const isOrder = THEM.test(clause.text) && !clause.text.endsWith('?') && clause.text.split(' ').length <= LONG_ORDER;
  const lead = asked !== undefined && isOrder && before ? leadOf(before, asked) : undefined;
  return lead === undefined ? clause : { ...clause, text: `${lead} ${capital(clause.text)}`, kind: 'rule' };
};
