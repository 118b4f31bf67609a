/** How what runs queries and code begins when it could not: "ERROR: …", "KeyError: 'ball'", "SQL compilation error: …", "KeyError   Traceback (most recent call last)". */
const BEGINS =
  /^\W{0,20}(?:[\w.-]+: )?(?:(?:[\w.-]+ ){0,3}?[\w.]*(?:error|exception|fehler|erreur|erro)(?: ?\w{1,8})?(?: ?[([][^()[\]]{1,40}[)\]])?[:!,]|error\b(?= (?:\d|in|at|on|while|running|executing|when)\b)|(?:[\w.]*(?:error|exception|interrupt)\s{1,80})?traceback\b|(?:[\w.-]+ ){0,3}failed:|database error\b|(?:400 bad request|401 unauthori|403 forbidden|404 not found|405 method not allowed|408 request timeout|409 conflict|429 too many|500 internal server|502 bad gateway|503 service unavailable|504 gateway)|http [45]\d\d\b|fatal:|ora-\d|msg \d+|code: \d+)/iu;
/** "404: no such page", and not one row of many: "404: North\n371: South". */
const STATUS = /^\W{0,20}(?:40[0134589]|42[29]|50[0234]): ?\p{L}/u;
const NUMBERED_ROW = /\n\s*\d+\s*[:|,;\t]/u;
/** Counts what went wrong, and is a result: "Errors: 0, rows: 412", "Payments failed: 41 of 412", "Error rate: 3.1 %", "error in 412 of 9000 requests". */
const COUNTS =
  /^\W{0,20}(?:no (?:errors?|exceptions?|failures?)\b|keine? fehler\b|[^:\n]{0,60}(?:error|exception|fehler|erreur|erro|failed)(?: ?\w{1,8})?[:!,]\s*[-+~≈±]?\d[\d.,]*\s*(?:$|%|\(?(?:of|von|de|di|van|out of)\b|(?:points?|pp|bps|rows?|requests?|orders?)\b|[,;]\s*[\p{L} _]{1,30}[:=]?\s*\d)|errors? in \d[\d.,]* (?:of|von|out of)\b)/iu;

/** What it says went wrong, in words that no column has. */
const SAYS =
  /(?<!\p{L})(?:(?:does|do|did) ?n(?:o|['’])t exist|not (?:found|recogni[sz]ed|authori[sz]ed|known|defined|permitted|supported)|no such|no (?:column|table|field|operator|connector)|(?:unknown|undefined|missing|ambiguous|unrecogni[sz]ed|invalid|unexpected) (?:columns?|tables?|identifier|function|field|database|metric|dimension|measure|parameter|variable|model|name|key|dataset|type|input|syntax|reference|value|date|object|operation|argument|token|end|character|keyword|literal|database)|is ambiguous|(?:permission|access) (?:was )?denied|accessdenied|insufficient privileges|forbidden|unauthori[sz]ed|is masked|timed out|(?:statement|query|request|connection) timeout|(?:query|limit|memory|quota|resources|time)\b[^|\n]{0,24} (?:exceeded|exceeds)|cannot \p{L}+|can(?:not|['’]t) be|could not|couldn['’]t|unable to|failed to|out of (?:memory|range|bounds)|overflow|(?:division|divide) by zero|syntax error|duplicate key|must (?:appear in|be qualified)|has no (?:column|attribute|field|table)|(?:connection|request|query) (?:was |has been )?(?:refused|reset|closed|aborted|cancell?ed|killed|rejected|failed|lost)|violates|deadlock|token has expired|is not (?:known|defined|allowed|supported|callable|subscriptable|iterable|enabled|available)|existiert nicht|nicht gefunden|n['’]existe pas|introuvable|no existe|não existe|non esiste|bestaat niet)(?!\p{L})/iu;

/** A complaint stands near the start of its line, or after what it is about: "orders.sql: …" (UTF-16 units). */
const NEAR = 60;
/** "412 of 9000", "41 rows", "delayed: 12", "3 %": a result that tells how often. */
const HAS_COUNT =
  /\d (?:of|rows?|orders?|requests?|customers?|users?|events?|items?|records?|cases?|times?|days?)\b(?! (?:exceed|limit))|: [-+~≈]?\d|\d ?%/iu;
/** "… are refunded within 14 days", "… rows are excluded": tells how something is, of a page that was read. */
const IS_PROSE =
  /\b(?:is|are|was|were|get|gets) (?:(?:not|never|always|also|only) )?(?:excluded|included|refunded|counted|ignored|dropped|kept|filtered|left out|flagged|marked|stored|shown|treated|removed|logged|listed)\b/iu;
/** A page that was read, and no complaint: "Title: …", "URL: https://…". */
const IS_PAGE = /^\s*(?:title|url)\b/imu;
/** The query that was complained of, after a blank line. */
const QUERY_BELOW = /\n\s*\n\s*(?:select|with|from|insert|update|merge|create|delete)\b[\s\S]*/iu;
/** Complaints in words are short (lines). */
const MOST_LINES = 6;

/** Only the beginning names what went wrong. */
const LOOK = 300;
const CELLS = /\S\s*\|\s*\S|\t/u;
/** "-----" over the traceback of a notebook. */
const RULE = /^\s*-{3,}[ \t]*\n/u;

const firstLine = (text: string): string => text.replace(RULE, '').trimStart().slice(0, LOOK).split('\n', 1)[0] ?? '';

/** Whether a tool's output begins as its complaints do: "ERROR: …", whatever follows. */
export const beginsAsError = (text: string): boolean => {
  const line = firstLine(text);
  if (COUNTS.test(line)) return false;
  return BEGINS.test(line) || (STATUS.test(line) && !NUMBERED_ROW.test(text.slice(0, LOOK)));
};

const complains = (line: string): boolean => {
  const { index } = SAYS.exec(line) ?? {};
  return index !== undefined && (index <= NEAR || line.slice(0, index).includes(': '));
};

/** Whether what a tool shows is that it could not do what it was to, and no result. */
export const isError = (text: string): boolean => {
  if (beginsAsError(text)) return true;
  const line = firstLine(text);
  if (CELLS.test(line) || HAS_COUNT.test(line) || IS_PROSE.test(line) || COUNTS.test(line)) return false;
  return (
    complains(line) && text.trim().replace(QUERY_BELOW, '').split('\n').length <= MOST_LINES && !IS_PAGE.test(text)
  );
};
