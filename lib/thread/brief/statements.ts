import { remember } from '../remember';
import { isAccepting, isParting } from './moves';
import { hasPhrase } from './phrases';
import type { ThreadReading } from './read-thread';
import type { Order } from './in-force';
import { settingsIn } from './settings';
import { opensTopic } from './topic';
import { unaccented } from '../../text/unaccented';
import { isOnlyLogin } from '../../text/without-secrets';

/** "For privacy": led to an order of its own, and says nothing without it. */
const ONLY_LEADS = /^(?:for|as for|about|on) (?:the |our |my )?\p{Ll}+(?: (?:one|two|three))?[.]?$/iu;

/** "Do that.", "Keep.": tells nothing to somebody who did not hear what it was said to. */
const ONLY_ACTS =
  /^(?:(?:ok(?:ay)?|ye|yes|yeah|then|so|please|and|just) )*(?:(?:do|use|take|keep|leave|fix|apply|merge|run|redo|change|try) (?:that|this|it|them|those|so|both)(?: (?:then|please|back|again|as well|too|now|one|both))?|(?:use|keep|map|merge|convert|proceed|continue|go (?:ahead|for it)|using|redo|re-?run|fix|check|next|again|same|question|sigh|ouch|ugh|wow|figures|obviously|done)(?: (?:it|that))?|no idea|not sure|dunno|i (?:do(?:n['’]t| not) know|have no idea)|whatever|(?:ha)+)[.!]?$/iu;

/** "Different question." */
const FEW = 4;

const identifiersIn = remember(
  (text: string): readonly string[] => text.match(/(?<![\p{L}\d])[\p{L}\d]+(?:[._][\p{L}\d]+)+/gu) ?? [],
);

/** Say nothing of what is ordered. */
const COURTESY =
  /^(?:please|pls|plz|the|a|an|our|my|also|then|so|now|just|and|bitte|auch|die|der|das|s'il|por|favor)$/u;
const wordsOf = remember(
  (text: string): ReadonlySet<string> =>
    new Set(
      unaccented(text)
        .toLowerCase()
        .split(/[^\p{L}\p{N}%€$£'_@]+/u)
        .filter((word) => word !== '' && !COURTESY.test(word)),
    ),
);

const covers = (whole: Order, part: Order): boolean => {
  // What was only told is no order, though it names the same.
  if (part.kind !== 'fact' && whole.kind === 'fact') return false;
  if (identifiersIn(part.text).some((name) => !whole.text.includes(name))) return false;
  if (hasPhrase(whole.text, part.text.replace(/[.]$/u, ''))) return true;
  const [own, all] = [wordsOf(part.text), wordsOf(whole.text)];
  // "Exclude press samples" says less than "exclude samples", and "all, not only paying" something else than "only paying".
  return own.size > 0 && own.size === all.size && [...own].every((word) => all.has(word));
};

/** What the user ordered, defined and told that holds, in the order it was said, nothing twice. */
export const ordersIn = ({ statements }: Pick<ThreadReading, 'statements'>): Order[] => {
  const held = statements.filter(
    ({ text }) =>
      text !== '' &&
      !isOnlyLogin(text) &&
      !isParting(text) &&
      !ONLY_ACTS.test(text) &&
      !(isAccepting(text) && text.split(' ').length <= 2 && settingsIn(text).length === 0) &&
      !(opensTopic(text) && text.split(' ').length <= FEW) &&
      !(ONLY_LEADS.test(text) && settingsIn(text).length === 0),
  );
  return held.filter(
    (rule, place) =>
      !held.some((other, at) => other !== rule && covers(other, rule) && (at < place || !covers(rule, other))),
  );
};
