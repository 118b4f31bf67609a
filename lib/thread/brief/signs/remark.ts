import { numbersIn, type Heard, type Sentence } from '../heard';
import type { SpokenPiece } from '../pieces';
import { canReplace, type Setting } from '../settings';
import { has, says } from './has-value';

/** What may stand before a value that is the subject of a sentence. */
const LEADS =
  /^(?:(?:but|and|so|hm+|no|nope|well|yes|ok(?:ay)?|ja|aber|mais|pero|mas|ma|und|et|y|e|en)[, ]+)*(?:(?:in|with|at|bei|mit|en|avec|con|com|em) )?(?:the |those |these |our |your |my |a |die |der |das |les |los |las |el |la |le |l['’]|as |os |o |i |gli )?$/iu;
const IS = String.raw`(?:is|was|are|were|seems|looks|sounds|feels|ist|sind|war|waren|c['’]est|est|sont|était|es|son|era|é|são|eram|me parecen?)`;
const HOW = String.raw`(?:(?:way|far|much|a bit|very|quite|rather|too|zu|viel zu|trop|muy|demasiado|muito) )*`;
/** Calls a number too large or too small. */
const OF_SIZE = String.raw`(?:too|(?:viel )?zu|trop|demasiad\p{L}*|demais) ?(?:many|much|few|high|low|good|big|small|hoch|niedrig|viele?|wenige?|gut|haut|bas|beaucoup|peu|alt[oa]s?|baj[oa]s?|baix[oa]s?)?`;
/** What follows it where it is judged: "60 days misses the ones who …", "30 jours c'est court". */
const JUDGED = new RegExp(
  String.raw`^(?: \p{L}+)?,? (?:misses|hides|you see (?:almost |next to )?nothing|${IS} ${HOW}(?:short|long|tight|low|high|few|many|optimistic|generous|strict|unrealistic|wrong|outdated|my own (?:invention|guess|idea)|from before|the (?:old|wrong|previous|former) (?:one|value|number|rate|price)|kurz|lang|knapp|hoch|niedrig|wenig|viel|falsch|veraltet|court|long|faux|haut|bas|peu|poco|cort[oa]|larg[oa]|alt[oa]|baj[oa]|incorrect[oa]|pouco|curt[oa]|long[oa]|errad[oa]))(?!\p{L})(?! (?:but|aber|mais|pero|mas)(?!\p{L}))`,
  'iu',
);
const TOO_MANY = new RegExp(
  String.raw`^(?: \p{L}+)?,? (?:(?:kommt|kommen) mir zu (?:viel|hoch|wenig|niedrig)|${IS} (?:way |far |much )?${OF_SIZE})(?!\p{L})`,
  'iu',
);
/** Says of a value that follows that somebody will not have it: "she laughed about 5 %", "the publisher turned down 7.90". */
const REFUSES =
  /(?<!\p{L})(?:laughed (?:at|about)|turned down|rejected|refused|vetoed|eat me alive with)(?: the| our| my)? [€$£]?$/iu;
/** The same, where it goes on with "too high": "the trustees find 30 % far too generous". */
const FINDS =
  /(?<!\p{L})(?:finds?|found|acha\p{L}*|findet|finden|trouve\p{L}*|encuentra\p{L}*)(?: the| our| my)? [€$£]?$/iu;
const TOO = /^(?: \p{L}+)? (?:far |way |much |viel )?(?:too|demais|demasiad\p{L}*|zu|trop)(?!\p{L})/iu;
/** What stays for something else: "30 days stays for the shop". */
const STAYS =
  /(?<!\p{L})(?:stays?|keep|kept|still|remains?|except|also|both|compar\p{L}*|show|plot|for (?:the|all|our|every)|bleib\p{L}*|außer|reste\p{L}*|sauf|sigue\p{L}*|salvo|fica\p{L}*)(?!\p{L})/iu;
/** Takes another value: "go to 90 days", "so take 8 %", "Mettez 60 jours". */
const TAKES =
  /(?<!\p{L})(?:take|use|go (?:to|with|for)|going (?:to|with)|make (?:it|that)|switch|set (?:it|that)|mettez|mettons|prenons|prenez|passons|nimm|nehmen wir|mejor|toma|pon|ponga|melhor|ficou|decid\p{L}*|(?:sees?|says?|quoted|accepted|agreed|stands|steht) (?:it |on |at )?[€$£]?\d|(?:is|are) (?:the )?(?:correct|right)|(?:it|that)(?:['’]s| is) (?:now )?[€$£]?\d|it is(?=[.!]?$))(?!\p{Ll})/iu;
/** Says it of some only, or of a limit of something else. */
const OF_SOME =
  /(?<!\p{L})(?:if|when|anything|over|above|below|under|more than|less than|give|for (?!now|good)|wenn|über|unter|si|quand|cuando|quando)(?!\p{L})/iu;

const isJudged = (text: string, { text: value }: Setting): boolean => {
  const at = text.indexOf(value);
  if (at < 0) return false;
  const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
  if (LEADS.test(before) && JUDGED.test(after)) return true;
  if (/(?<!\p{L})had (?:the )?$/iu.test(before) && /^ in mind(?!\p{L})/iu.test(after)) return true;
  return REFUSES.test(before) || (FINDS.test(before) && TOO.test(after));
};

/** Whether a sentence only judges a value: "my boss laughed about 5 %". */
export const judges = ({ text }: Pick<Sentence, 'text'>, old: Setting | undefined): boolean =>
  old !== undefined && !STAYS.test(text) && isJudged(text, old);

/** What follows is about it: "9,100 is too high, cap claims there". */
const POINTS = /(?<!\p{L})(?:there|it|them|that|this|those|these|dort|da|sie|es|ahí|là|lo|la)(?!\p{L})/iu;
const THERE = /(?<!\p{L})(?:there|dort|ahí|allí|là|lá)(?!\p{L})/iu;
/** Calls a number of the answer before too large or small, which no later answer gives again. */
const judgesAnswer = ({ turns }: Pick<Heard, 'turns'>, { text, turn, of }: SpokenPiece, old: Setting): boolean => {
  const at = text.indexOf(old.text);
  const digits = numbersIn(old.text);
  return (
    of.kind === 'other' &&
    !POINTS.test(of.text.slice(of.text.indexOf(text) + text.length)) &&
    LEADS.test(text.slice(0, Math.max(0, at))) &&
    TOO_MANY.test(text.slice(at + old.text.length)) &&
    digits.every((one) => one.length > 2 && turns[turn - 1]?.numbers.has(one)) &&
    !turns.some(
      ({ role, numbers }, place) => place > turn && role === 'agent' && digits.some((one) => numbers.has(one)),
    )
  );
};

/** Whether what the turn says after a piece takes another value in the place of one that was said before. */
const isReplaced = (
  { turns }: Pick<Heard, 'turns'>,
  { text, turn, of, sentence }: SpokenPiece,
  old: Setting,
): boolean => {
  const sets = (said: string, fresh: readonly Setting[]): boolean =>
    TAKES.test(said) && !OF_SOME.test(said) && !THERE.test(said) && fresh.some((one) => canReplace(old, one, false));
  const rest = of.text.slice(of.text.indexOf(text) + text.length);
  return (
    turns.slice(0, turn).some(({ small }) => has(small, old)) &&
    (sets(
      rest,
      of.settings.filter((one) => rest.includes(one.text)),
    ) ||
      (turns[turn]?.sentences ?? []).slice(sentence + 1).some((one) => !one.asks && sets(one.text, one.settings)))
  );
};

/**
 * Whether a piece only judges a value that holds no longer: one in whose place the turn takes another, "60 days misses those
 * who pay late. Let's go to 90 days.", or a number of an answer that was found anew. Nobody says it again.
 */
export const isRemarkOnOld = ({ turns, users }: Pick<Heard, 'turns' | 'users'>, piece: SpokenPiece): boolean => {
  const { turn, of, settings } = piece;
  const [old, ...more] = settings.filter(({ isWord }) => !isWord);
  if (!old || more.length > 0 || turn === users[0] || STAYS.test(of.text)) return false;
  return (
    (judgesAnswer({ turns }, piece, old) || (isJudged(piece.text, old) && isReplaced({ turns }, piece, old))) &&
    !users.some((at) => at > turn && says(turns[at]?.said ?? '', old))
  );
};
