import { remember } from '../remember';
import { stemsOf } from './figures';
import { isParting } from './moves';
import { hasPhrase } from './phrases';
import type { ThreadReading } from './read-thread';
import type { Order } from './in-force';
import { settingsIn } from './settings';
import { valuesIn } from './values';
import { isOnlyLogin } from '../../text/without-secrets';

/** "For privacy": led to an order of its own, and says nothing without it. */
const ONLY_LEADS = /^(?:for|as for|about|on) (?:the |our |my )?\p{Ll}+(?: (?:one|two|three))?[.]?$/iu;

const identifiersIn = remember(
  (text: string): readonly string[] => text.match(/(?<![\p{L}\d])[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu) ?? [],
);

const covers = (whole: Order, part: Order): boolean => {
  // What was only told is no order, though it names the same.
  if (part.kind !== 'fact' && whole.kind === 'fact') return false;
  if (identifiersIn(part.text).some((name) => !whole.text.includes(name))) return false;
  if (stemsOf(part.text).size === 0 && valuesIn(part.text).length === 0)
    return hasPhrase(whole.text, part.text.replace(/[.]$/u, ''));
  const [words, values] = [stemsOf(whole.text), valuesIn(whole.text).map(({ text }) => text.toLowerCase())];
  return (
    [...stemsOf(part.text)].every((word) => words.has(word)) &&
    valuesIn(part.text).every(({ text }) => values.includes(text.toLowerCase()))
  );
};

/** What the user ordered, defined and told that holds, in the order it was said, nothing twice. */
export const ordersIn = ({ statements }: Pick<ThreadReading, 'statements'>): Order[] => {
  const held = statements.filter(
    ({ text }) =>
      text !== '' &&
      !isOnlyLogin(text) &&
      !isParting(text) &&
      !(ONLY_LEADS.test(text) && settingsIn(text).length === 0),
  );
  return held.filter(
    (rule, place) =>
      !held.some((other, at) => other !== rule && covers(other, rule) && (at < place || !covers(rule, other))),
  );
};
