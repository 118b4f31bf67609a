import { unaccented } from '../../text/unaccented';
import { remember } from '../remember';
import { tellingWords } from '../signs/telling-words';
import { escape } from './phrases';
import { isPatterned, valuesIn, type Value } from './values';

/** Words of talk, of correcting and of saying how much: they name nothing that has a value. */
const NAMELESS = new Set(
  (
    'oh ah hm hmm yes yep ok okay no nope not nah actually sorry wait oops make made makes set sets use using take takes go goes going should be is was were wrong right correct correction fixed change changed changes ' +
    'update updated raise raised lower lowered move moved reduce reduced increase increased extend extended say says said mean meant means count counts counted counting treat keep cap limit limited ' +
    'threshold cutoff cut target minimum maximum min max least most than under over above below within until till from to at of in on for with per only just instead rather really still now new old ' +
    'today yesterday already also even too again back bad mistake fault please think know told forgot apply applies applied exactly around about roughly like agreed decided lets let that this it they we our us you i my and or but so then since ' +
    'starting start value number figure one ones have has had need needs must will would can better enough tight strict loose high low big small short long everyone everybody nobody finance hr legal boss manager policy ' +
    'nein nicht doch eigentlich sondern statt falsch jetzt neu neue neuen alt sind ist war gilt gelten bitte mach nimm nehmen auf ab bis von fur pro der die das den dem ein eine einen es wir mit und oder aber nur lieber besser entschuldigung sorry stimmt schwelle grenze wert erst mindestens hochstens mehr weniger als uber unter im am zu ' +
    'ich du er sie ihr january february march april may june july august september october november december januar februar marz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre janeiro fevereiro marco maio junho julho setembro outubro dezembro size year month week quarter day summer spring autumn fall winter last next previous piece colleague colleagues customer naturlich mein meine jahr monat woche sommer letzten seit stp svp corrige cet cette ete mois semaine annee depuis ano mes semana poe coloca bota poner favor desde uy me he wrote write apparently ' +
    'perdon mejor son es era el la los las un una de del para por con y o pero no sino ahora nuevo nueva antes solo mas menos que hasta desde en pon ponlo usa usar cambia cambio limite umbral minimo maximo ' +
    'pardon desole non est sont etait le les des du une pour avec et ou mais plutot maintenant nouveau nouvelle seulement plus moins au aux jusqu dans mets met utilise seuil finalement fait ' +
    'desculpa nao sao era o os as um uma do da dos das para pra com e ou mas agora novo nova melhor apenas mais menos ate desde em no na nos nas usa muda limite prazo verdade ' +
    'scusa sono il lo gli uno una per con ma adesso nuovo nuova meglio anzi invece piu meno fino da nel nella'
  ).split(' '),
);

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
    if (NAMELESS.has(plain)) return false;
    return /\p{N}|^\p{Lu}+$/u.test(word) || tellingWords(plain).words.length > 0;
  });
  return new Set(words.map((word) => (/\p{N}|^\p{Lu}{1,3}$/u.test(word) ? fold(word) : fold(word).slice(0, STEM))));
});

/** Who says so, or made it so: "Claire me dit que", "partners want", "the senate moved". */
const SAYS =
  /(?:(?:my|our|the|mein\w*|mi|mon|ma|meu) )?(?:\p{L}+ (?:(?:of|from|in) \p{L}+ )?)(?:just |now |me |mir |nos |uns )*(?:says?|said|(?:holds?|held) (?:us|them|me) to|requires?|expects?|allows?|demands?|verlangt|fordert|exige[nm]?|exigent|(?:is|are|was|were) saying|wants?|wrote|told (?:me|us)|moved|raised|lowered|changed|sagt|sagen|meint|will|wollen|dit|disent|veut|dice|dicen|quiere|diz|dizem|quer)(?!\p{L})|^[^,;:\d]{1,40}? (?:holds?|held) (?:us|them|me|everyone) to\b/giu;
/** Says outright that something said before was not right. */
const ACT =
  /\b(?:no|nope|nah|actually|sorry|my (?:bad|mistake|fault)|mistake|wrong|instead|should be|make (?:it|that)|in fact|i meant|rather|nein|doch|sondern|statt|falsch|eigentlich|entschuldigung|perd[oó]n|mejor|equivocad[oa]|en fait|pardon|plut[oô]t|désolée?|desculpe?a?|melhor|na verdade|on second thoughts?|on reflection|pass[ée]e?s? (?:de \S+ )?à|pas(?:ó|ado) (?:de \S+ )?a|passou (?:de \S+ )?(?:a|para)|(?:changed|raised|lowered|extended|shortened) (?:from|to)|geändert|erhöht|gesenkt|scusa|anzi)(?!\p{L})/iu;
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
  const digits = /\d+(?:[.,:]\d+)*/u.exec(old)?.[0];
  if (digits === undefined) return false;
  const named = `(?<![\\d.,])[€$£]?${escape(digits)}(?![\\d]|[.,]\\d)`;
  return new RegExp(
    `(?:from|not|instead of|rather than|than|nicht|statt|von|no|de|pas|não|in place of) (?:the )?${named}|${named}\\S*(?: \\p{L}+)? (?:is|was|were|are|ist|war|es|era|est) (?:\\p{L}+ ){0,2}(?:too|wrong|old|out|not|zu|muy|trop|falsch)`,
    'iu',
  ).test(text);
};

/** "25.2 is a senior number, ours is 24.0": says something of the old value, and then gives the new one. */
export const isSetAside = (turnText: string, { text: old }: Value, { text: fresh }: Value): boolean => {
  const digits = /\d+(?:[.,:]\d+)*/u.exec(old)?.[0];
  if (digits === undefined) return false;
  const said = new RegExp(
    `(?<![\\p{L}\\d.,])[€$£]?${escape(digits)}(?![\\d]|[.,]\\d)\\S*(?: \\p{L}+)? (?:is|was|were|are|ist|war|sind|es|era|son|est|était|é)(?!\\p{L})`,
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
