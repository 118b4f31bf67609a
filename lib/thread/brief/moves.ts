/** How people take an answer, take something back, or go on: English, German, French, Spanish, Portuguese, Italian, Dutch. */

/** Begins with assent. */
const ASSENT =
  /^(?:(?:ah|oh|hm+|ha|haha|wow|ja|yes|yep|yeah|right|ok(?:ay)?|k|so)[,.!\s]+)*(?:ok(?:ay)?|k|yes|yep|good|great|perfect|nice|fine|right|cool|lovely|sweet|brilliant|excellent|awesome|agreed|ties|thanks?(?: you)?|thx|ty|cheers|makes sense|got it|that feels right|much (?:better|more)|looks? (?:good|right)|passt|gut|super|prima|klasse|danke|stimmt|alles klar|perfekt|genau|perfecto|vale|genial|gracias|bien|estupendo|de acuerdo|parfait|merci|d'accord|tr[eè]s bien|nickel|perfeito|[oó]timo|obrigad[oa]|beleza|certo|isso|legal|valeu|bene|perfetto|grazie|d'accordo|mooi|dank|top)(?![\p{L}'])/iu;
/** Takes a number as settled, wherever it is said. */
const SETTLES =
  /\b(?:it is|agreed|confirmed|matches|ties|tallies|that(?:'s| is) (?:the baseline|what we|our|right|it)|those are the (?:figures|numbers|ones)|keep (?:those|these|that|them)|goes in(?:to)?|we(?:'ll| will)? report|i(?:'ll| will|'d)? (?:note|take|use|quote|report|present|go with)|makes sense|deckt sich|stimmt|cuadra|coincide|c'est bon|bate com|confere|fechado|torna|klopt)\b/iu;
const BUT = /\b(?:but|except|however|aber|pero|mais|mas|doch)\b/iu;

/** The user takes the answer before as good. */
export const isAccepting = (said: string): boolean =>
  (ASSENT.test(said) || SETTLES.test(said)) && !BUT.test(said.slice(0, 60));

/** The agent takes its own answer back. */
export const RETRACTS =
  /^(?:you(?:'re| are) (?:absolutely |quite )?right|good (?:catch|point|question)|sorry|apologies|my (?:mistake|bad|error)|i apologi[sz]e|it did\b|it does at the moment|i (?:had|used|matched|counted|missed|misread|double)\b|correction|stimmt|du hast recht|sie haben recht|entschuldigung|tienes raz[oó]n|tiene raz[oó]n|perd[oó]n|vous avez raison|tu as raison|pardon|d[eé]sol[eé]e?|voc[eê] tem raz[aã]o|desculp\w+|tem raz[aã]o|hai ragione)/iu;

/** Does the last work anew: what it found before is to be found again. */
export const REDO =
  /\b(?:re-?do|re-?run|re-?calculate|re-?compute|again|once more|noch ?mal|neu rechnen|neu berechnen|de nuevo|otra vez|recalcula\w*|refai\w*|recalcul\w*|de novo|refa[zç]\w*|rifai)\b/iu;

/** Asks how the answer before was made, and nothing new. */
export const OF_METHOD =
  /\b(?:you|it|that|this|those|these|they|them|there|in there|inside)\b[^?]*\?$|^(?:against|before|after|since|from|per|all|which|what about|how about|and|und|y|et|e|ed|en|same|lo mismo|o mesmo|la m[eê]me|dasselbe|das gleiche)\b[^?]{0,30}\?$/iu;
