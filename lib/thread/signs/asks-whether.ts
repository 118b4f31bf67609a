import { fold } from '../../text/fold';
import { sentencesOf } from '../../text/sentences';
import { isIn } from '../../text/small-letters';
import type { Part } from '../thread';

/** Begins a question that no "no" answers. */
const OPEN =
  /^(?:(?:and|so|or|but|ok(?:ay)?|then|also|now)[, ]+)*(?:(?:for|in|of|by|from|to|with|at|on) )?(?:what|which|how|who|whose|whom|when|where|why|welche[rsmn]?|wie|wer|wann|wo|warum|quel(?:le)?s?|combien|comment|quand|pourquoi|qu[eé]|cu[aá]l(?:es)?|c[oó]mo|cu[aá]ndo|d[oó]nde|qual|quais|quanto|quando|come|dove|perch[eé]|wat|welke?|hoe|wanneer|waar|waarom)(?!\p{L})/iu;
/** Asks how the answer was liked, or whether there is more: a "no" to that is one to the answer. */
const ON_ANSWER =
  /\b(?:does|did|do) (?:that|this|it|these|those)\b[^?]*\b(?:help|answer|work|look|match|fit|seem|sound|make sense)\b|\b(?:is|was|are) (?:that|this|these|it) (?:what|right|correct|ok(?:ay)?|clear|helpful|enough|better|fine|all|good)\b(?! (?:if|to|that|when)\b)|\b(?:look|sound)s? (?:right|good|correct|ok(?:ay)?)\b|\bmakes? sense\b|\b(?:anything|something|what) (?:else|more|other|further)\b|\bany (?:other |more |further )?questions\b|(?<!\p{L})(?:hilft|passt|stimmt) (?:das|dir|ihnen)|(?:sonst )?noch (?:etwas|fragen)|c'est (?:bon|[cç]a|correct)|autre chose|te sirve|algo m[aá]s|es correcto|[eé] isso|mais alguma|va bene|altro|nog iets|klopt (?:dat|dit)/iu;
/** Markup and brackets behind a question mark. */
const TAIL = /[\s*_"')\]]+$/u;
/** "Shall I leave them out? Let me know." */
const LAST = 2;
/** Only this much of the end is looked at (UTF-16 units). */
const LOOK = 600;

/** Whether the agent's last words ask its user something that a "no" answers: "Shall I include test accounts?" */
export const asksWhether = (parts: readonly Part[]): boolean => {
  const said = fold(parts.findLast(({ kind }) => kind === 'text')?.text.slice(-LOOK) ?? '');
  return sentencesOf(said)
    .slice(-LAST)
    .map(({ start, end }) =>
      said
        .slice(start, end)
        .replace(TAIL, '')
        .replace(/^[\s*_"'([¿>#-]+/u, ''),
    )
    .some((sentence) => sentence.endsWith('?') && !isIn(OPEN, sentence) && !isIn(ON_ANSWER, sentence));
};
