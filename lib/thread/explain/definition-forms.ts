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

const equation = (sentence: string): RegExpExecArray | null => {
  const found = EQUATION.exec(sentence);
  const { term = '', body = '' } = found?.groups ?? {};
  return CODE.test(body) || DECLARED.test(term) ? null : found;
};

/** What a sentence would define, and what it says of it, by each form that a definition may have. */
export interface Defined {
  readonly term: string;
  readonly body: string;
}

/** What a sentence that defines something defines, by its form alone: in each form that fits. */
export const definitionsIn = (sentence: string): readonly Defined[] =>
  [equation(sentence), ...PATTERNS.map((pattern) => pattern.exec(sentence))].flatMap((found) => {
    const { term = '', body = '' } = found?.groups ?? {};
    return term.trim() === '' ? [] : [{ term: term.trim(), body }];
  });

/** A term without the quotes around it. */
export const bareTerm = (term: string): string => term.replace(/^["'“]|["'”]$/gu, '');
