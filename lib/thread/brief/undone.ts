import type { HeardTurn, Sentence } from './heard';
import { canReplace } from './settings';
import { subjectOf } from './signs/subject';

/** "Undo", "scrap that last filter": takes the turn before back, whatever it said. */
export const UNDOES_LAST =
  /^(?:(?:ok(?:ay)?|please|no|hm+|and|so)[, ]+)*(?:(?:undo|revert|scrap|scratch|cancel|lose|ditch|remove|drop|forget|take back) (?:it|that|this|(?:that|the|this|my|your) last (?:one|filter|change|step|condition|restriction|limit|cut|order|thing|bit|part))(?: (?:again|please|back|then))*|(?:undo|revert)(?: please)?|take (?:it|that|this) back|mach das (?:bitte )?(?:wieder )?rückgängig|(?:annule|oublie) (?:ça|cela)|(?:deshazlo|deshaz eso)|desfaz isso|annulla)(?:,? (?!.*(?<!\p{L})(?:only|just|instead|use|take|nur|sólo|solo|seulement)(?!\p{L}))(?:because|since|as|it|they|that|he|she|we|i|\p{L}{2,}(?= (?:still|wants?|needs?|is|are|was|were|has|have)\b))['’ ][^,;?]{4,60})?[.!]?$/iu;

const takesBack = (one: { readonly text: string } | undefined): boolean =>
  one !== undefined && UNDOES_LAST.test(one.text);
/** "Hmm, that's biased. Undo that." */
const REVERTS = /^(?:undo|revert)/iu;

/** "Ugh sorry no, that's the old rule": the user's own words were wrong, and not the answer. */
const IS_OLD =
  /^(?:(?:ugh|oh|ah|sorry|no|wait|hm+|oops)[,.! ]+)*that(?:['’]?s| is| was) (?:the |our |from the )?(?:old|previous|former|wrong|last year['’]?s?) (?:rule|definition|contract|policy)(?= ?[.,;!]|$)/iu;
const IS_SORRY = /^(?:\p{L}+[,.! ]+){0,2}(?:sorry|oops|my (?:bad|mistake))(?!\p{L})/iu;
/** Another value takes the place of one: the order goes on with that. */
const setsAnew = (own: readonly Sentence[], next: readonly Sentence[]): boolean => {
  const fresh = next.flatMap(({ settings }) => settings);
  return own.some(({ settings }) => settings.some((old) => fresh.some((one) => canReplace(old, one, true))));
};

/** The answer tells of more than was ordered: a bare "revert" may mean that. */
const DID_MORE = /(?<!\p{L})(?:also|left out|leaving out|converted|excluded|removed|added|filtered|changed)(?!\p{L})/iu;
/** The answer did what nobody had asked for. */
const BLAMES = /(?<!\p{L})(?:you|(?:did(?:n['’]?t| not)|never) (?:ask|say|tell))(?!\p{L})/iu;

const BARE = /^(?:\p{L}+[, ]+){0,2}revert(?: please)?[.!]?$/iu;
const MORE_THAN_ONE = /[.!?]\s+\S/u;
/** The user's turns of one sentence, but for the first, that the next one takes back. What follows a question of the agent may speak of that. */
export const undoneTurns = (
  turns: readonly Pick<HeardTurn, 'sentences' | 'said'>[],
  users: readonly number[],
): ReadonlySet<number> =>
  new Set(
    users.filter((at, place) => {
      const next = turns[users[place + 1] ?? -1];
      const [first, second] = next?.sentences ?? [];
      const isWhole = place > 0 && !MORE_THAN_ONE.test(turns[at]?.said ?? '');
      const isAsked = turns[at + 1]?.said.endsWith('?') === true;
      return (
        isWhole &&
        !isAsked &&
        ((takesBack(first) && !(BARE.test(first?.text ?? '') && DID_MORE.test(turns[at + 1]?.said ?? ''))) ||
          (second !== undefined && REVERTS.test(second.text) && takesBack(second)) ||
          (IS_SORRY.test(next?.said ?? '') &&
            !setsAnew(turns[at]?.sentences ?? [], next?.sentences ?? []) &&
            [first, second].some((one) => one !== undefined && IS_OLD.test(one.text))))
      );
    }),
  );

const FEW = 3;
/** The one order of a turn that says why as well, as "turn sentence": "Smb is ugly. Drop accounts under $5k.", and then "CFO says no floor. Revert." */
export const undoneOrders = (
  turns: readonly Pick<HeardTurn, 'sentences' | 'said'>[],
  users: readonly number[],
): ReadonlySet<string> =>
  new Set(
    users.flatMap((at, place) => {
      const [own = [], next] = [turns[at]?.sentences, turns[users[place + 1] ?? -1]];
      const orders = own.filter(({ kind }) => kind === 'rule');
      const isOne =
        own.length > 1 &&
        own.length <= FEW &&
        orders.length === 1 &&
        own.every(({ kind }) => /^(?:rule|other)$/u.test(kind));
      const isUndone =
        next !== undefined &&
        !BLAMES.test(next.said) &&
        !DID_MORE.test(turns[at + 1]?.said ?? '') &&
        next.sentences.slice(0, FEW).some((one, of) => takesBack(one) && (of === 0 || REVERTS.test(one.text)));
      // "Vouchers have to go. Only France." – "Metz looks odd without vouchers. Undo.": the other one is meant.
      const words = subjectOf(next?.said ?? '');
      const shares = (all: readonly Sentence[]): boolean =>
        all.some(({ text }) => [...subjectOf(text)].some((word) => words.has(word)));
      const isOther = shares(own.filter((one) => !orders.includes(one))) && !shares(orders);
      return place > 0 && isOne && isUndone && !isOther ? orders.map((one) => `${at} ${own.indexOf(one)}`) : [];
    }),
  );

const ITEM = /^[ \t]*(\d{1,2})[.)][ \t]+(\S.*)$/gmu;
const DROPS_ITEMS =
  /(?<!\p{L})(?:drop|forget|ignore|remove|skip|scrap|lose|cancel|lift) (?:the )?(?:rules?|points?|items?|numbers?|nos?[.]?|conditions?|filters?|#) ?(\d{1,2}(?:(?:,| and| &| or)+ ?\d{1,2})*)(?![\d%])/giu;

/** What stands in numbered lists that a later turn takes back by its numbers: "drop rules 2 and 4"; in small letters. */
export const droppedItems = (
  turns: readonly Pick<HeardTurn, 'whole' | 'said'>[],
  users: readonly number[],
): readonly string[] =>
  users.flatMap((at) =>
    Array.from(turns[at]?.said.matchAll(DROPS_ITEMS) ?? []).flatMap(([, numbers = '']) => {
      const named = new Set(numbers.match(/\d+/gu));
      const listed = users.findLast((before) => before < at && (turns[before]?.whole.match(ITEM)?.length ?? 0) > 1);
      const items = [...(turns[listed ?? -1]?.whole.matchAll(ITEM) ?? [])];
      return items.flatMap(([, number = '', text = '']) => (named.has(number) ? [text.trim()] : []));
    }),
  );
/** A sentence that only takes items of a list back has done what it says. */
export const dropsItems = (text: string): boolean =>
  text.replace(DROPS_ITEMS, '').replace(/[\s.,!]|please/giu, '') === '';
