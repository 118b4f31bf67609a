import { stemsOf } from './figures';
import { hasPhrase, readContrast } from './phrases';
import type { RuleBook } from './replacements';

/** Another way of counting is to come. */
const DIFFERENTLY =
  /\b(?:counts?|defines?|measures?|does|calculates?|zähl\p{L}*|definier\p{L}*|cuenta\p{L}*|calcula\p{L}*|compte\p{L}*|définit|conta\p{L}*|definisce)(?!\p{L})[^.:]{0,30}(?:differently|another way|anders|de (?:otra|outra) (?:forma|manera)|autrement|diversamente)(?!\p{L})/iu;
const SAYS_WHEN =
  /\b(?:when|if|who|counts? as|means?|defined as|wenn|cuando|si|quand|lorsque|quando|se)\b|=|\bis (?:an? )?\p{L}+ (?:after|above|below|over|under)\b/iu;

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

  return { denies, redefine };
};
