import { isAccepting, isParting } from './moves';
import { finderOf } from './phrases';
import type { ThreadReading } from './read-thread';
import type { Order } from './order';
import { settingsIn } from './settings';
import { opensTopic } from './topic';
import { unaccented } from '../../text/unaccented';
import { isOnlyLogin } from '../../text/without-secrets';

/** "For privacy": led to an order of its own, and says nothing without it. */
const ONLY_LEADS = /^(?:for|as for|about|on) (?:the |our |my )?\p{Ll}+(?: (?:one|two|three))?[.]?$/iu;

/** "Do that.", "Keep.": tells nothing to somebody who did not hear what it was said to. */
const ONLY_ACTS =
  /^(?:(?:ok(?:ay)?|ye|yes|yeah|then|so|please|and|just) )*(?:(?:do|use|take|keep|leave|fix|apply|merge|run|redo|change|try) (?:that|this|it|them|those|so|both)(?: (?:then|please|back|again|as well|too|now|one|both))?|(?:use|keep|map|merge|convert|proceed|continue|go (?:ahead|for it)|using|redo|re-?run|fix|check|next|again|same|question|sigh|ouch|ugh|wow|figures|obviously|done)(?: (?:it|that))?|no idea|not sure|dunno|i (?:do(?:n['’]t| not) know|have no idea)|whatever|(?:ha)+)[.!]?$/iu;

/** "There we are.", "Damn.": says nothing at all. */
const SAYS_NOTHING =
  /^(?:(?:oh|ah|ok(?:ay)?|and|so|well|lol)[,. ]+)*(?:there (?:it is|we (?:go|are))|that['’]?s (?:it|all)|next (?:thing|question|one|up)|one moment|moment|of course|no (?:thanks|worries)|(?:good )?(?:morning|afternoon|evening)|damn|fair enough|knew it|love it|lovely|still far|good riddance|(?:go|see|like that|just show me)(?: then)?|kindly help|nächste frage|moment mal|guten morgen|question suivante|bonjour|buenos días|bom dia|siguiente pregunta|próxima pergunta)(?: lol| haha)?[.!…]*$/iu;

/** "Different question." */
const FEW = 4;

const identifiersIn = (text: string): readonly string[] =>
  text.match(/(?<![\p{L}\d])[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu) ?? [];

/** Say nothing of what is ordered. */
const COURTESY =
  /^(?:please|pls|plz|the|a|an|our|my|also|then|so|now|just|and|bitte|auch|die|der|das|s'il|por|favor)$/u;
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    unaccented(text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}%€$£'_@]+/u)
      .filter((word) => word !== '' && !COURTESY.test(word)),
  );

/** An order with what it is compared by. */
interface ReadOrder {
  readonly order: Order;
  readonly small: string;
  readonly words: ReadonlySet<string>;
  readonly identifiers: readonly string[];
  readonly isIn: (text: string, lowerCase: string) => boolean;
}

const readOrder = (order: Order): ReadOrder => ({
  order,
  small: order.text.toLowerCase(),
  words: wordsOf(order.text),
  identifiers: identifiersIn(order.text),
  isIn: finderOf(order.text.replace(/[.]$/u, '')),
});

const covers = (whole: ReadOrder, part: ReadOrder): boolean => {
  // What was only told is no order, though it names the same.
  if (part.order.kind !== 'fact' && whole.order.kind === 'fact') return false;
  if (part.identifiers.some((name) => !whole.order.text.includes(name))) return false;
  if (part.isIn(whole.order.text, whole.small)) return true;
  // "Exclude press samples" says less than "exclude samples", and "all, not only paying" something else than "only paying".
  return (
    part.words.size > 0 &&
    part.words.size === whole.words.size &&
    [...part.words].every((word) => whole.words.has(word))
  );
};

/** What the user ordered, defined and told that holds, in the order it was said, nothing twice. */
export const ordersIn = ({ statements }: Pick<ThreadReading, 'statements'>): Order[] => {
  const held = statements.filter(
    ({ text }) =>
      text !== '' &&
      !isOnlyLogin(text) &&
      !isParting(text) &&
      !ONLY_ACTS.test(text) &&
      !SAYS_NOTHING.test(text) &&
      !(isAccepting(text) && text.split(' ').length <= 2 && settingsIn(text).length === 0) &&
      !(opensTopic(text) && text.split(' ').length <= FEW) &&
      !(ONLY_LEADS.test(text) && settingsIn(text).length === 0),
  );
  const read = held.map(readOrder);
  return read
    .filter(
      (rule, place) =>
        !read.some((other, at) => other !== rule && covers(other, rule) && (at < place || !covers(rule, other))),
    )
    .map(({ order }) => order);
};
