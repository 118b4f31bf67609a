/**
 * How people say that an answer was wrong. Wide words ("wrong", "no") count only in the shapes that mean the answer;
 * "again for March" is a new question, "that's fine" is none.
 */
const CORRECTS = [
  /^(?:(?:h+m+|um+|uh+|er+)[\s,.]+)?(?:no|nope|nah)\b[\s,.:;–—-]+(?!(?:problem|worries|need|matter|rush|idea)\b|(?:that(?:'s| is)|it(?:'s| is)|this is|all) (?:fine|good|ok|okay|right|correct|great|perfect)\b|thanks|thank you)\S/iu,
  /^(?:wrong|incorrect|nope?|not (?:right|correct|quite|what|that|true))\b/iu,
  /(?<!\b(?:what|which \w+|who|anything|something|if|goes|went)(?:'s)? )\b(?:still|again|also|completely|totally|clearly|obviously|just|is|are|was|looks?|seems?|numbers?) (?:all )?(?:wrong|incorrect|off|broken|failing|not (?:right|correct|working|matching|what|it|there|fixed))\b(?! (?:by|the list|season|peak|work|day|hour))/iu,
  /\b(?:wrong|incorrect|mistaken|same (?:error|mistake|problem|wrong|result)) (?:again|still|as before)\b|\bsame (?:error|mistake|problem)\b/iu,
  /\b(?:that|this|it|those|these|they|which)(?:'s|'re| is| are| was| were)?(?: just| still| really| simply)? (?:not|isn't|aren't|wasn't) (?:right|correct|true|what|it\b|the (?:right|one|question)|possible|accurate|how|working|even|my)/iu,
  /\b(?:isn't|aren't|wasn't|is not|are not|was not) (?:right|correct|what i|what we|the (?:right|one i|number i))\b/iu,
  /\bnot what (?:i|we) (?:asked|meant|wanted|want|need|said|was asking)\b|\b(?:i|we) (?:said|asked for|meant|told you|already (?:said|told|asked)|specifically (?:said|asked))\b/iu,
  /\b(?:you|it)(?:'ve| have| has)?(?: still| again| just)? (?:forgot|forgotten|ignored|missed|misread|misunderstood|mixed up|left out|double[- ]counted|used the wrong|got (?:it|that|this|the \w+) wrong|keep|didn't (?:use|apply|include|exclude|filter|answer|do|read|follow))\b/iu,
  /\b(?:try|do it|do that|check|run it|look|count|calculate|fix (?:it|this|that|the \w+)) (?:once )?again\b|^(?:please )?(?:retry|redo|try again|fix (?:it|this|that|the (?:error|query|join|numbers?|bug|filter)))\b/iu,
  /\b(?:doesn't|does not|don't|do not|didn't|did not) (?:match|add up|tie|reconcile|work|look right|make sense|seem right|agree|answer)\b/iu,
  /\b(?:can't|cannot|can not|couldn't) (?:possibly )?be (?:right|correct|true)\b/iu,
];

const ACCEPTS =
  /^(?:(?:ok(?:ay)?|yes|yep|ah|oh|cool|great)[,.! ]+)?(?:thanks|thank you|thx|perfect|great|excellent|nice|awesome|good|correct|exactly|looks? (?:good|right|great|correct)|that(?:'s| is) (?:right|correct|it|good|great|perfect|better|what)|(?:that|it) (?:works?|matches|ties|reconciles)|matches|makes sense|got it)\b/iu;
const BUT =
  /\b(?:but|except|however|still|although)\b|\bnot (?:what|right|correct)\b|^(?:ok(?:ay)?[, ]+)?(?:good|great|nice) (?:question|try)/iu;

/** Corrections are short or come first: only this much of a message is looked at (UTF-16 units). */
const LOOK = 320;

/** How a user's message takes the answer before it: `corrects`, `accepts`, or neither. English only. */
export const reactionOf = (prose: string): { readonly corrects: boolean; readonly accepts: boolean } => {
  const said = prose.trim().slice(0, LOOK);
  const corrects = CORRECTS.some((pattern) => pattern.test(said));
  return { corrects, accepts: !corrects && ACCEPTS.test(said) && !BUT.test(said.slice(0, 120)) };
};
