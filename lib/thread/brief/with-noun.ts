import { capital } from '../../text/capital';
import type { Clause } from './clauses';
import { withoutLead } from './lead';
import { ASKS_FOR, isAccepting, isParting } from './moves';
import { kindOf } from './rules';
import { UNDOES_LAST } from './undone';

/** Words for what was named before. */
const POINTS =
  /(?<!\p{L})(?:them|those|these|ones?|it|that|die|sie|es|das|den|diese|les?|la|los?|las|eles|elas|esses|essas|isso|quelli|questi|\p{L}{4,}(?:los|las|lo|la|li|le))(?!\p{L})/iu;
/** "They shouldn't be in there" after "including closed as duplicate?". */
const THEM =
  /^(?:(?:but|and|well|no|yes)[, ]+)*(?:they|those|these|the \p{L}+ \p{L}+ (?:includes?|excludes?|counts?) (?:it|them))\b/iu;
/** "How many cancel within 14 days? Those are trials that slipped through." */
const ARE = /^(?:those|these|they) (?:are|were|count|should|must|don['’]t|do not|aren['’]t)\b/iu;
/** "Für die müssen wir nichts klären" after "Sind da Screening-Failures mit drin?", "the harbour one had a congress" after "groups are in there right?". */
const THEIRS =
  /^(?:(?:for|with|without|of|für|mit|ohne|bei|pour|para|con|com) )?(?:those|these|they|them|the \p{L}+ ones?|die(?= \p{Ll})|diese|denen|ceux|celles|ell[oa]s|es[oa]s|el[ea]s|ess[ea]s)(?!\p{L})/iu;
const SENTENCE = 16;
const LONG = 12;
const FEW = 5;
/** An order of more words has its own noun. */
const SHORT = 8;
export const BARE = /\b(?:them|em|those|these|it|that)\b(?= (?:out|in|away|off|too|again|from now)\b|[.,]?$)/iu;
const NAMED =
  /\b(?:with|without|include|including|count|counting|contain|containing|excluding) (the |our |any )?(?!(?:me|us|you|him|her|it|them|this|that|these|those|in (?:there|it|that))(?!\p{L}))([^?.,"“”]{3,40})[?.]?$/iu;
/** "Training shifts in there?" */
const INSIDE =
  /^(?:are |is |were )?(?!(?:do|does|did|can|could|would|should|have|has|what|which|how|who|why|when|where)(?!\p{L}))(the |our |any )?([^?.,]{3,40}?) (?:in there|inside|included|counted|in it|in them|in that)(?: too| as well)?\?$/iu;

/** "Could you take out test users?" orders; "could you show …?" asks. */
export const POLITE =
  /^((?:.{0,20}[,.!] )?(?:can|could|would|will) (?:you|we)(?: please| also)?|(?:k[oö]nn(?:t|te)?(?:est|en)?) (?:du|sie)(?: bitte)?|puedes|podr[ií]as|peux-tu|pouvez-vous|pode|poderia) (?:take|leave|drop|remove|exclude|strip|ignore|skip|use|count|treat|include|add back|throw|put|keep|cut|stick|switch|set)\b.*\?$/iu;
/** "And what about referrals?" */
const ABOUT = /^(?:and )?(?:(?:what|how) about|and|und|y|et|e) (the |our |any )?([^?.,]{3,40})\?$/iu;
/** An order without what it is about: "Remove." */
export const VERB = /^(?:remove|exclude|drop|skip|ignore|include|keep|add|take out|leave out|filter out)(?= ?[.!]?$)/iu;
const THEY = /^(?:they|those|these)(?= (?:should|must|need|ought)\b)/iu;
/** "Out.", "Keep them.": says what is to be done, and not with what. */
export const ACTS_ALONE =
  /^(?:(?:so|and|then|please|ok|just|yes|no)[, ]+)*(?:out|off|in|raus|weg|rein|fuera|dehors|fora|via|eruit|(?:leave|take|throw|filter|keep|count)(?: (?:it|them|those|him|her|that))?(?: (?:out|in|off))?|(?:remove|exclude|drop|skip|ignore|include|separate|subtract|add|without|don['’]t (?:count|drop|include|replace))(?: (?:it|them|those|these|that|him|her|all))?)(?: (?:then|please|pls|too|as well|again|with (?:it|them)))*[.!]?$/iu;
/** "That's it": takes an answer, and points at no noun. */
const TAKES = /^(?:that|this|it)(?:['’]s| is| was) (?:it|all|that|them)(?!\p{L})/iu;
/** "Also transferred patients", "same for returns": what was ordered before them holds for them too. */
const ALSO =
  /^(?:(?:and|oh|ok(?:ay)?)[, ]+)*(?:also(?! (?:the )?same)|same (?:goes )?for|ditto for|likewise|ebenso|genauso)(?![\p{L},])/iu;
/** "At least £20?" – "It's too few": what was asked is not taken. */
const JUDGES = /^(?:(?:now|no|hm+)[, ]+)*(?:it|that|this)(?:['’]?s| is) (?:way |far |much )?too /iu;
const ALSO_WORDS = 9;
const LONG_ORDER = 30;
/** Says that what was ordered before holds for more, and not how. */
const isMore = (said: string, text: string, led: string): boolean =>
  ALSO.test(said) &&
  !/[?]$/u.test(said) &&
  !/[?:]$/u.test(led) &&
  said.split(' ').length <= ALSO_WORDS &&
  led.split(' ').length <= LONG_ORDER &&
  ['other', 'ask'].includes(kindOf({ text })) &&
  kindOf({ text: withoutLead(led) }) === 'rule';

/**
 * A piece of what a user says with what it is about: "leave them out" after "is this with the internal accounts?" says what it means. `said`: it as it was
 * said; `before`: what the turn before ended with; `last`: what the same turn said before it.
 */
export const withNoun = (
  said: string,
  text: string,
  before: string | undefined,
  last: string | undefined,
): Pick<Clause, 'text' | 'kind'> => {
  const led = last ?? before;
  if (led !== undefined && isMore(said, text, led))
    return { text: `${withoutLead(led).replace(/(?<![.,;:!])[.,;:!]*$/u, '.')} ${capital(said)}`, kind: 'rule' };
  const noun =
    before === undefined ||
    text.split(' ').length > SHORT ||
    UNDOES_LAST.test(text) ||
    isAccepting(text) ||
    TAKES.test(text)
      ? undefined
      : (INSIDE.exec(before) ??
        (before.endsWith('?') ? NAMED.exec(before) : undefined) ??
        (VERB.test(text) ? ABOUT.exec(before) : undefined));
  if (noun) {
    const named = `${noun[1] ?? ''}${noun[2]}`;
    const told = text.replace(BARE, () => named).replace(VERB, (verb) => `${verb} ${named}`);
    if (told !== text) return { text: told };
  }
  // "Does that include trials? They should be out": the question names them.
  const asking = THEY.test(text) ? (INSIDE.exec(last ?? '') ?? NAMED.exec(last ?? '')) : undefined;
  const they = asking?.[2];
  if (they !== undefined) return { text: text.replace(THEY, capital(they)) };
  // "Die bitte herausnehmen" after "Werkstudenten sind dabei, oder?": both together say it.
  if (last?.endsWith('?') === true && ARE.test(text) && !text.endsWith('?'))
    return { text: `${withoutLead(last)} ${text}`, kind: 'rule' };
  const isYesNo = last?.endsWith('?') === true && !ASKS_FOR.test(last) && last.split(' ').length <= LONG;
  if (isYesNo && THEIRS.test(text) && !text.endsWith('?')) return { text: `${withoutLead(last)} ${text}` };
  // "Outlier trip 2291, all of one length?" – "400 fish, all of 8.0 cm." – "Out."
  if (last === undefined && before !== undefined && ACTS_ALONE.test(text) && before.split(' ').length <= SENTENCE)
    return { text: `${withoutLead(before).replace(/[,;:]$|(?<![.?!])$/u, '.')} ${text}`, kind: 'rule' };
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
  return isChecked && isLeaning && !JUDGES.test(text)
    ? { text: `${withoutLead(asked)} ${text}`, kind: 'rule' }
    : { text };
};
