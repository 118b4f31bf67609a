import { fold } from '../../text/fold';
import { proseOf } from '../../text/prose';
import { sentencesOf } from '../../text/sentences';
import type { Turn } from '../thread';
import { ASKS_FOR, isAccepting, isParting } from './moves';
import { kindOf } from './rules';
import { withoutSlips } from './slips';
import { UNDOES_LAST } from './undone';

/** What a user says in one piece: a sentence, or the part of one that gives an order of its own. */
export interface Clause {
  readonly text: string;
  /** Place of its turn among all turns. */
  readonly turn: number;
  /** The user corrects the answer before in this turn. */
  readonly corrects: boolean;
  /** What it is, where its words do not tell: an answer to the agent's question. */
  readonly kind?: 'rule';
  /** As it was said, with the words that lead to it. */
  readonly said?: string;
  /** Likelihood that it belongs into a brief, 0 to 1; 1 where nobody looked. */
  readonly telling?: number;
  /** Said on the way: "hang on, Pat is ringing". */
  readonly isAside?: boolean;
}

const ORDER =
  "use|using|exclud(?:e|ing)|includ(?:e|ing)|ignor(?:e|ing)|only|without|except|omit|leave out|skip|drop|remove|filter|limit|restrict|stick to|don't|do not|never(?! *[.!]?$)|always(?! *[.!]?$)|treat|count|assume|keep|round|convert|make sure|ensure|focus on|take(?= \\d)|show|group|break|split|compare|report|give|please|we (?:define|count|mean|treat)|i (?:want|need|mean)|net of|stop|no (?!one|idea|problem|rush)";
const CUT = new RegExp(
  `(?:;|,? (?:and|but|also|so|then)(?: also| then)?|,| [-–—]) (?=(?:please |also |then )?(?:${ORDER})\\b)|[;:] (?=\\p{L})`,
  'giu',
);

/** Words before what is meant: assent, dissent, courtesy. */
const LEAD =
  /^(?:(?:good (?:morning|afternoon|evening|day)|bom dia|boa (?:tarde|noite)|oi|ol[aá]|hola|buen[oa]s (?:d[ií]as|tardes|noches)|buenas|(?:bonjour|bonsoir|salut)(?: (?:[àa] tous|tout le monde))?|guten (?:morgen|tag|abend)|moin|hallo(?: (?:zusammen|allerseits|ihr))?|servus|ciao|buongiorno|buonasera|dag|no(?=[,.;:!–—-]|$| (?:use|exclude|i|we|it|that|this|the|you|just|only|please|show|not)\b)|nope|nah|yes|yep|yeah|ok(?:ay)?|now|actually|(?:hi|hello|hey)(?: (?:there|all|team|everyone|folks|again))?(?=[\s,.:;!–—-]|$)|hmm+|well(?! (?:under|over|above|below|known)\b)|right(?! (?:side|hand|ear|eye|now|away)\b)|sorry|thanks|thank you|thx|great|perfect|good(?! (?:catch|point|idea|question|enough)\b)|nice(?! to\b)|cool|exactly|correct|actually|please|pls|plz|and|but|also|so(?! far\b)|then|again|wait|oh|no wait|hm+|(?:we|they|i)(?:'ve| have)? (?:changed|updated|revised) (?:that|this|it)(?=[,:;.–—-])|still (?:wrong|not right|off|broken|incorrect)|(?:that(?:'s| is)|this is|it(?:'s| is)) (?:still |just )?(?:wrong|not (?:right|correct|it|what (?:i|we) (?:asked(?: for)?|meant|wanted)))|(?:that|this|it) (?:can't|cannot|can not) be (?:right|correct|true)|wrong(?: again)?(?=[,.;:!–—-]|$)|not (?:quite|right|what (?:i|we) (?:asked(?: for)?|meant|wanted))|as i said|like i said|(?:i|we)(?: already| just)? (?:said|told you|asked(?: you)? for|meant|mean)(?: to)?(?: that)?|(?:can|could|would) you(?: please)?|i(?:'d| would) (?:like|want) (?:you )?to|you (?:should|need to|must)|let's(?! not\b)|make sure (?:to|you|that you)|remember(?: to| that)?|note (?:it|this|that)(?: down)?(?=[,.;!]|$)|note(?: that)?|one more (?:thing|rule)|fyi|btw|by the way)(?:[\s,.:;–—-]+|$))+/iu;

/** Names of tables and columns are written as they are. */
const IDENTIFIER = /^\p{Ll}[\p{L}\p{N}]*[_.]\p{L}/u;

/** Leads to a paste that is not carried along: "I have this so far:". */
const INTRODUCES = /:$/u;

const isOrder = (text: string): boolean => kindOf({ text: text.slice(0, -1) }) !== 'other';

/** A text without the words that only lead to it, beginning with a capital. Empty when nothing else was said. */
export const withoutLead = (text: string): string => {
  const rest = text.trim().replace(LEAD, '').trim();
  return rest === '' || IDENTIFIER.test(rest) ? rest : `${rest[0]?.toUpperCase()}${rest.slice(1)}`;
};

/** "…, so drop it as well". */
const LEANS =
  /^(?:\S+ ){1,3}(?:it|them|that|those|this)(?: (?:as well|too|out|in|off|please|then|again|for now))*[.!]?$/iu;

const IS_FOR =
  /^(?:for|in|on|at|with|when|where|if|unless|once|after|before|as|from|für|bei|wenn|falls|pour|quand|si|para|en|cuando|em|quando|se|per|voor|als)(?!\p{L})[^,.;:]{1,60}$/iu;

const split = (sentence: string): string[] => {
  const led = /^(.{20,}?); (?=\S.*\?$)/u.exec(sentence)?.[1];
  if (led !== undefined) return [...split(led), ...split(sentence.slice(led.length + 2))];
  if (sentence.endsWith('?')) return [sentence];
  const cuts = Array.from(sentence.matchAll(CUT), ({ index, 0: { length } }) => [index, index + length] as const);
  const pieces: string[] = [];
  let at = 0;
  for (const [end, next] of cuts) {
    // "Don't use it" needs what it is said of.
    if (LEANS.test(sentence.slice(next))) continue;
    // "For B2B, use the gross amount": what it is for.
    if (sentence[end] === ',' && IS_FOR.test(sentence.slice(at, end))) continue;
    // "Definition: words" belongs together.
    if (
      sentence[end] === ':' &&
      end - at < 60 &&
      !/\b(?:wrong|rules?|constraints?|please|following|no|things?)$/iu.test(sentence.slice(at, end))
    )
      continue;
    pieces.push(sentence.slice(at, end));
    at = next;
  }
  return [...pieces, sentence.slice(at)].map((piece) => piece.trim()).filter((piece) => piece !== '');
};

/** ":)", ";-)", ":D" between words. */
const SMILEYS = /(?<=^|\s)[:;=]-?[)(DPp](?=\s|$)/gu;

/** Text of a user's turn without pasted code, SQL and tables, and without slips of the tongue; quotes and links stay. */
export const ownWords = (turn: Turn): string => {
  const text = turn.parts
    .filter(({ kind }) => kind === 'text')
    .map((part) => part.text)
    .join('\n');
  let words = fold(text).replace(SMILEYS, (all) => ' '.repeat(all.length));
  for (const { kind, start, end } of proseOf(text).masks ?? []) {
    const isPaste = kind === 'data' || (end - start > 80 && (kind === 'code' || kind === 'sql'));
    if (isPaste) words = words.slice(0, start) + words.slice(start, end).replace(/[^\n]/gu, ' ') + words.slice(end);
  }
  return withoutSlips(words);
};

/** Short forms whose dot ends no sentence. */
const SHORT_FORMS =
  /\b(?:incl|excl|approx|resp|vs|est|avg|max|min|bzw|ca|sog|abs|art|fig|nr|no|s|p|pp|prof|dr|hr|fr|mio|mrd|tsd|mill|inkl|exkl|zzgl|ggf|evtl|std)\.(?= (\S))/giu;

/** "Im 3. Quartal": the dot of an ordinal. */
const ORDINAL =
  /(?<=\b\d{1,2})\.(?= (?:Quartal|Halbjahr|Klasse|Kalenderwoche|Woche|Tag|Monat|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/gu;

/** Stands for a dot that ends no sentence. */
const DOT = '\uE000';

/** Sentences of a text, each on one line, without list marks. */
export const sentences = (text: string): string[] => {
  const whole = text
    .replace(/^[ \t]*(?:[-*•>]+|\d+[.)])\s+/gmu, '')
    .replace(SHORT_FORMS, (form: string, next: string) =>
      /[\p{Ll}\d€$£%]/u.test(next) ? `${form.slice(0, -1)}${DOT}` : form,
    )
    .replace(ORDINAL, DOT)
    // "Vom 1.11. bis 31.3."
    .replace(/(?<=\d{1,2}\.\d{1,2})\.(?= \p{Ll})/gu, DOT);
  return sentencesOf(whole)
    .map(({ start, end }) => whole.slice(start, end).replaceAll(DOT, '.').replace(/\s+/gu, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
};

/** Words for what was named before. */
const POINTS =
  /(?<!\p{L})(?:them|those|these|ones?|it|that|die|sie|es|das|den|diese|les?|la|los?|las|eles|elas|esses|essas|isso|quelli|questi|\p{L}{4,}(?:los|las|lo|la|li|le))(?!\p{L})/iu;
/** "They shouldn't be in there" after "including closed as duplicate?". */
const THEM =
  /^(?:(?:but|and|well|no|yes)[, ]+)*(?:they|those|these|the \p{L}+ \p{L}+ (?:includes?|excludes?|counts?) (?:it|them))\b/iu;
/** "How many cancel within 14 days? Those are trials that slipped through." */
const ARE = /^(?:those|these|they) (?:are|were|count|should|must|don['’]t|do not|aren['’]t)\b/iu;
const SENTENCE = 16;
const LONG = 12;
const FEW = 5;
/** An order of more words has its own noun. */
const SHORT = 8;
const BARE = /\b(?:them|em|those|these|it|that)\b(?= (?:out|in|away|off|too|again|from now)\b|[.,]?$)/iu;
const NAMED =
  /\b(?:with|without|include|including|count|counting|contain|containing|excluding) (the |our |any )?([^?.,"“”]{3,40})[?.]?$/iu;
/** "Training shifts in there?" */
const INSIDE =
  /^(?:are |is |were )?(the |our |any )?([^?.,]{3,40}?) (?:in there|inside|included|counted|in it|in them|in that)(?: too| as well)?\?$/iu;

/** "Could you take out test users?" orders; "could you show …?" asks. */
const POLITE =
  /^((?:.{0,20}[,.!] )?(?:can|could|would|will) (?:you|we)(?: please| also)?|(?:k[oö]nn(?:t|te)?(?:est|en)?) (?:du|sie)(?: bitte)?|puedes|podr[ií]as|peux-tu|pouvez-vous|pode|poderia) (?:take|leave|drop|remove|exclude|strip|ignore|skip|use|count|treat|include|add back|throw|put|keep|cut|stick|switch|set)\b.*\?$/iu;
/** "And what about referrals?" */
const ABOUT = /^(?:and )?(?:(?:what|how) about|and|und|y|et|e) (the |our |any )?([^?.,]{3,40})\?$/iu;
/** An order without what it is about: "Remove." */
const VERB = /^(?:remove|exclude|drop|skip|ignore|include|keep|add|take out|leave out|filter out)(?= ?[.!]?$)/iu;
const THEY = /^(?:they|those|these)(?= (?:should|must|need|ought)\b)/iu;
/** "Leave them out" after "is this with the internal accounts?" says what it means. */
const withNoun = (
  text: string,
  before: string | undefined,
  last: string | undefined,
): Pick<Clause, 'text' | 'kind'> => {
  const noun =
    before === undefined || text.split(' ').length > SHORT || UNDOES_LAST.test(text)
      ? undefined
      : (INSIDE.exec(before) ?? NAMED.exec(before) ?? (VERB.test(text) ? ABOUT.exec(before) : undefined));
  if (noun) {
    const named = `${noun[1] ?? ''}${noun[2]}`;
    const told = text.replace(BARE, () => named).replace(VERB, (verb) => `${verb} ${named}`);
    if (told !== text) return { text: told };
  }
  // "Does that include trials? They should be out": the question names them.
  const asking = THEY.test(text) ? (INSIDE.exec(last ?? '') ?? NAMED.exec(last ?? '')) : undefined;
  const they = asking?.[2];
  if (they !== undefined) return { text: text.replace(THEY, `${they[0]?.toUpperCase()}${they.slice(1)}`) };
  // "Die bitte herausnehmen" after "Werkstudenten sind dabei, oder?": both together say it.
  if (last?.endsWith('?') === true && ARE.test(text) && !text.endsWith('?'))
    return { text: `${withoutLead(last)} ${text}`, kind: 'rule' };
  const asked = last ?? before;
  const isChecked =
    asked?.endsWith('?') === true && !ASKS_FOR.test(asked) && !POLITE.test(asked) && asked.split(' ').length <= LONG;
  const isShort =
    text.split(' ').length <= FEW &&
    !text.startsWith('(') &&
    !text.endsWith('?') &&
    !isAccepting(text) &&
    !isParting(text);
  const isLeaning =
    (isShort && (last !== undefined || POINTS.test(text))) ||
    (last === undefined && THEM.test(text) && !text.endsWith('?') && text.split(' ').length <= SENTENCE);
  return isChecked && isLeaning ? { text: `${withoutLead(asked)} ${text}`, kind: 'rule' } : { text };
};

type Spoken = Pick<Clause, 'text' | 'kind'> & { readonly said: string };

const OUT =
  /^(?:(?:so|and|then|please)[, ]+)*(?:out|off|raus|weg|fuera|dehors|fora|via|eruit)(?: (?:then|please|with (?:it|them)))?[.!]?$/iu;
/** "Credits aren't MRR. Out." is one order. */
const withOut = (before: readonly Spoken[], one: Spoken): readonly Spoken[] => {
  const last = before.at(-1);
  if (!last || !OUT.test(one.text) || last.text.endsWith('?')) return [...before, one];
  const text = `${last.text.replace(/[.,;]$/u, '')}. ${one.text}`;
  return [...before.slice(0, -1), { text, said: `${last.said} ${one.said}`, kind: 'rule' }];
};

const asOrder = (said: string): string => (POLITE.test(said) ? said.slice(0, -1) : said);

/** "They report participation. Take them out." speaks of what was asked about in the turn before. */
const leansBack = (said: string, earlier: readonly string[]): boolean =>
  (VERB.test(said) || (said.split(' ').length <= FEW && BARE.test(said))) &&
  earlier.every((one) => !one.endsWith('?') && (/^(?:they|these|those)\b/iu.test(one) || !isOrder(`${one}.`)));

/** "Whole numbers, please." */
const PLEASE =
  /^\S+(?: \S+){0,4},? (?:please|pls|bitte|por favor|s['’]il (?:te|vous) pla[iî]t|per favore|alsjeblieft)[.!]?$/iu;

/** Leads to a list: "For Friday I need:" and its first point are one sentence. */
const LEADS_TO_LIST = /:[ \t]*\n+\s*(?:[-*•]|1[.)])\s+(?=\p{L})/gu;

/** The clauses of a user's turn, in order. `before` is what the user said last; the question of the last turn is open, and nothing is joined to it. */
export const clausesOf = (turn: Turn, place: number, corrects: boolean, before?: string, isLast = false): Clause[] =>
  sentences(ownWords(turn).replace(LEADS_TO_LIST, ': '))
    .flatMap(split)
    .map((said, index, all) => ({
      said,
      ...withNoun(
        withoutLead(asOrder(said)),
        index === 0 || leansBack(said, all.slice(0, index)) ? before : undefined,
        isLast ? undefined : all[index - 1],
      ),
    }))
    .reduce<readonly Spoken[]>(withOut, [])
    .map((one) => (INTRODUCES.test(one.text) && isOrder(one.text) ? { ...one, text: one.text.slice(0, -1) } : one))
    .filter(({ text }) => text !== '' && !INTRODUCES.test(text))
    .map((one) => ({ ...one, turn: place, corrects }))
    .map((one) => (PLEASE.test(one.said) && kindOf(one) === 'other' ? { ...one, kind: 'rule' as const } : one));
