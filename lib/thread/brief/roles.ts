import { stemsOf } from './figures';
import type { RuleBook } from './replacements';

/** What there is one of: the start of a clock, a reference, a basis. English, German, French, Spanish, Portuguese, Italian. */
const ROLE =
  /(?<!\p{L})(starts?|ends?|reference|basis|denominator|numerator|clock|snapshot|cut-?off|baseline|benchmark|Stichtag|Basis|Bezugsgröße|Nenner|Zähler|référence|base|dénominateur|referencia|denominador|referência|riferimento|denominatore)(?!\p{L})/giu;
const SETS =
  /\b(?:swap|switch|change|move|use|take|make|should|ought|must|instead|is|are|be|soll\w*|nehmen|nimm|ist|prends?|prenez|est|usa\w*|toma\w*|es|é|usar?|pass[ae]\w*)\b/iu;
const PARTS = /(?:[,;:]| (?:and|und|y|et|e) )\s*/u;
const STEM = 5;

const rolesOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(ROLE), ([role]) => role.toLowerCase().slice(0, STEM));

/** "Swap the reference to Solcast": what was said to be the reference before is none any longer. */
export const openRoles =
  ({ rules, said, lapse }: Pick<RuleBook, 'rules' | 'said' | 'lapse'>) =>
  (text: string, turn: number): void => {
    const roles = rolesOf(text);
    if (roles.length === 0 || !SETS.test(text)) return;
    const words = stemsOf(text);
    const earlier = new Set([...rules(), ...said].filter((one) => one.turn < turn).map((one) => one.text));
    for (const before of earlier) {
      for (const part of before.split(PARTS)) {
        const isOther = [...stemsOf(part)].some((word) => !words.has(word));
        if (rolesOf(part).some((role) => roles.includes(role)) && isOther && SETS.test(part))
          lapse(part.replace(/[.?!]$/u, ''), undefined, turn);
      }
    }
  };
