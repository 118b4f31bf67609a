import { capital } from '../../text/capital';
import { readMetric } from '../../scope/metric';
import { remember } from '../remember';
import { tellingWords } from '../signs/telling-words';
import type { Clause } from './clauses';
import { readContrast } from './phrases';
import { BRINGS_BACK, TAKES_BACK } from './moves';
import { readSlots } from './slots';

/** What a clause is to the brief: an order that stays in force, a definition, a question, a fact, or nothing of these. */
export type ClauseKind = 'rule' | 'definition' | 'ask' | 'revoke' | 'reset' | 'other';

const DEFINES =
  /\b(?:means|mean by|defined as|define|counts? as|counted as|refers to|stands for|is (?:anyone|any|a customer|a user|someone|when|if|the (?:number|share|sum|ratio|date|first|last))|are (?:those|customers|users|accounts|orders) (?:who|that|with|which)|is calculated|is [^\d.,;?]{3,60}? (?:over|divided by|minus|times|plus|as a share of|as a percentage of)|(?:is|are) (?:anyone|everyone|those)|= )\b|\s=\s|^by [\p{L}" -]{3,40},? (?:i|we) mean\b|\bdefinition(?: of [^:.]{2,30}?)?(?: (?:is now|is|changed))?: |^(?:change|update) the [\p{L} -]{2,30} definition to\b/iu;
const RULES =
  /^(?:(?:i|we)(?:'d| would)? )?(?:prefer|rather)\b|^no (?!idea\b|problem\b|worries\b|rush\b|good\b|thanks\b)\p{L}|\b(?:exclud\w*|ignor(?:e|ing)|omit|leave out|leaving out|leave [^,.;]{2,40} out|filter(?:ed)? (?:to|out|for|by|on)|(?:limit|restrict|narrow|reduce)(?:ed)?(?: it| this| that| them)?(?: down)? to|stick (?:to|with)|don't|do not|never|always|treat|count (?:only|each|every|by|on|them|it)|assume|round(?:ed)?|convert|make sure|ensure|focus on|from now on|should|must|net of|based on|week(?:s)? (?:start|begin)|only|without|except(?: for)?|at least|no more than|take \d+|cap (?:it|this|that|the))\b|^(?:use|using|keep|include|including|drop|remove|skip|switch(?: it| them)? to|go with|take|stay with|change (?:it|that) to|make (?:it|that)|in|for|compare (?:it |that |them )?(?:to|with|against)|group|count|report)\b|\b(?:instead|after all)\b|\b(?:is|are|comes|come|live|lives) (?:in|from) @?[\w.]+_[\w.]+|\b(?:time ?zone|currency|fiscal|calendar (?:week|month|quarter|year)s?)\b/iu;
/** Says where data live or what a thing is called: kept like an order. */
const PLACES_DATA =
  /\b(?:tables?|sources?|columns?|fields?|events?|views?|models?|data(?:set|base)?|schema|truth|numbers?|figures?|it|they|that)(?:'s\b|'re\b|\b(?: [\w-]+){0,2}? (?:is|are|comes? from|come from|lives? in|live in|called|named)\b) (?:called |named |in |from )?@?[\p{L}\d]+[._]\w+|^(?:source|table|data)s?:? @?[\p{L}\d]+[._]\w+/iu;
/** "Add the DE shop": more of the same, by its name. */
const ADDS = /^add (?!(?:up|them up)\b)[^?]{2,80}$/iu;
/** "Gift subscriptions out". */
const ENDS_OUT =
  /^[^,.:;?]{3,50} out(?: too| as well| please| of it| obviously| of course| naturally| entirely| completely| altogether| as (?:always|usual))?[.]?$/iu;
/** A limit with its number: "lookback window of 3 days", "make the threshold 50". */
const SETS_LIMIT =
  /\b(?:window|look-?back|threshold|cut-?off|cap|limit|minimum|maximum|target|floor|budget)\b(?: [\w-]+){0,2}? (?:of|is|=|at|to|:)? ?[€$£]?\d|^(?:make|set|raise|lower|change) the (?:[\w-]+ ){1,3}(?:to |at )?[€$£]?\d/iu;

const REVOKES =
  /^(?!.*\b(?:with|using|by) (?:the|a) (?:filter|condition|rule)\b)(?:(?:you can |we can |let's |please )?(?:drop|remove|forget|scratch|lift|undo|cancel|ignore|lose|skip|never mind|nevermind) (?:about )?(?:the|that|this|my|those|all)?\b.*(?:\b(?:(?:filter|restriction|limit|exclusion|condition|rule|breakdown|split|requirement|constraint|grouping|cap|threshold|cut-?off|floor|ceiling|comparison|part|bit|instruction)\b|that[.]?$))|(?:forget|scratch|never mind|nevermind) (?:about )?(?:the|that|this|my) |(?:we|you|i)(?: no longer| don't| do not) (?:need|want|have) (?:to |the )?.*(?:any ?more|any longer)?$|no (?:longer|need to|more)\b|(?:we|they)(?:'ve| have)? (?:cancelled|canceled|dropped|removed|abandoned|scrapped|postponed|reverted) |stop \w+ing\b|.*\b(?:no longer applies|is (?:off|out|gone)|doesn't apply)\b)/iu;
const RESET =
  /\b(?:all (?:regions|countries|channels|segments|customers|markets|plans|products|stores|teams|accounts)|globally|worldwide|company-wide|every (?:region|country|channel|segment|market))\b/iu;
const ASKS =
  /\?$|^(?:what'?s?|how'?s?|which|who'?s?|when|where'?s?|why|is|are|was|were|do(?! (?:not|that|this|it|so)\b|[^?]* instead\b)|does|did|show|list|give|get|tell|find|plot|chart|graph|calculate|compute|break|split|pull|rank|explain|analy[sz]e|summari[sz]e|forecast|predict|build|create|write|draft|add|check|investigate|review|refactor|rewrite|debug|optimi[sz]e|estimate|identify|determine|figure out|look (?:at|into)|dig into|prepare|put together|draw|visuali[sz]e|reconcile|recommend|suggest|outline|describe|(?:the )?same (?:for|but|with|again|thing)|update|refresh|run|redo|compare|try|fit|train|simulate|project|test|i (?:want|need) (?:to (?:know|see|understand|find)|a|an|the)|help)\b/iu;

/** Few enough words to be nothing but a value: "EUR please", "Q3, not Q2". */
const VALUE = 6;

const isValue = (text: string): boolean => {
  if (text.split(' ').length > VALUE) return false;
  const { words, values } = tellingWords(text);
  return readSlots(text).size > 0 || readContrast(text) !== undefined || (words.length === 0 && values.length > 0);
};

/** "Net revenue by channel for May" asks without a verb. */
const isTitle = (text: string): boolean => {
  const [metric] = readMetric(text);
  return metric !== undefined && metric.start < TITLE_START && !STATES.test(text) && !TELLS.test(text);
};
/** A measured number or a name of data: says something of what it begins with. */
const TELLS = /^(?:[Mm]ax|[Mm]in)\b.* \d|[€$£%]|\d[.,']\d|\d(?:k|m|pp)(?!\p{L})|[\p{L}\d][._]\p{L}/u;
const TITLE_START = 20;
const STATES =
  /(?:n't|n’t)\b|^(?:that|this|it|they)'?s\b|\b(?:is|was|are|were|be|been|has|have|had|should|must|will|would|reports?|says?|said|shows?|fell|rose|grew|dropped|went|came|comes?|changed|updated|revised|doubles?|doubled|matche?s|look\w*|seem\w*|(?:costs?|pays?|takes?|gets?|owes?|covers?|employs?)(?= (?:us|about|around|only|just|[€$£]?\d)))\b/iu;

/** "Keep it that way" orders nothing that could be told to somebody else. */
const EMPTY_ORDER =
  /^(?:keep|leave|do|use|take) (?:it|that|this|them)(?: (?:that way|as is|like that|like this|then))?[.]?$/iu;

/** "This is the number we report": says what is taken, and defines nothing. */
const TAKES_NUMBER =
  /^(?:this|that|these|those) (?:is|are) (?:the|our) (?:final |right )?(?:numbers?|figures?|ones?)\b/iu;

/** "Leave those out, service = PSYCH": an order, though it says which. */
const TAKES_OUT =
  /\b(?:leave|take|keep|throw|filter|sort) (?!.*\b(?:means?|define|counts? as)\b)[^,.;=]{2,40} out\b[^.;]{0,30}=/iu;
/** "Test accounts must never be in": a noun that could be a verb, and what is said of it. */
const NOUN_FIRST =
  /^(?:test|update|project|rank|run|plot|chart|graph|forecast|estimate|build|draft|check|review|list|show|break|split|pull|train|model|report|help)s? (?!(?:the|a|an|this|that|these|those|it|them|me|us|whether|if|how|which|what|who|why|where|when|out|down|into|up|all|every|each|our|my|by|for|to|in)\b)(?:[^?]{0,80}? )?(?:is|are|was|were|must|should|shall|has|have|can|cannot|will|do|does)(?:n['’]t)? /iu;

const isAsk = (text: string): boolean => ASKS.test(text) && (text.endsWith('?') || !NOUN_FIRST.test(text));

const kindOfText = remember((text: string): ClauseKind => {
  if (/\?$|\b(?:is|are|was|would be)\s?(?:\.\.\.|…)$/u.test(text)) return 'ask';
  if (EMPTY_ORDER.test(text) || TAKES_NUMBER.test(text)) return 'other';
  if (BRINGS_BACK.test(text) || TAKES_BACK.test(text)) return 'revoke';
  if (REVOKES.test(text) && !/\brows?\b|\bnulls?\b|\bduplicates?\b/iu.test(text)) return 'revoke';
  if (DEFINES.test(text) && !/^[€$£]?\d[\d.,']*(?![\p{L}\d])/u.test(text) && !TAKES_OUT.test(text)) return 'definition';
  if (ADDS.test(text)) return 'rule';
  if (isAsk(text) && !/^(?:compare|add)\b/iu.test(text)) return 'ask';
  if (RESET.test(text)) return 'reset';
  if (RULES.test(text) || PLACES_DATA.test(text) || ENDS_OUT.test(text) || SETS_LIMIT.test(text) || isValue(text))
    return 'rule';
  return isAsk(text) || isTitle(text) ? 'ask' : 'other';
});

/** What a clause is. A question that gives orders on the way is still a question; its orders are read apart. */
export const kindOf = ({ text, kind }: Pick<Clause, 'text' | 'kind'>): ClauseKind => kind ?? kindOfText(text);

const INSIDE =
  /(?:,? |^)(?:but |and )?((?:excluding|without|only for|only in|net of|ignoring|except(?: for)?|using(?! for\b)|based on|after (?:refunds?|returns|tax|discounts)|before (?:tax|discounts)|in (?:EUR|USD|GBP|euros|dollars|pounds)|limited to|counting only|not counting)\b[^,.;?]*)/giu;

/** Orders inside a question: "…, excluding internal accounts?" gives "Excluding internal accounts". */
export const rulesInside = (question: string): string[] =>
  Array.from(question.matchAll(INSIDE), ([, rule = '']) => rule)
    .filter((rule) => !/\b(?:or|oder|ou)\b/iu.test(rule))
    .map((rule) => capital(rule.trim()));
