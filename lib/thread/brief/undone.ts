import type { HeardTurn, Sentence } from './heard';

/** "Undo", "scrap that last filter": takes the turn before back, whatever it said. */
export const UNDOES_LAST =
  /^(?:(?:ok(?:ay)?|please|no|hm+|and|so)[, ]+)*(?:(?:undo|revert|scrap|scratch|cancel|lose|ditch|remove|drop|forget|take back) (?:it|that|this|(?:that|the|this|my|your) last (?:one|filter|change|step|condition|restriction|limit|cut|order|thing|bit|part))(?: (?:again|please|back|then))*|(?:undo|revert)(?: please)?|take (?:it|that|this) back|mach das (?:bitte )?(?:wieder )?rückgängig|(?:annule|oublie) (?:ça|cela)|(?:deshazlo|deshaz eso)|desfaz isso|annulla)(?:,? (?!.*(?<!\p{L})(?:only|just|instead|use|take|nur|sólo|solo|seulement)(?!\p{L}))(?:because|since|as|it|they|that|he|she|we|i|\p{L}{2,}(?= (?:still|wants?|needs?|is|are|was|were|has|have)\b))['’ ][^,;?]{4,60})?[.!]?$/iu;

const takesBack = (one: { readonly text: string } | undefined): boolean =>
  one !== undefined && UNDOES_LAST.test(one.text);
/** "Hmm, that's biased. Undo that." */
const REVERTS = /^(?:undo|revert)/iu;

/** "Ugh sorry no, that's the old rule." */
const IS_OLD =
  /^(?:(?:ugh|oh|ah|sorry|no|wait|hm+)[,.! ]+)*that(?:['’]?s| is| was) (?:the |our |from the )?(?:old|previous|former|wrong|last year['’]?s?|last yrs?) (?:rule|rate|price|definition|number|figure|limit|version|one|contract|policy)(?= ?[.,;!]|$)/iu;

const MORE_THAN_ONE = /[.!?]\s+\S/u;
const FEW = 3;
/** "Smb is ugly. Drop accounts under $5k.": one order, and what is said of why. */
const isOneOrder = (sentences: readonly Sentence[]): boolean =>
  sentences.length <= FEW &&
  sentences.filter(({ kind }) => kind === 'rule').length === 1 &&
  sentences.every(({ kind, asks }) => !asks && (kind === 'rule' || kind === 'other'));

/** The user's turns of one sentence, but for the first, that the next one takes back. What follows a question of the agent may speak of that. */
export const undoneTurns = (
  turns: readonly Pick<HeardTurn, 'sentences' | 'said'>[],
  users: readonly number[],
): ReadonlySet<number> =>
  new Set(
    users.filter((at, place) => {
      const [first, second, third] = turns[users[place + 1] ?? -1]?.sentences ?? [];
      const isWhole =
        place > 0 && (!MORE_THAN_ONE.test(turns[at]?.said ?? '') || isOneOrder(turns[at]?.sentences ?? []));
      const isAsked = turns[at + 1]?.said.endsWith('?') === true;
      return (
        isWhole &&
        !isAsked &&
        (takesBack(first) ||
          [second, third].some((one) => one !== undefined && REVERTS.test(one.text) && takesBack(one)) ||
          [first, second].some((one) => one !== undefined && IS_OLD.test(one.text)))
      );
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
