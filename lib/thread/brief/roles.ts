import { stemsOf } from './figures';
import type { RuleBook } from './replacements';

/** What there is one of: the start of a clock, a reference, a basis. English, German, French, Spanish, Portuguese, Italian. */
const ROLE =
  /(?<!\p{L})(starts?|ends?|reference|basis|denominator|numerator|clock|snapshot (?:date|day|time)|cut-?off|baseline|benchmark|Stichtag|Basis|Bezugsgröße|Nenner|Zähler|référence|base|dénominateur|referencia|denominador|referência|riferimento|denominatore)(?!\p{L})/giu;
const SETS =
  /\b(?:swap|switch|change|move|use|take|make|should|ought|must|instead|is|are|be|soll\w*|nehmen|nimm|ist|prends?|prenez|est|usa\w*|toma\w*|es|é|usar?|pass[ae]\w*)\b/iu;
const PARTS = /(?:[,;:]| (?:and|und|y|et|e) )\s*/u;
const STEM = 5;
const MOST = 12;

/** "Open rate is not worth anything": what is said to be no good is not to be used. */
const JUDGED =
  /(?:^|[,;] |\b(?:so|because|that|reflection|weil|porque|car|parce que) )(?:the |our |der |die |das |el |la |le |o |a )?([\p{L}-]+(?: [\p{L}-]+){0,2}?) (?:is|are|ist|sind|es|son|est|sont|é|são)(?: [\p{L}-]+){0,6}? (?:(?:not|no|nicht|kein|no|pas|não) (?:good|worth|useful|reliable|right|meaningful|brauchbar|fiable|confiable|fiável)|useless|unreliable|misleading|meaningless|worthless|nonsense|unbrauchbar|unzuverlässig|inútil|inutile)(?!\p{L})/iu;

const rolesOf = (text: string): readonly string[] =>
  // "daily_snapshot" is a name.
  Array.from(text.replace(/[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu, ' ').matchAll(ROLE), ([role]) =>
    role.toLowerCase().slice(0, STEM),
  );

/** Where a clock begins: "from order date until goods receipt", "we count from order confirmation". */
const BEGINS =
  /\bfrom (?:the )?([\p{L}_][\p{L}\d_ -]{2,40}?) (?:to|until|till|through)\b|\b(?:count|measur|start|begin|clock|run)\w*[^,.;]*? from (?:the )?([\p{L}_][\p{L}\d_ -]{2,40}?)(?=[.,;]|$| (?:on|please|instead|because)\b)/iu;
const beginOf = (text: string): string | undefined => {
  const found = BEGINS.exec(text);
  return found?.[1] ?? found?.[2];
};

/** "Swap the reference to Solcast": what was said to be the reference before is none any longer. */
export const openRoles =
  ({ rules, said, lapse }: Pick<RuleBook, 'rules' | 'said' | 'lapse'>) =>
  (text: string, turn: number): void => {
    const judged = JUDGED.exec(text)?.[1];
    if (judged !== undefined && stemsOf(judged).size > 0) {
      const isNamed = (part: string): boolean => [...stemsOf(judged)].every((word) => stemsOf(part).has(word));
      for (const before of [...rules(), ...said].filter((one) => one.turn < turn))
        for (const part of before.text.split(PARTS).slice(0, MOST))
          if (isNamed(part) && SETS.test(part) && !part.endsWith('?'))
            lapse(part.replace(/[.]$/u, ''), undefined, turn);
    }
    const begin = beginOf(text);
    for (const before of begin === undefined ? [] : [...rules(), ...said].filter((one) => one.turn < turn)) {
      const old = beginOf(before.text);
      if (old !== undefined && old.toLowerCase() !== begin?.toLowerCase()) lapse(`from ${old}`, `from ${begin}`, turn);
    }
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
