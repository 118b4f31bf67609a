import { unaccented } from '../../text/unaccented';
import { remember } from '../remember';
import { tellingWords } from '../signs/telling-words';
import { escape } from './phrases';
import { PLAIN_WORDS } from './plain-words';
import { isPatterned, valuesIn, type Value } from './values';

const fold = (word: string): string => unaccented(word).toLowerCase();
const STEM = 5;
const WORD = /(?<![\p{L}\p{N}_])(?:\p{L}[\p{L}\p{N}_]+|(?<=[\p{L}] )[B-HJ-Z])(?![\p{L}\p{N}_])/gu;
/** "Team A has": not the article that begins a sentence. */
const LETTERED = /(?<=\p{L} )A(?= \p{Ll})/gu;

/** What a text speaks of: the words that tell its values from others, and its names and codes, as stems. */
const subjectOf = remember((text: string): ReadonlySet<string> => {
  const rest = valuesIn(text).reduce((left, value) => left.replace(value.text, ' '), text);
  const words = [...(rest.match(WORD) ?? []), ...(rest.match(LETTERED) ?? [])].filter((word) => {
    const plain = fold(word);
    // "Team A": a letter that names.
    if (PLAIN_WORDS.has(plain) && !/^\p{Lu}$/u.test(word)) return false;
    return /\p{N}|^\p{Lu}+$/u.test(word) || tellingWords(plain).words.length > 0;
  });
  return new Set(words.map((word) => (/\p{N}|^\p{Lu}{1,3}$/u.test(word) ? fold(word) : fold(word).slice(0, STEM))));
});

/** Who says so, or made it so: "Claire me dit que", "partners want", "the senate moved". */
const SAYS =
  /(?:(?:my|our|the|mein\w*|mi|mon|ma|meu) )?(?:\p{L}+ (?:(?:of|from|in) \p{L}+ )?)(?:just |now |me |mir |nos |uns )*(?:says?|said|(?:holds?|held) (?:us|them|me) to|requires?|expects?|allows?|demands?|verlangt|fordert|exige[nm]?|exigent|(?:is|are|was|were) saying|wants?|wrote|t(?:old|ells) (?:me|us)(?: that)?|moved|raised|lowered|changed|sagt|sagen|meint|will|wollen|dit|disent|veut|dice|dicen|quiere|diz|dizem|quer)(?!\p{L})|^[^,;:\d]{1,40}? (?:holds?|held) (?:us|them|me|everyone) to\b/giu;
/** Says outright that something said before was not right. */
const ACT =
  /\b(?:no|nope|nah|actually|sorry|my (?:bad|mistake|fault)|mistake|wrong|instead|should be|make (?:it|that)|in fact|i meant|rather|nein|doch|sondern|statt|falsch|eigentlich|entschuldigung|perd[oó]n|mejor|equivocad[oa]|en fait|pardon|plut[oô]t|désolée?|desculpe?a?|melhor|na verdade|on second thoughts?|on reflection|pass[ée]e?s? (?:de \S+ )?à|pas(?:ó|ado) (?:de \S+ )?a|passou (?:de \S+ )?(?:a|para)|(?:changed|raised|lowered|extended|shortened) (?:from|to)|(?:we|they|i)(?:['’]ve| have)? (?:just )?(?:changed|updated|revised|moved) (?:it|that|this)|geändert|erhöht|gesenkt|scusa|anzi)(?!\p{L})/iu;
/** Takes its own earlier word back, whoever else is named for it. */
const RETHINKS =
  /\b(?:on second thoughts?|on reflection|thinking about it|now that i think|changed? (?:my|our) mind|one (?:more )?change|bei näherem|wenn ich.s mir|pens[aá]ndolo (?:mejor|bien)|à la réflexion|réflexion faite|pensando (?:bem|melhor)|ripensandoci|bij nader inzien)(?!\p{L})/iu;
/** Said as something that may not be right. */
const HEDGED = /\b(?:i (?:think|guess|believe)|apparently|probably|maybe|perhaps|if i remember)\b/iu;
const CHECKED = /\b(?:looked it up|checked|found it|stays?|back to)\b/iu;
/** "Now it is", "on promet": what was spoken of. */
const POINTS = /^(?:and |but |so |now )?(?:it|that|this|on|c['’]?est|es ist|das ist)(?![\p{L}])/iu;
const PIECES = /[,;:.] |\b(?:and|but|und|aber|y|pero|et|mais|mas)\b/gu;

const pieceOf = (text: string, value: string): string =>
  text
    .split(PIECES)
    .find((piece) => piece.includes(value))
    ?.trim() ?? text;

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((word) => !others.has(word));

/** Names and codes: a place, "P1", "CH". */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set(
    (text.match(/(?<=[\p{L},] )\p{Lu}[\p{L}\p{N}]*|\p{Lu}+\p{N}+|(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu) ?? []).flatMap(
      (name) => [...subjectOf(`it ${name}`)],
    ),
  );

/** The part of a sentence that says what an old value is: of a row of values its own, else all of it. */
const subjectAt = (text: string, { text: value, kind }: Value): ReadonlySet<string> => {
  const isRow = valuesIn(text).filter((one) => one.kind === kind).length > 1;
  const own = subjectOf(pieceOf(text, value));
  return isRow && own.size > 0 ? own : subjectOf(text);
};

/** "From 5% to 8%", "14 is too tight, go 30 days": names the old value as the old one. */
export const isTurnedFrom = (text: string, { text: old }: Value): boolean => {
  const digits = /\d+(?:[.,:']\d+)*/u.exec(old)?.[0];
  if (digits === undefined || !text.includes(digits)) return false;
  const named = `(?<![\\d.,])[€$£]?${escape(digits)}(?![\\d]|[.,]\\d)`;
  return new RegExp(
    `(?:from|not|instead of|rather than|than|nicht|statt|von|no|de|pas|não|in place of) (?:the )?${named}|${named}\\S*(?: \\p{L}+)? (?:is|was|were|are|ist|war|es|era|est) (?:\\p{L}+ ){0,2}(?:too|wrong|old|out|not|zu|muy|trop|falsch)`,
    'iu',
  ).test(text);
};

/** "25.2 is a senior number, ours is 24.0": says something of the old value, and then gives the new one. */
export const isSetAside = (turnText: string, { text: old }: Value, { text: fresh }: Value): boolean => {
  const digits = /\d+(?:[.,:']\d+)*/u.exec(old)?.[0];
  if (digits === undefined || !turnText.includes(digits)) return false;
  const said = new RegExp(
    `(?<![\\p{L}\\d.,])[€$£]?${escape(digits)}(?![\\d]|[.,]\\d)\\S*(?: \\p{L}+)? (?:is|was|were|are|ist|war|sind|es|era|son|est|était|é|too|zu (?!früh|spät|viel|wenig)\\p{L}+,)(?!\\p{L})`,
    'iu',
  ).exec(turnText);
  return said !== null && turnText.indexOf(fresh, said.index) > said.index;
};

/** "1 hectare", "5 minutes": only what is measured so can be meant. */
const hasUnit = (value: Value): boolean => value.kind !== '' && !isPatterned(value);

/** A value to be reached is none that was found. */
const AIM = /\b(?:targets?|goals?|benchmarks?|ziel\w*|objetivos?|objectifs?|metas?|obiettiv\w+)\b/iu;

/** Whether a sentence says more than one thing of its value that a line of an answer does not. */
export const speaksOfMore = (said: string, fresh: Value, line: string): boolean =>
  AIM.test(said) !== AIM.test(line) ||
  without(subjectOf(pieceOf(said.replace(SAYS, '').trim(), fresh.text)), subjectOf(line)).length > 1;

/**
 * Whether a sentence speaks of something else than the one in which an old value stands. One that names nothing of its
 * own ("make it 30"), or nothing that the old one does not, speaks of the same. `isOnly`: no other value could be meant.
 */
export const isOfOtherSubject = (
  said: string,
  fresh: Value,
  before: string,
  old: Value,
  isOnly: () => boolean,
): boolean => {
  if (HEDGED.test(before) && CHECKED.test(said)) return false;
  if (AIM.test(said) && !AIM.test(before)) return true;
  const text = said.replace(SAYS, '').trim();
  const was = subjectAt(before, old);
  const piece = pieceOf(text, fresh.text);
  const now = subjectOf(piece);
  if (RETHINKS.test(said) && hasUnit(fresh) && isOnly()) return false;
  if (now.size > 0 && without(now, was).length === 0) return false;
  const named = without(namesIn(text), was);
  if (named.length > 0) return true;
  if (now.size > 0) return !((POINTS.test(piece) || hasUnit(fresh)) && ACT.test(said) && isOnly());
  const whole = subjectOf(text);
  return whole.size > 0 && !ACT.test(said) && without(whole, was).length === whole.size;
};
