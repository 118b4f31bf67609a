import { unaccented } from '../../text/unaccented';
import type { RuleBook } from './replacements';

const NOUN = String.raw`((?:[\p{L}\p{N}_@.'-]+ ){0,3}?[\p{L}\p{N}_@.'-]*[\p{L}\p{N}])`;
const THE = String.raw`(?:the |that |this |my |our |die |den |das |der |la |le |el |lo |il |les |los |las |o |a |os |as |de |het )?`;

/** Says that something is not to be used any longer, in the languages that people write here. */
const UNUSED: readonly RegExp[] = [
  String.raw`\b(?:don['’]?t|do not|stop|never|not) (?:use|using|take|taking|need|trust|look at|go by) ${THE}${NOUN} (?:any ?more|any longer|from now on|at all|then)\b`,
  String.raw`(?:^|[,;.] )${THE}${NOUN} (?:is|was|are|were|has been|got|'s) (?:now |meanwhile |since )?(?:killed|withdrawn|retired|deprecated|discontinued|cancelled|canceled|abandoned|out of date|outdated|obsolete|superseded|no longer (?:valid|used|maintained|in use))\b`,
  String.raw`(?:^|[,;.] )${THE}${NOUN} (?:bitte )?(?:ab jetzt )?nicht mehr (?:verwenden|nehmen|benutzen|nutzen|brauchen|anfassen)(?!\p{L})`,
  String.raw`(?:^|[,;.] )${THE}${NOUN} (?:ist|sind|wurde|wurden) (?:inzwischen |schon )?(?:veraltet|zurückgezogen|überholt|hinfällig|gestrichen|abgeschafft)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:n['’]utilise[zr]?|ne prends|ne prenez|n['’]utilisons) plus ${THE}${NOUN}(?=[.,;!]|$)`,
  String.raw`(?<!\p{L})ya no (?:us\p{L}+|utili\p{L}+|tom\p{L}+) ${THE}${NOUN}(?=[.,;!]|$)`,
  String.raw`(?<!\p{L})não (?:us\p{L}+|utili\p{L}+) mais ${THE}${NOUN}(?=[.,;!]|$)`,
  String.raw`(?<!\p{L})non (?:us\p{L}+|utilizz\p{L}+) più ${THE}${NOUN}(?=[.,;!]|$)`,
  String.raw`(?<!\p{L})gebruik ${THE}${NOUN} niet meer(?!\p{L})`,
].map((source) => new RegExp(source, 'iu'));

/** Words that name nothing of their own. */
const EMPTY = /^(?:it|that|this|them|those|these|one|ones|anything|es|sie|ihn|eso|ça|cela|isso|the|a|an)$/iu;
const PARTS = /(?:[,;:]| (?:and|und|y|et|e|en) )\s*/u;
/** Goes on about what was named before it: "…, die kannst du nehmen". */
const GOES_ON = /^(?:die|der|das|den|which|that|it|they|who|que|qui|che|dat|où|wo)(?!\p{L})/iu;

const fold = (text: string): string => unaccented(text).toLowerCase();

/** "Drop pop.midyear altogether and take …": names of data. */
const DROPPED =
  /(?:^|[,;] |\bso )(?:let['’]s |please |we )?(?:drop|forget|scrap|abandon|ditch|stop using|don['’]t use|do not use) (?:the )?[`"]?(@?\p{L}[\p{L}\d]*(?:[._][\p{L}\d]+)+|@\p{L}[\p{L}\d_-]*)[`"]?(?: (?:altogether|entirely|completely|then|again))?,? and (?=\p{L})/iu;

/** What is left of an order that gives up a source for another one; undefined where it gives up none that was named before. */
export const givingUp = (
  text: string,
  said: readonly { readonly text: string }[],
): { readonly gone: string; readonly rest: string } | undefined => {
  const found = DROPPED.exec(text);
  const gone = found?.[1];
  if (!found || gone === undefined || !said.some((one) => one.text.includes(gone))) return undefined;
  const rest = text.slice(found.index + found[0].length);
  return { gone, rest: `${rest[0]?.toUpperCase()}${rest.slice(1)}` };
};

/** "We have to use gauge Belin": of a thing by its name. */
const NAMED =
  /\b(?:use|take|switch to|go with|change to|must be|should be|is now) (?:the )?(\p{Ll}{3,}) (\p{Lu}[\p{L}\d-]*)(?![\p{L}\d])/u;

/** A thing of the same kind by another name takes the place of the one before. */
export const openNames =
  ({ rules, said, lapse, drop }: Pick<RuleBook, 'rules' | 'said' | 'lapse' | 'drop'>) =>
  (text: string, turn: number): void => {
    const [, noun, name] = NAMED.exec(text) ?? [];
    if (noun === undefined || name === undefined) return;
    const other = new RegExp(String.raw`(?<!\p{L})${noun} (?!${name}(?!\p{L}))\p{Lu}[\p{L}\d-]*`, 'u');
    const old = [...rules(), ...said].findLast((one) => one.turn < turn && other.test(one.text));
    const gone = old && other.exec(old.text)?.[0];
    if (gone === undefined) return;
    lapse(gone, `${noun} ${name}`, turn);
    for (const rule of rules())
      if (rule.turn === turn && rule.text.includes(gone) && !rule.text.includes(name)) drop(rule, turn);
  };

/** "Don't use the sheet any more": what was said of it before is not carried along. */
export const openRetirement =
  ({ rules, said, lapse }: Pick<RuleBook, 'rules' | 'said' | 'lapse'>) =>
  (text: string, turn: number): void => {
    const noun = UNUSED.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    const words = (noun ?? '')
      .split(' ')
      .filter((word) => !EMPTY.test(word))
      .map(fold);
    if (words.every((word) => word.length < 3)) return;
    const names = (part: string): boolean => words.every((word) => fold(part).includes(word));
    const earlier = new Set([...rules(), ...said].filter((one) => one.turn < turn).map((one) => one.text));
    for (const sentence of earlier) {
      if (!names(sentence)) continue;
      const parts = sentence.split(PARTS);
      const at = parts.findIndex(names);
      const next = parts[at + 1];
      // Where no part names it alone the whole sentence is about it.
      if (at < 0) lapse(sentence.replace(/[.?!]$/u, ''), undefined, turn, true);
      else lapse((parts[at] ?? '').replace(/[.?!]$/u, ''), undefined, turn, true);
      if (at >= 0 && next !== undefined && GOES_ON.test(next))
        lapse(next.replace(/[.?!]$/u, ''), undefined, turn, true);
    }
  };
