import { bareTerm, definitionsIn } from './definition-forms';

/** These point at something said; a definition names its term. */
const NO_TERM =
  /^(?:it|this|that|these|those|they|which|what|whatever|i|you|we|he|she|there|here|one|who|and|but|so|or|if|when|because|since|suppose|however|please|my|your|their|his|her|also|now|then|next|anything|something|(?:the )?(?:above|following|result|results|answer|number|question|chart|table|query|second|first|last|goal|problem|issue|point|reason|idea|plan|task|difference|input|output)s?|(?:good|bad|nice|easy|better|best|great|simple|perfect|useful|helpful|clean|quick|possible) |not|no|yes|each|every|all|by|select|let|set|group|for|with|in|on)\b/iu;
const NO_NAME =
  /\b(?:is|are|was|were|has|have|to|i|you|we|not|don't|doesn't|shouldn't|will|would|should|can|if|that|since)\b/iu;
/** What happened, or is guessed, is no definition. */
const NO_BODY =
  /^(?:nothing|a lot|less|more work|trouble|well|it|this|that|there|you|we (?:have|need|can|could|should|lost|must)|a (?:bit|lot|mess|problem|shame|pity|good|bad|great))\b|\b(?:i think|maybe|probably|perhaps)\b|\bright\??$/iu;
const LEAST_BODY = 8;

/** The term that a sentence defines ("active" of "Active means at least one session in 28 days"); undefined where it defines none. */
export const readDefinition = (sentence: string): string | undefined => {
  const found = definitionsIn(sentence).find(
    ({ term, body }) => !NO_TERM.test(term) && !NO_NAME.test(term) && body.length >= LEAST_BODY && !NO_BODY.test(body),
  );
  return found && bareTerm(found.term);
};
