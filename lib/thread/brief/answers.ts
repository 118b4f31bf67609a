import { capital } from '../../text/capital';
import type { Turn } from '../thread';
import { agentSentences } from './agent-lines';
import { isAgentTalk } from './agent-talk';
import type { Clause } from './clauses';
import { withoutLead } from './lead';
import { ownWords, sentences } from './own-words';
import { questionOf, leadOf } from './pointed';
import { conditionOf, figuresIn, stemsOf } from './figures';
import { ASKS_FOR, isAccepting, isParting } from './moves';
import { kindOf } from './rules';
import { valuesIn } from './values';

/** Says yes, and nothing else, or an order: "right now they count" and "exactly the opposite" are no yes. */
const YES =
  /^(?:(?:yes|yep|yeah|yup|aye|ja|oui|s[ií](?=[,.!\s]|$)|sim|claro|sure|correct|exactly|right|please do|go (?:ahead|for it)|ok(?:ay)?|do (?:that|it|so)|sounds good|agreed)(?:[\s,.:;!–—-]+|$))+(?<=[,.:;!–—-]\s*|^(?:yes|yep|yeah|sure|ok(?:ay)?)\s+|$)(?:please(?![\p{L}])[\s,.!]*)?/iu;
/** "Yes, but only for Germany." */
const YES_BUT = /^(?:but|except|only|just|though|as long as|unless)\b/iu;
const NO = /^(?:no|nope|nah|not|never|nein|non|não)\b/iu;
/** Says no, and nothing else. */
const REFUSAL =
  /^(?:no|nope|nah|nein|nee|non|não|no gracias|no,? thanks?|non merci|nein,? danke|não,? obrigad[oa])[.!]?$/iu;
const SHOULD_BE = /^should (?!i |we |the agent ).{3,60} (?:be|count|stay)(?!\p{L})/iu;
const OFFER = /^(?:should|shall|do you want me to|would you like me to|may i|can i|want me to)(?: i| we)? (.+)\?$/iu;
const DOES =
  /^(?:also |then |first )?(?:exclud|includ|us|filter|count|treat|assum|convert|round|group|limit|ignor|keep|remov|drop|leav|tak|join|report|compar)/iu;
/** "I'd drop old browsers from every arm." */
const PROPOSES =
  /^i(?:['’]d| would| could| can| suggest| propose| recommend)(?: suggest| propose| recommend)?(?: to| we)? (\p{L}.+?)[.]?$/iu;
const POINTS = /^(?:use|take|do|apply) (?:that|this|it|them|those)(?: one| instead| then)?$/iu;
const SHORT = 5;

/** "Net or gross order values?" – "net" is "Net order values"; what cannot be joined stays question and answer. */
const chosen = (asked: string, answer: string): string => {
  const options = /(?<![\p{L}])([\p{L}\p{N}-]+),? or ([\p{L}\p{N}-]+)((?: [\p{L}\p{N}-]+){0,3})\?$/iu.exec(asked);
  const isOption = options?.slice(1, 3).some((option) => option.toLowerCase() === answer.toLowerCase());
  return isOption ? `${capital(answer)}${options?.[3]}` : `${asked} ${capital(answer)}`;
};

const proposalOf = (turn: Turn): string | undefined => PROPOSES.exec(agentSentences(turn).at(-1) ?? '')?.[1];

/** What the agent asked last, where nobody answered yet. */
export const askedIn = (turns: readonly Turn[]): string | undefined => {
  const last = turns.at(-1);
  const asked = last?.role === 'agent' ? questionOf(last) : undefined;
  return asked === undefined || isAgentTalk(asked) ? undefined : asked;
};

/** Whether a user's first words answer a question of the agent: "Median, hourly pay, all staff". */
export const answersIn = (turns: readonly Turn[], place: number, { text }: Pick<Clause, 'text'>): boolean => {
  const before = turns[place - 1];
  return (
    before?.role === 'agent' &&
    agentSentences(before).at(-1)?.endsWith('?') === true &&
    !text.includes('?') &&
    !ASKS_FOR.test(text) &&
    !YES.test(text) &&
    !NO.test(text)
  );
};

/** An order that was given by agreeing. */
export interface Agreed {
  /** Empty where it says to go on, and nothing else. */
  readonly text: string;
  /** The words that agreed and say nothing more; empty where they say more. */
  readonly said: string;
}

/** Words that go on after a yes. */
const MORE = 3;
const SHALL_I = /^(?:shall|should|may|can) (?:i|we)(?: do (?:that|so|it))?\?$/iu;
/** "Shall I remove them?" */
const LEANS = /^\p{L}+ (?:them|those|it|that)(?: (?:out|too|as well))?$/iu;
const SHORT_QUESTION = 10;
/** What the user asked before an answer, where it was short. */
const questionBefore = (turns: readonly Turn[], place: number): string | undefined => {
  const asking = turns[place - 2];
  const asked = asking?.role === 'user' ? sentences(ownWords(asking)).at(-1) : undefined;
  return asked?.endsWith('?') === true && asked.split(' ').length <= SHORT_QUESTION ? withoutLead(asked) : undefined;
};

/** Asks whether to go on, and nothing that an answer could settle. */
const GOES_ON =
  /^(?:(?:shall|should|may|can|do you want me to|would you like me to|want me to) ?(?:i |we )?(?:go on|go ahead|continue|proceed|start|run|do)(?: (?:it|that|this|so|now|then|with (?:it|that|this)))*\?|anything\b.*|ready\b.*|proceed\?|run\?|ok(?:ay)?\b.*|(?:is|does|was) (?:that|this|it)(?: (?:ok(?:ay)?|fine|right|correct|good|clear|all|so))*\?|what (?:next|else)\b.*)$/iu;
/** Puts the question off, or is only polite. */
const PUTS_OFF =
  /^(?:(?:h+m+|well|ok(?:ay)?)[,. ]+)*(?:later|maybe|perhaps|wait|hang on|hold on|not (?:now|yet|sure)|no (?:hurry|rush|idea)|let me|i(?:['’]ll| will) (?:check|ask|see)|don['’]t know)(?!\p{L})/iu;
const WHICH = /^(?:which|what|welche\p{L}*|quel\p{L}*|qu[eé]|cu[aá]l\p{L}*|qual\p{L}*)(?!\p{L})/iu;
const FEW = 4;
const LONG_QUESTION = 18;

/** "Soll ich sie ausschließen?": what it points at stands in the question before. */
const LEANS_ON = /(?<!\p{L})(?:them|those|these|both|it|sie|diese|les|los|las|eles|elas|li|le|ze)(?!\p{L})/iu;
/** Answers what was asked: "They are.", "Ja, sie sind dabei." */
const ANSWERS = /^(?:yes|no|ja|nein|oui|non|s[ií]|sim|they|those|these|it|correct|right|indeed|not)(?!\p{L})/iu;
/** "Which table, which period?" – "rx.disp 2024": the answer says little without its question. */
const withQuestion = (asked: string, first: string, lead?: string): Agreed | undefined =>
  first.split(' ').length <= FEW &&
  !first.endsWith('?') &&
  !PUTS_OFF.test(first) &&
  !isParting(first) &&
  !(isAccepting(first) && !YES.test(first)) &&
  asked.split(' ').length <= LONG_QUESTION &&
  (stemsOf(asked).size > 0 || WHICH.test(asked))
    ? { text: `${lead === undefined ? '' : `${lead} `}${asked} ${capital(first)}`, said: first }
    : undefined;

/** What was agreed by answering a question of the agent: "Should I exclude tests?" – "Yes" is an order. */
export const agreedIn = (turns: readonly Turn[], place: number): Agreed | undefined => {
  const said = sentences(ownWords(turns[place] ?? { role: 'user', parts: [] }));
  const [first = ''] = said;
  const before = turns[place - 1];
  if (first === '' || before?.role !== 'agent') return undefined;
  const question = questionOf(before);
  // "Want me to dig deeper?" waits for no answer but a yes.
  const asked = question !== undefined && isAgentTalk(question) && !YES.test(first) ? undefined : question;
  const offer = asked === undefined ? proposalOf(before) : OFFER.exec(asked)?.[1];
  // "Are returns subtracted?" – "Not yet. Shall I?" – "Yes, always."
  const about = questionBefore(turns, place);
  if (asked !== undefined && SHALL_I.test(asked) && YES.test(first) && about !== undefined)
    return { text: `${about} ${first}`, said: first };
  if (asked === undefined && offer === undefined) return undefined;
  // "Shall I use that?": what it is stands in the answer.
  if (offer !== undefined && POINTS.test(offer)) return undefined;
  // "Should contractors be counted?" – "No. Interns yes."
  if (asked !== undefined && NO.test(first) && SHOULD_BE.test(asked) && first.split(' ').length <= SHORT)
    return { text: `${asked} ${first}`, said: first };
  // "Do you want me to include intercompany invoices?" – "No."
  if (asked !== undefined && REFUSAL.test(first)) {
    if (offer !== undefined && DOES.test(offer)) return { text: `Don't ${offer}.`, said: first };
    const isOpen = offer === undefined && !GOES_ON.test(asked) && !ASKS_FOR.test(asked);
    return isOpen && stemsOf(asked).size > 0 && asked.split(' ').length <= LONG_QUESTION
      ? { text: `${asked} ${capital(first)}`, said: first }
      : { text: '', said: first };
  }
  if (asked !== undefined && GOES_ON.test(asked))
    return YES.test(first) && first.split(' ').length <= FEW ? { text: '', said: first } : undefined;
  // "Should goods under 20 EUR go?" – "8 % of them. Go?" – "Yes".
  const isBare = asked !== undefined && asked.split(' ').length <= 2 && !WHICH.test(asked) && about !== undefined;
  // "Internal users in there?" – "640 of them. Exclude?" – "Yep".
  if (isBare && DOES.test(asked) && YES.test(first) && first.split(' ').length <= FEW)
    return { text: `${about} ${capital(asked.slice(0, -1))}.`, said: first };
  const told = asked === undefined ? undefined : leadOf(before, asked);
  // "640 of them. Exclude them?" leans on what was asked itself.
  const lead =
    about !== undefined && (told === undefined || ANSWERS.test(told) || LEANS_ON.test(sentences(told)[0] ?? ''))
      ? undefined
      : told;
  const joined =
    asked === undefined
      ? undefined
      : withQuestion(
          isBare
            ? about
            : LEANS_ON.test(asked) && about !== undefined && lead === undefined
              ? `${about} ${asked}`
              : asked,
          first,
          lead,
        );
  if (YES.test(first)) {
    const own = first.replace(YES, '');
    if (offer === undefined) return joined;
    // "Yes, join dim_accounts on account_id" says more than "Shall I join?".
    if (DOES.test(own) && own.split(' ').length > offer.split(' ').length) return { text: capital(own), said: first };
    if (!DOES.test(offer)) return joined;
    if (YES_BUT.test(own)) return { text: `${capital(offer)}, ${own}`, said: first };
    const named = lead ?? about;
    const order = named !== undefined && LEANS.test(offer) ? `${named} ${capital(offer)}` : capital(offer);
    return { text: order, said: own.split(' ').length > MORE ? '' : first };
  }
  const isAnswer =
    asked !== undefined &&
    first.split(' ').length <= SHORT &&
    !first.endsWith('?') &&
    / or /iu.test(asked) &&
    said.length === 1;
  if (isAnswer) return { text: chosen(asked, first.replace(/[.!]$/u, '')), said: first };
  // "Use rx.disp" stands for itself, unless the question was which.
  const isPlain = kindOf({ text: first }) === 'other' || WHICH.test(asked ?? '');
  return isPlain && !NO.test(first) ? joined : undefined;
};

const TRIES =
  /^(?:(?:and|ouch|hm+)[,. ]+)*(?:what if|what about|how about|try|and with|und mit|et avec|y con|e com) (.{1,40}?)\?*$/iu;
const STAYS_WITH =
  /\b(?:continue|go|work|stay|stick|proceed) with (?:that|this|it)(?: one)?\b|\b(?:take|keep|use) (?:that|this) one\b/iu;
/** "What if 25k?" – "continue with that one": what was tried is set. */
export const setByTrying = (turns: readonly Turn[], place: number): string | undefined => {
  const [asking, taking] = [turns[place - 2], turns[place]];
  if (asking?.role !== 'user' || !taking || !STAYS_WITH.test(ownWords(taking))) return undefined;
  const tried = sentences(ownWords(asking))
    .map((one) => TRIES.exec(one)?.[1])
    .findLast((one) => one !== undefined);
  return tried === undefined || valuesIn(tried).length !== 1 ? undefined : `Make it ${tried}`;
};

const LONG_ASK = 8;
const SAYS_YES = /^(?:yes|ja|oui|s[ií]|sim|sì)(?!\p{L})/iu;
const LEAVES_OUT = /^(?:without|excluding|leaving out|ohne|sin|sans|sem|senza|zonder)(?!\p{L})/iu;

/** "And crew flights?" – "Excluding type P it is 87.8 %" – "fine": what the answer left out stays left out. */
export const adoptedIn = (turns: readonly Turn[], place: number): string | undefined => {
  const [asking, answer, taking] = [turns[place - 2], turns[place - 1], turns[place]];
  if (asking?.role !== 'user' || answer?.role !== 'agent' || !taking) return undefined;
  const asked = sentences(ownWords(asking)).at(-1) ?? '';
  if (!asked.endsWith('?') || asked.split(' ').length > LONG_ASK || !isAccepting(ownWords(taking).trim()))
    return undefined;
  const said = agentSentences(answer);
  // "Yes, 14 of them. Without them it is 109 %": only told beside what holds.
  const holds = said.findIndex((line) => SAYS_YES.test(line) || figuresIn(line).length > 0);
  const condition = said
    .slice(0, holds < 0 ? undefined : holds + 1)
    .map(conditionOf)
    .find((found) => LEAVES_OUT.test(found));
  return condition === undefined ? undefined : `${withoutLead(asked)} ${condition.replace(/[:,\s]+$/u, '')}.`;
};
