import type { Heard, Sentence } from '../heard';
import { escape } from '../phrases';
import { remember } from '../../remember';
import type { SpokenPiece } from '../pieces';

const TERM = String.raw`["“„«]?(?<term>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2})["”“»]?`;
/** "Spender = 5 bucks or more", "\"active borrower\": a card that …", "we define a cure as three instalments", "churned means …". */
const DEFINES = new RegExp(
  [
    String.raw`(?<=^|[,;:(] )(?:and |so |an? |the )?${TERM} ?= ?(?=\S)`,
    String.raw`(?<=^|[,;(] )["“„«](?<quoted>[^"”“»]{3,40})["”“»](?::| (?:means|is|are|counts as|heißt|bedeutet|signifie|significa)) `,
    String.raw`(?<!\p{L})(?:we|i)(?: would|['’]d)? (?:define|count|treat) (?:an? |the )?(?<named>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) as (?=\S)`,
    String.raw`^(?:and |so |an? |the )?(?<computed>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) (?:is|are) (?=[^\d.,;?]{3,60}? (?:over|divided by|minus|times|as a (?:share|percentage) of) )`,
    String.raw`^(?:and |so |an? |the )?(?<meant>\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) (?:means|counts as|heißt|bedeutet|signifie|significa) (?=\S)`,
  ].join('|'),
  'giu',
);
/** What is no name of anything. */
const NO_TERM =
  /^(?:that|this|it|which|what|they|these|those|he|she|there|select|where|set|das|es|ça|cela|eso|isso)$/iu;
/** Where the part of a sentence ends that defines. */
const ENDS = /[,;](?= )|$/u;

/** A part of a sentence that says what a word means. */
interface Definition {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** "Enterprise = 1000+ employees". */
  readonly isLimit: boolean;
}

const definitionsIn = remember((text: string): readonly Definition[] =>
  Array.from(text.matchAll(DEFINES)).flatMap((match) => {
    const { term, quoted, named, computed, meant } = match.groups ?? {};
    const name = (term ?? quoted ?? named ?? computed ?? meant ?? '').toLowerCase();
    if (name.length < 3 || NO_TERM.test(name)) return [];
    const after = match.index + match[0].length;
    const end = after + (ENDS.exec(text.slice(after))?.index ?? 0);
    // "Country = DE" filters.
    if (term !== undefined && !/\S \S/u.test(text.slice(after, end))) return [];
    const isLimit = /^[<>≥≤=€$£ ]*\d/u.test(text.slice(after));
    return [{ term: name, start: match.index, end, isLimit }];
  }),
);

/** "Anyone who paid", "a parcel that came after", "when they paid": says what something is, and not how it is. */
const SAYS_WHAT = String.raw`(?:any(?:one|body|thing)?|someone|every(?:one|body|thing)|who(?:ever)?|when|if|once|(?:an?|the|those|all|every) (?:[\p{L}-]+ ){1,3}(?:who|that|which|with|without|whose))(?!\p{L})`;
const again = remember((term: string): RegExp => {
  const name = `["“„«]?${escape(term)}s?["”“»]?`;
  const start = String.raw`(?:^|[,;:(] |(?<!\p{L})(?:so|that|says|and) )(?:(?:and|so|no|ok(?:ay)?|but|now)[, ]+)*`;
  return new RegExp(
    [
      String.raw`${start}(?:an? |the |our )?${name}(?: (?:for us|here|now|then))* ?(?:= ?\S+ \S|(?:is|are) (?:now |only |just )?${SAYS_WHAT}|means|counts as(?!\p{L}))`,
      String.raw`${start}(?:an? |the |our )?${name} should (?:be|mean) (?=[^.?!]*(?:\/|divided by|(?<!\p{L})(?:over|minus)(?!\p{L})|${SAYS_WHAT}))`,
      String.raw`(?<!\p{L})by ${name},? (?:i|we) mean(?!\p{L})`,
      String.raw`(?<!\p{L})(?:new ${name} definition|(?:change|update) the ${name} definition|${name} definition (?:is now|should be|changes))(?!\p{L})`,
      String.raw`${start}(?:an|a) ${name} (?:needs|requires|has to have|must have)(?!\p{L})`,
      String.raw`(?<!\p{L})(?:define (?:an? |the )?${name} as|(?:count|treat) (?:an? |the )?${name} as ${SAYS_WHAT})`,
      String.raw`(?<!\p{L})definition (?:of|for) (?:an? |the |our )?${name}(?!\p{L})[^.?!]*(?:chang|new|amend|adopt|is now|updat|no longer|revis)`,
    ].join('|'),
    'iu',
  );
});
const SHORTEST = 3;
/** "ent", "ente" … of "enterprise", as a pattern. */
const shortOf = (term: string): string =>
  Array.from({ length: Math.max(1, term.length - SHORTEST + 1) }, (_, less) =>
    escape(term.slice(0, term.length - less)),
  ).join('|');
/** Another limit by the same word, or the beginning of it: "ent >= $100k". */
const limits = remember(
  (term: string): RegExp =>
    new RegExp(String.raw`(?:^|[,;:(] )(?:an? |the )?(?:${shortOf(term)}) ?(?:[<>≥≤]=?|=[<>]) ?[€$£]?\d`, 'iu'),
);
/** Says where and how it is shown. */
const SHOWS =
  /(?<!\p{L})(?:columns?|axis|charts?|colou?rs?|decimals?|footnotes?|slides?|labels?|legend|spalten?|red|green|grün|rot)(?!\p{L})/iu;

const redefines = ({ text, asks, cues }: Sentence, term: string): boolean =>
  !asks && !SHOWS.test(text) && !(cues.adds && !/definition/iu.test(text)) && again(term).test(text);

/** Whether a piece says what a word means, and the user says later that it means something else: "spender = 5 dollars or more", and then "a spender is anyone who paid". */
export const isRedefined = ({ turns, users, undone }: Heard, { text, turn, of }: SpokenPiece): boolean => {
  const start = of.text.indexOf(text);
  const own = definitionsIn(of.text).find((one) => start < one.end && start + text.length > one.start);
  return (
    own !== undefined &&
    users.some(
      (at) =>
        at > turn &&
        !undone.has(at) &&
        turns[at]?.sentences.some(
          (one) =>
            redefines(one, own.term) ||
            (own.isLimit && !one.asks && !SHOWS.test(one.text) && limits(own.term).test(one.text)),
        ) === true,
    )
  );
};
