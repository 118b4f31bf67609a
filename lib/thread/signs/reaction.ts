import { isIn } from '../../text/small-letters';
import type { Signs } from '../counted';
import { CORRECTIONS } from './corrections';
import { CORRECTIONS_ELSEWHERE } from './corrections-elsewhere';

const ACCEPTS =
  /^(?:(?:ok(?:ay)?|yes|yep|ah|oh|cool|great)[,.! ]+)?(?:thanks|thank you|thx|perfect|great|excellent|nice|awesome|good|correct|exactly|looks? (?:good|right|great|correct)|that(?:'s| is) (?:right|correct|it|good|great|perfect|better|what)|(?:that|it) (?:works?|matches|ties|reconciles)|matches|makes sense|got it)\b/iu;
/** The same in German, French, Spanish, Portuguese, Italian and Dutch; "danke, aber" is cut off by BUT. */
const ACCEPTS_ELSEWHERE =
  /^(?:(?:ok(?:ay)?|ja|ah|oh|s[ií]|oui|sim)[,.! ]+)?(?:danke|vielen dank|passt|perfekt|super|genau|stimmt|prima|alles klar|merci|parfait|c'est (?:bon|[cç]a|parfait)|tr[eè]s bien|gracias|perfecto|genial|correcto|eso es|obrigad[oa]|perfeito|[oó]timo|isso mesmo|grazie|perfetto|bedankt|dank je)(?!\p{L})/iu;
const BUT =
  /\b(?:but|except|however|still|although|aber|nur|pero|mais|mas|ma|maar)\b|\bnot (?:what|right|correct)\b|^(?:ok(?:ay)?[, ]+)?(?:good|great|nice) (?:question|try)/iu;

/** Corrections are short or come first: only this much of a message is looked at (UTF-16 units). */
const LOOK = 320;

/** Typed in a hurry: "doesnt", "thats". */
const withApostrophes = (said: string): string =>
  said
    .replace(/\b(does|do|did|is|are|was|were|ca|wo|could|should|would|have|has)nt\b/giu, "$1n't")
    .replace(/\b(that|what|there)s\b/giu, "$1's");

/**
 * A "no" in front that is a word of its own ("no tiene sentido" only negates), and "don't" behind it: "No, don't run it" orders,
 * though "doesn't run" finds fault.
 */
const NO =
  /^(?:(?:h+m+|um+|uh+|er+|äh|ach|ah|oh|eh)[\s,.]+)?(?:(?:nope|nah|nein|nee|nö)(?!\p{L})|(?:no|non|n[aã]o)(?=\s*[,.:;!–—-])|no(?= (?:i|we|you|it|that|this|those|they|the|use|just|only|exclude|include|leave|keep|don't|do not)\b))[\s,.:;!–—-]*(?:(?:please )?(?:don't|do not) )?/iu;

const findsFault = (said: string): boolean =>
  [...CORRECTIONS, ...CORRECTIONS_ELSEWHERE].some((pattern) => isIn(pattern, said));

/**
 * How a user's message takes the answer before it: `corrects`, `accepts`, or neither. `declines`: it corrects by a "no" in
 * front alone, which is an answer where the agent asked.
 */
export const reactionOf = (prose: string): Pick<Signs, 'corrects' | 'accepts' | 'declines'> => {
  const said = withApostrophes(prose.trim().slice(0, LOOK));
  const corrects = findsFault(said);
  const rest = said.replace(NO, '');
  return {
    corrects,
    ...(corrects && rest !== said && !findsFault(rest) && { declines: true as const }),
    accepts: !corrects && (isIn(ACCEPTS, said) || isIn(ACCEPTS_ELSEWHERE, said)) && !isIn(BUT, said.slice(0, 120)),
  };
};
