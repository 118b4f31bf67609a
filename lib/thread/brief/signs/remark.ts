import { numbersIn, type Heard } from '../heard';
import type { SpokenPiece } from '../pieces';
import { canReplace, type Setting } from '../settings';
import { has, says } from './has-value';

/** What may stand before a value that is the subject of a sentence. */
const LEADS =
  /^(?:(?:but|and|so|hm+|no|nope|well|yes|ok(?:ay)?|ja|aber|mais|pero|mas|ma|und|et|y|e|en)[, ]+)*(?:(?:in|with|at|after|bei|mit|nach|en|avec|con|com|em) )?(?:the |those |these |our |your |my |a |die |der |das |les |los |las |el |la |le |l['’]|as |os |o |i |gli )?$/iu;
/** What follows it where it is judged: "60 days misses the ones who …", "30 jours c'est court". */
const JUDGED =
  /^(?: \p{L}+)?,? (?:misses|reaches|had|hides|cuts|comes? from|(?:would|will) (?:miss|hide|cut|be too)|won['’]?t|can['’]?t|doesn['’]?t|kommt mir|kommen mir|you see (?:almost |next to )?nothing|(?:is|was|are|were|seems|looks|sounds|feels|ist|sind|war|waren|c['’]est|est|sont|était|es|son|era|é|são|eram|me parecen?) (?:too|a bit|way|very|quite|really|rather|far|not|never|no|wrong|old|short|long|tight|optimistic|generous|unrealistic|my own|from (?:before|the old|last)|the (?:old|wrong|previous|former)|zu|falsch|kurz|knapp|alt|veraltet|trop|faux|court|vieux|muy|poco|demasiad\p{L}*|incorrect\p{L}*|cort\p{L}*|viej\p{L}*|pouco|muito|errad\p{L}*|curt\p{L}*))(?!\p{L})/iu;
/** Says of a value, wherever it stands, that it is none any more: "she laughed about 5 %", "the publisher turned down 7.90". */
const REFUSES =
  /(?<!\p{L})(?:laugh\p{L}*|turned? down|refus\p{L}*|reject\p{L}*|vetoed|eat me alive|(?:find|finds|found|acha\p{L}*|findet|finden|trouve\p{L}*|encuentra\p{L}*) [^.?!]{0,30}(?:too|far|demais|demasiad\p{L}*|zu|trop)|had in mind|in mind|invention|made up|a joke|a typo|an? (?:mistake|error))(?!\p{L})/iu;
/** What stays for something else: "30 days stays for the shop". */
const STAYS =
  /(?<!\p{L})(?:stays?|keep|kept|still|remains?|except|also|both|compar\p{L}*|show|plot|for (?:the|all|our|every)|bleib\p{L}*|außer|reste\p{L}*|sauf|sigue\p{L}*|salvo|fica\p{L}*)(?!\p{L})/iu;

const isJudged = (text: string, { text: value }: Setting): boolean => {
  const at = text.indexOf(value);
  return (
    at >= 0 && (REFUSES.test(text) || (LEADS.test(text.slice(0, at)) && JUDGED.test(text.slice(at + value.length))))
  );
};

/** A number of the answer before that no later answer gives again. */
const isOfAnswer = ({ turns }: Pick<Heard, 'turns'>, turn: number, old: Setting): boolean =>
  numbersIn(old.text).every((digits) => digits.length > 2 && turns[turn - 1]?.numbers.has(digits)) &&
  !turns.some(
    ({ role, numbers }, at) =>
      at > turn && role === 'agent' && numbersIn(old.text).some((digits) => numbers.has(digits)),
  );

/**
 * Whether a piece only judges a value that was said before, and the turn goes on with another one of its kind, which nobody
 * takes back: "60 days misses those who pay late. Let's go to 90 days.", or what an answer found, and a later one anew.
 */
export const isRemarkOnOld = (
  { turns, users }: Heard,
  { text, turn, of, sentence, settings }: SpokenPiece,
): boolean => {
  const [old, ...more] = settings.filter(({ isWord }) => !isWord);
  if (!old || more.length > 0 || turn === users[0] || STAYS.test(of.text) || !isJudged(text, old)) return false;
  const said = of.text.indexOf(old.text);
  const rest = [
    ...of.settings.filter((one) => of.text.lastIndexOf(one.text) > said),
    ...(turns[turn]?.sentences ?? []).slice(sentence + 1).flatMap((one) => (one.asks ? [] : one.settings)),
  ];
  return (
    (isOfAnswer({ turns }, turn, old) ||
      (rest.some((fresh) => canReplace(old, fresh, false)) &&
        turns.slice(0, turn).some(({ small }) => has(small, old)))) &&
    !users.some((at) => at > turn && says(turns[at]?.said ?? '', old))
  );
};
