import { stemsOf } from './figures';
import { hasPhrase, readContrast } from './phrases';
import type { RuleBook } from './replacements';

/** Another way of counting is to come. */
const DIFFERENTLY =
  /\b(?:counts?|defines?|measures?|does|calculates?|zähl\p{L}*|definier\p{L}*|cuenta\p{L}*|calcula\p{L}*|compte\p{L}*|définit|conta\p{L}*|definisce)(?!\p{L})[^.:]{0,30}(?:differently|another way|anders|de (?:otra|outra) (?:forma|manera)|autrement|diversamente)(?!\p{L})/iu;
const SAYS_WHEN =
  /\b(?:when|if|who|counts? as|means?|defined as|wenn|cuando|si|quand|lorsque|quando|se)\b|=|\bis (?:an? )?\p{L}+ (?:after|above|below|over|under)\b/iu;

/** An order not to do something, and what to do instead. */
const FORBIDS =
  /^(?:please )?(?:don['’]t|do not|never) (\p{L}+)[^,;.]{0,30}[,;–—-] (?:but |just |rather |only )?\p{L}/iu;
const DENIED = /\b(?:don['’]t|do not|never|no|not)\b/iu;
const PARTS = /[,;:] | (?:and|und|y|et|e) /u;
const SHORTEST = 4;

const OUT_OF_IT =
  /^(?:(?:ok(?:ay)?|so|right|then|well|hm+)[,. ]+)*not (?:the |a |an |our )?([\p{L} -]{3,30}?)(?: then)?[.!]?$/iu;
const SUSPECTS = /\b(?:suspect\p{L}*|guess|theory|maybe|perhaps|probably|i think|could be|might be|assume)(?!\p{L})/iu;

/** What is told as a fact, orders nothing, and still ends something that was said before. */
export const openDenials = ({ rules, said, lapse, drop }: Pick<RuleBook, 'rules' | 'said' | 'lapse' | 'drop'>) => {
  /** "The pack uses budget rates, not month-end": what was said of month-end rates goes. */
  const denies = (text: string, turn: number): void => {
    const contrast = readContrast(text);
    const isSaid = said.some((one) => one.turn < turn && hasPhrase(one.text, contrast?.gone ?? ''));
    if (contrast && isSaid && /\p{L}{4}/u.test(contrast.gone) && stemsOf(contrast.holds).size > 1)
      lapse(contrast.gone, undefined, turn, true);
  };

  /** "The state counts it differently: …": how it was counted before goes. */
  const redefine = (text: string, turn: number): void => {
    if (!DIFFERENTLY.test(text)) return;
    const before = [...rules(), ...said].findLast((one) => one.turn < turn && SAYS_WHEN.test(one.text));
    if (!before) return;
    lapse(before.text.replace(/[.]$/u, ''), undefined, turn, true);
    for (const rule of rules()) if (rule.text === before.text) drop(rule, turn);
  };

  /** "Don't page, post to the channel": what was to be paged. */
  const forbids = (text: string, turn: number): void => {
    const word = FORBIDS.exec(text)?.[1]?.toLowerCase();
    if (word === undefined || word.length < SHORTEST) return;
    const doing = new RegExp(String.raw`(?<!\p{L})${word}(?:s|ing|ed)?(?!\p{L})`, 'iu');
    for (const before of new Set([...rules(), ...said].filter((one) => one.turn < turn)))
      for (const part of before.text.split(PARTS))
        if (doing.test(part) && !DENIED.test(part) && part !== before.text)
          lapse(part.replace(/[.!]$/u, ''), undefined, turn, true);
  };

  /** "OK, not the head then": what was suspected. */
  const rulesOut = (text: string, turn: number): void => {
    const noun = OUT_OF_IT.exec(text)?.[1];
    const words = [...stemsOf(noun ?? '')];
    if (words.length === 0) return;
    for (const before of new Set([...rules(), ...said].filter((one) => one.turn < turn).map((one) => one.text)))
      if (SUSPECTS.test(before) && words.every((word) => stemsOf(before).has(word)))
        lapse(before.replace(/[.!?]$/u, ''), undefined, turn, true);
  };

  return { denies, redefine, forbids, rulesOut };
};
