/**
 * How people say in English that an answer was wrong. Wide words ("wrong", "no", "again") count only in the shapes that mean the
 * answer; "again for March" is a new question, "redo log" and "wrong address" are things, "that's fine" is none.
 */

/** Words before it: "hmm", "sorry but", "ugh". */
const LEAD =
  "^(?:(?:h+m+|um+|uh+|er+|ugh+|argh+|oh|ah|ok(?:ay)?|well|sorry|again|but|and|so|wait|seriously|honestly|unfortunately|i think|i(?:'m| am) afraid|come on|wtf|please|pls|no)[\\s,.!?:;–—-]+)*";
/** Ends a piece that says nothing else. */
const ENDS = '(?=\\s*(?:$|[,.;:!?–—]| -))';
/** What is meant: the answer, or its numbers. */
const IT =
  '(?:that|this|it|those|these|they|which|[€$£]?\\d[\\d.,]*[%km]?|(?:the|your|these|those|this|that) (?:[\\p{L}-]+ ){0,2}?(?:answers?|results?|numbers?|figures?|totals?|sums?|quer(?:y|ies)|output|response|calculations?|maths?|math|sql|chart|table|counts?|values?|one))';
const IS = "(?:'s|'re| is| are| was| were| looks?| seems?| sounds?| feels?)";
const VERY =
  '(?: (?:just|still|really|simply|all|also|completely|totally|clearly|obviously|definitely|way|far|much|so|a bit|a little|again|plain|absolutely|quite|very|pretty|kind of|somewhat|even|more|utter|complete|total))*';
const BAD =
  '(?:wrong|incorrect|inaccurate|mistaken|nonsense|nonsensical|rubbish|garbage|bullshit|crap|bogus|useless|ridiculous|absurd|impossible|implausible|unacceptable|backwards|upside down|suspicious|fishy|weird|off|broken|made[- ]up|hallucinated|too (?:high|low|big|small|many|few)|the wrong|not (?:right|correct|true|what|it|the (?:right|one|question)|possible|plausible|accurate|how|working|even|my|helpful|good enough|matching|there|fixed))';

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

export const CORRECTIONS: readonly RegExp[] = [
  // No, and then what is meant. "No orders in May?" asks.
  pattern(
    `^(?:(?:h+m+|um+|uh+|er+|ugh+)[\\s,.]+)?(?:no|nope|nah)(?:(?:[,.:;!–—]| -)[\\s.:;!–—-]*(?:(?:no|nope)[\\s,.!]+)*|\\s+(?=(?:no|way|i|we|you|it|its|that|this|those|the|use|not|just|only|exclude|include|don't|do not|wait|still|they|he|she|there|again|try|redo|look|as|what|wrong)\\b))(?!(?:problem|worries|need|matter|rush|idea|hurry)\\b|(?:that(?:'s| is)|it(?:'s| is)|this is|all) (?:fine|good|ok|okay|right|correct|great|perfect|all)\\b|thanks|thank you|gracias|grazie|hay problema|pasa nada|est[aá] bien|va bene)\\S`,
  ),
  // An interjection that is the whole of a piece, first or later.
  pattern(
    `(?:${LEAD}|[.!?] )(?:(?:complete|total|utter|absolute|what (?:a )?|that's |pure )*(?:nonsense|rubbish|garbage|bullshit|bs)|wrong(?: again)?|incorrect|not (?:quite|right|correct|true|even close|good(?: enough)?|helpful|it)|nope|fail(?:ed)?(?: again)?|useless|facepalm|try harder|do better|still (?:no|not|nothing|wrong|off|the same)|same (?:result|thing|answer|error|mistake|problem|issue)(?: again)?|(?:close|almost|nearly)(?=,? but)|(?:the )?other way (?:a)?round)${ENDS}`,
  ),
  pattern(
    `${LEAD}(?:wrong|incorrect) (?:table|column|field|number|figure|metric|period|year|quarter|month|week|date|region|query|join|filter|answer|result|dataset|data|unit|currency|one|person|customer|chart|total|way)s?${ENDS}`,
  ),
  pattern(`^(?:wrong|incorrect|not (?:right|correct|quite|what|that|true))(?:[,.:;!?–—]| -|$)`),
  pattern(`^not (?:quite|what|that|true) (?:what|right|it|i|we)\\b`),
  // Verdicts on the answer. "What is wrong with the Paris store?" is none.
  pattern(
    `(?<!\\b(?:if|when|whether|why|where|how|ensure|check|sure) (?:that )?)\\b${IT}${IS}${VERY} ${BAD}(?!\\p{L})(?! (?:by the|the list|season|peak|work|day|hour|limits?|the (?:chart|table|grid)|plus|delivery|deliveries|by a))`,
  ),
  /(?<!\b(?:what|which \w+|who|anything|something|if|goes|went)(?:'s)? )\b(?:still|again|also|completely|totally|clearly|obviously|just|is|are|was|looks?|seems?|numbers?) (?:all )?(?:wrong|incorrect|off|broken|failing|not (?:right|correct|working|matching|what|it|there|fixed))\b(?! (?:by the|the list|season|peak|work|day|hour|address|order|item|product|password|label|email|size|column|field|value|entr|code|categor))/iu,
  /\b(?:wrong|incorrect|mistaken|same (?:error|mistake|problem|wrong|result)) (?:again|still|as before)\b|\bsame (?:error|mistake|problem)\b/iu,
  /\b(?:that|this|it|those|these|they|which)(?:'s|'re| is| are| was| were)?(?: just| still| really| simply)? (?:not|isn't|aren't|wasn't) (?:right|correct|true|what|it\b|the (?:right|one|question)|possible|accurate|how|working|even|my)/iu,
  /\b(?:isn't|aren't|wasn't|is not|are not|was not) (?:right|correct|what i|what we|the (?:right|one i|number i))\b/iu,
  /\b(?:i|we) (?:really )?(?:don't|do not) (?:think|believe) (?:so|that(?:'s| is)? (?:right|correct|true|what|it)|this is (?:right|correct)|it(?:'s| is) (?:right|correct)|you)\b|\b(?:i|we) (?:doubt|don't buy|can't trust|don't trust) (?:it|that|this|these|those|the (?:number|result|answer|total)s?)\b/iu,
  // Asked for something else.
  /\b(?:not|never|isn't|wasn't) what (?:i|we)(?:'d|'m|'re| had| was| were)? (?:asked|meant|wanted|want|need|needed|said|asking|looking|requested|expected|after)\b|\b(?:i|we) (?:said|asked for|meant|told you|already (?:said|told|asked)|specifically (?:said|asked)|clearly (?:said|asked)|never (?:said|asked|mentioned)|didn't (?:ask|say|want|mean))\b|^(?:please )?(?:answer|read|re-?read) (?:the|my) (?:actual |original )?(?:question|prompt|request|message)\b|\b(?:didn't|did not|doesn't|does not|haven't|don't) (?:even |really |actually )?(?:answer|address|read|understand|listen|get) (?:the|my|what|it|me|to me)\b|\b(?:misses|missed|missing) the point\b|\byou(?:'re| are) not (?:listening|reading|answering|getting)\b|\bhow (?:many times|often) do i\b/iu,
  // What it did wrong.
  /\b(?:you|it)(?:'ve| have| has|'re| are)?(?: still| again| just)? (?:forgot|forgotten|ignored|ignoring|missed|misread|misunderstood|misunderstanding|mixed up|mixing up|confused|confusing|left out|made (?:that|this|it|those) up|double[- ]count(?:ed|ing)|used the wrong|using the wrong|got (?:it|that|this|the \w+) (?:wrong|backwards)|keep (?:\w+ing)|didn't (?:use|apply|include|exclude|filter|answer|do|read|follow|change|fix))\b|\bwhy (?:did|do|are|would) you (?:keep|still|again|ignor\w+|chang\w+|us\w+ the wrong|includ\w+ (?:it|that|them) again)\b/iu,
  // Do it again: "it", "that" or nothing behind it, no other values.
  /\b(?:try|do it|do that|check|run it|run that|look|count|calculate|fix (?:it|this|that|the \w+)) (?:once |yet )?again\b(?! (?:for|by|per|in|with \d|next|this|last|each|every|on)\b)|^(?:please |pls |ok(?:ay)?,? )*(?:retry|try again|try (?:something|anything) else|(?:try|use|take) (?:a|another|some) (?:different|other|new|better)?\s?(?:approach|way|method)|fix (?:it|this|that|the (?:error|query|join|numbers?|bug|filter))|start over|rethink|think again|(?:re-?check|double[- ]?check|verify) (?:it|this|that|your|the (?:numbers?|maths?|math|query|result|calculation|total)s?))\b/iu,
  pattern(
    `(?:${LEAD}|[.,;!?–—-] (?:so |then |please |just |let's )*)(?:(?:please|pls|just|let's|can you|could you|you need to) )*(?:re-?do|re-?work|re-?write|re-?run|do over|scrap|scratch|bin|trash|throw away|discard) (?:it|that|this|them|everything|all(?: of (?:it|this|that))?|the (?:whole thing|query|answer|calculation|analysis|chart|table|numbers?|last (?:one|answer)))(?: all| completely| entirely| properly| again| over| from scratch| please)*(?:${ENDS}|(?= (?:with|without|using|but|and|you|because|since|instead|now)\\b))`,
  ),
  pattern(
    `${LEAD}(?:re-?do|retry|re-?run|one more time|once more|another (?:try|attempt|go)|try (?:it|that|this|once more))(?: please)?${ENDS}`,
  ),
  // Does not hold.
  /^(?!(?:which|what(?! you)|who|how (?:many|much)|list|show|find|count|give|get|flag|check|if|do|does)\b)[^?]*?\b(?:doesn't|does not|don't|do not|didn't|did not|won't) (?:match|add up|tie|reconcile|work|run|compute|look (?:right|correct|plausible)|make (?:any |much )?sense|seem right|sound right|agree|answer|help)\b/iu,
  /\b(?:makes?|making) (?:no|zero|little) sense\b|\b(?:there(?:'s| is) )?no way (?:that(?:'s| is)|this is|it(?:'s| is)|we|these)\b|\bfails? (?:again|with the same)\b|\bstill (?:fails|failing|errors|getting (?:the|an) (?:same )?error|shows? the (?:same|old|wrong))\b/iu,
  /\b(?:can't|cannot|can not|couldn't|could not|shouldn't) (?:possibly |really )?be (?:right|correct|true|that (?:high|low)|it)\b|\b(?:that|this|it|they|those|these) (?:can't|cannot|can not|couldn't) be\b[.!?]?$/iu,
  /^(?:(?:h+m+|wait|ok(?:ay)?)[, .]+)?(?:are )?(?:you|u) sure(?: (?:about (?:that|this|it|these|those)(?: (?:numbers?|figures?|total|result))?|that(?:'s| is) (?:right|correct)))?\s*\?*$/iu,
];
