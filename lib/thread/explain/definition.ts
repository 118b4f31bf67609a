const WORD = String.raw`["'“]?[\p{L}@][\p{L}\p{M}\p{N}_@&/.'’"”-]*`;
/** What may be defined: a few words that name something by themselves. */
const TERM = `(?<term>${WORD}(?: ${WORD}){0,4}?)`;
const THE = '(?:our |the |an? )?';
const NOT = String.raw`(?:(?:do|does|should)(?: not|n't) )?`;
const DEFINES = String.raw`(?:always |just )?(?:means?(?! (?:that|we|you|i)\b)|(?:is|are) (?:defined|calculated|computed|measured|counted) (?:as|by)|${NOT}counts? as|refers? to|stands? for|equals?)`;
const BODY = String.raw` (?<body>\S.*)$`;
const WHOM =
  'anyone|any|someone|everyone|those|customers|users|accounts|people|orders|sessions|visits|companies|clients|patients|students|subscribers|members|leads|deals|tickets';
const MEASURE = 'the (?:number|share|sum|ratio|count|percentage|average|median|date|first|last|amount|total|time|set)';
const WHICH = String.raw`(?:who|that|which|with|without|whose|of|where|between|divided|minus)`;
/** "One with", "one that": what it is, told of the thing that the term names. */
const ONE = String.raw`(?:who|that|which|with|without|whose|having|where)`;

const PATTERNS = [
  new RegExp(`^${THE}${TERM} ${DEFINES}${BODY}`, 'iu'),
  new RegExp(String.raw`^${THE}${TERM} (?:is|are) (?<body>(?:${WHOM}|${MEASURE})\b[^.;]*? ${WHICH} .+)$`, 'iu'),
  new RegExp(String.raw`^(?:an?|our) ${TERM} (?:is|are) (?<body>an? [^.;]*? ${WHICH} .+)$`, 'iu'),
  new RegExp(String.raw`^(?:an?|our|the term) ${TERM} (?:is|are) (?<body>ones? ${ONE} .+)$`, 'iu'),
  new RegExp(String.raw`^${TERM} are (?<body>(?:the )?ones ${ONE} .+)$`, 'iu'),
  new RegExp(`^when (?:i|we) say ${THE}${TERM},? (?:i|we) mean${BODY}`, 'iu'),
  new RegExp(`^(?:we|i) (?:define|count|treat|measure|calculate) ${THE}${TERM} (?:as|by)${BODY}`, 'iu'),
  new RegExp(`^by ${THE}${TERM},? (?:i|we) mean${BODY}`, 'iu'),
  new RegExp(`^${THE}${TERM} (?:meaning|defined as|counted as)${BODY}`, 'iu'),
] as const;

/** "Active = at least one session in 28 days": words on both sides, or it is code. */
const EQUATION =
  /^(?:our |the |an? )?(?<term>["'“]?\p{L}[\p{L}&'’-]*["'”]?(?: ["'“]?\p{L}[\p{L}&'’-]*["'”]?){0,4}?) ?= ?(?<body>[^=].*)$/iu;
const CODE = /[[\]{};<]|\w\(|[\p{L}\d]\.\p{L}|^["'\d.-]+[.,]?$|^(?:true|false|null)\b|["']/iu;
const DECLARED =
  /^(?:const|var|let|val|int|float|double|string|select|where|for|if|elif|filter|def|new)\b|\p{Ll}\p{Lu}/u;

/** These point at something said; a definition names its term. */
const NO_TERM =
  /^(?:it|this|that|these|those|they|which|what|whatever|i|you|we|he|she|there|here|one|who|and|but|so|or|if|when|because|since|suppose|however|please|my|your|their|his|her|also|now|then|next|anything|something|(?:the )?(?:above|following|result|results|answer|number|question|chart|table|query|second|first|last|goal|problem|issue|point|reason|idea|plan|task|difference|input|output)s?|(?:good|bad|nice|easy|better|best|great|simple|perfect|useful|helpful|clean|quick|possible) |not|no|yes|each|every|all|by|select|let|set|group|for|with|in|on)\b/iu;
const NO_NAME =
  /\b(?:is|are|was|were|has|have|to|i|you|we|not|don't|doesn't|shouldn't|will|would|should|can|if|that|since)\b/iu;
/** What happened, or is guessed, is no definition. */
const NO_BODY =
  /^(?:nothing|a lot|less|more work|trouble|well|it|this|that|there|you|we (?:have|need|can|could|should|lost|must)|a (?:bit|lot|mess|problem|shame|pity|good|bad|great))\b|\b(?:i think|maybe|probably|perhaps)\b|\bright\??$/iu;
const LEAST_BODY = 8;

const equation = (sentence: string): RegExpExecArray | null => {
  const found = EQUATION.exec(sentence);
  const { term = '', body = '' } = found?.groups ?? {};
  return CODE.test(body) || DECLARED.test(term) ? null : found;
};

/** The term that a sentence defines, and what it says of it; undefined where it defines none. */
export const definitionIn = (sentence: string): { readonly term: string; readonly body: string } | undefined => {
  for (const found of [equation(sentence), ...PATTERNS.map((pattern) => pattern.exec(sentence))]) {
    const { term = '', body = '' } = found?.groups ?? {};
    const name = term.trim();
    const isNamed = name !== '' && !NO_TERM.test(name) && !NO_NAME.test(name);
    if (isNamed && body.length >= LEAST_BODY && !NO_BODY.test(body))
      return { term: name.replace(/^["'“]|["'”]$/gu, ''), body };
  }
  return undefined;
};

/** The term that a sentence defines ("active" of "Active means at least one session in 28 days"); undefined where it defines none. */
export const readDefinition = (sentence: string): string | undefined => definitionIn(sentence)?.term;
