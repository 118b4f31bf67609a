const BREAK = String.raw`[\s,.!?:;–-]+`;
const GREETS =
  'hey|hi|hello|hiya|dear|good (?:morning|afternoon|evening)|there|team|all|quick question|morning|ok|okay';
const BEGS = 'please|pls|plz|kindly|quickly|just|once more|again|maybe|also|now|so';
const ASKS =
  "(?:can|could|would|will) you(?: be able to)?|(?:can|could|may) (?:i|we) (?=(?:get|have)\\b)|i(?:'d| would)? (?:need|want|like|love)|we (?:need|want)|i'm looking for|looking for|need|to (?=(?:see|get|have|know|look)\\b)|let me|help me(?: to)?|(?:do|would) you mind";
const VERBS =
  '(?:get|getting|give|giving|show|showing|tell|see|have|pull(?:ing)?(?! requests?\\b)(?: up| out| together)?|fetching|fetch|grab(?:bing)?|bring(?: up)?|dig (?:up|out)|send(?:ing)?(?= (?:me|us|over)\\b)|provide|share(?= (?:me|us|the|with)\\b)|run(?:ning)?(?= (?:me|us|the|our|my)\\b)|display|look up|pass)';
const WHOM = '(?:to |with )?(?:me|us)';

/** What a prompt begins with before it says what it is after: a greeting, a plea, a verb of asking. */
const LEAD = new RegExp(`^(?:(?:${GREETS}|${BEGS}|${ASKS}|${VERBS}|${WHOM})(?![\\p{L}'’])(?:${BREAK}|$))+`, 'iu');
const TAIL =
  /[\s,.!?;–-]+(?:please|pls|plz|thx|tx|ty|thanks|thank you|cheers|many thanks|asap|when you (?:can|get a (?:chance|minute|moment))|if (?:you can|possible)|for me|will you|(?:in advance|so much|a lot))(?=[\s,.!?;:)–-]*$)/iu;
const MOST_TAILS = 4;

/**
 * A question without the courtesy around it: "hey can you get me the weekly report pls" asks for "the weekly report". What
 * is nothing else stays as it is.
 */
export const withoutCourtesy = (question: string): string => {
  let rest = question.trim().replace(LEAD, '');
  for (let cut = 0; cut < MOST_TAILS && TAIL.test(rest); cut += 1) rest = rest.replace(TAIL, '');
  return rest === '' ? question : rest;
};
