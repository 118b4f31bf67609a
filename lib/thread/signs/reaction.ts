import { isIn } from '../../text/small-letters';
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

/** How a user's message takes the answer before it: `corrects`, `accepts`, or neither. */
export const reactionOf = (prose: string): { readonly corrects: boolean; readonly accepts: boolean } => {
  const said = withApostrophes(prose.trim().slice(0, LOOK));
  const corrects = [...CORRECTIONS, ...CORRECTIONS_ELSEWHERE].some((pattern) => isIn(pattern, said));
  return {
    corrects,
    accepts: !corrects && (isIn(ACCEPTS, said) || isIn(ACCEPTS_ELSEWHERE, said)) && !isIn(BUT, said.slice(0, 120)),
  };
};
