/** How what runs queries and code begins when it could not: "ERROR: …", "KeyError: 'ball'", "SQL compilation error: …". */
const BEGINS =
  /^\W{0,20}(?:[\w.-]+: )?(?:(?:[\w.-]+ ){0,3}?[\w.]*(?:error|exception|fehler|erreur|erro)(?: ?\w{1,8})?(?: ?[([][^()[\]]{1,40}[)\]])?[:!,]|error\b(?= (?:\d|in|at|on|while|running|executing|when)\b)|traceback\b|(?:[\w.-]+ ){0,3}failed:|database error\b|(?:http )?[45]\d\d(?::| (?:bad|unauthori[sz]ed|forbidden|not|method|request|conflict|too|internal|service|gateway|name)\b)|http [45]\d\d\b|fatal:|ora-\d|msg \d+|code: \d+)/iu;

/** What it says went wrong, in words that no column has. */
const SAYS =
  /(?<!\p{L})(?:(?:does|do|did) ?n(?:o|['’])t exist|not (?:found|recogni[sz]ed|authori[sz]ed|known|defined|permitted|supported)|no such|no (?:column|table|field|operator|connector)|(?:unknown|undefined|missing|ambiguous|unrecogni[sz]ed|invalid|unexpected) (?:columns?|tables?|identifier|function|field|database|metric|dimension|measure|parameter|variable|model|name|key|dataset|type|input|syntax|reference|value|date|object|operation|argument|token|end|character|keyword|literal|database)|is ambiguous|(?:permission|access) (?:was )?denied|accessdenied|insufficient privileges|forbidden|unauthori[sz]ed|is masked|timed out|(?:statement|query|request|connection) timeout|(?:query|limit|memory|quota|resources|time)\b[^|\n]{0,24} (?:exceeded|exceeds)|cannot \p{L}+|can(?:not|['’]t) be|could not|couldn['’]t|unable to|failed to|out of (?:memory|range|bounds)|overflow|(?:division|divide) by zero|syntax error|duplicate key|must (?:appear in|be qualified)|has no (?:column|attribute|field|table)|(?:connection|request|query) (?:was |has been )?(?:refused|reset|closed|aborted|cancell?ed|killed|rejected|failed|lost)|violates|deadlock|token has expired|is not (?:known|defined|allowed|supported|callable|subscriptable|iterable|enabled|available)|existiert nicht|nicht gefunden|n['’]existe pas|introuvable|no existe|não existe|non esiste|bestaat niet)(?!\p{L})/iu;

/** Only the beginning names what went wrong. */
const LOOK = 300;
const CELLS = /\S\s*\|\s*\S|\t/u;

const firstLine = (text: string): string => text.trimStart().slice(0, LOOK).split('\n', 1)[0] ?? '';

/** Whether a tool's output begins as its complaints do: "ERROR: …", whatever follows. */
export const beginsAsError = (text: string): boolean => BEGINS.test(firstLine(text));

/** Whether what a tool shows is that it could not do what it was to, and no result. */
export const isError = (text: string): boolean => {
  const line = firstLine(text);
  return BEGINS.test(line) || (!CELLS.test(line) && SAYS.test(line));
};
