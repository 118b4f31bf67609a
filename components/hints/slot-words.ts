import type { SlotName } from '../../lib/scope/scope';
import type { Draft, Span } from '../../lib/text/draft';
import { shorten } from '../../lib/text/shorten';

const MOST = 24;
const wordsAt = ({ start, end }: Span, { text }: Draft): string => text.slice(start, end).replace(/\s+/gu, ' ').trim();

/** "Weekly" in @Weekly Revenue Review is a name, not a breakdown. */
const isInMention = ({ start, end }: Span, { mentions }: Draft): boolean =>
  mentions.some((mention) => start < mention.end && mention.start < end);

/** How a comparison begins; what it holds the measure against comes behind it. */
const AGAINST =
  /^(?:vs\.?|versus|against|relative to|as opposed to|(?:in )?compar\w*(?: \S+){0,3}? (?:with|to|against))(?: (?:the|our|its))?(?= |$)/iu;

/** What a comparison names, up to where its clause ends: a mention in full, else a few words; undefined for "YoY". */
const comparedWith = (span: Span, draft: Draft): string | undefined => {
  const lead = AGAINST.exec(draft.text.slice(span.start))?.[0];
  if (lead === undefined) return undefined;
  const from = span.start + lead.length;
  const rest = draft.text.slice(from);
  const at = from + rest.length - rest.trimStart().length;
  const mention = draft.mentions.find(({ start }) => start === at);
  if (mention) return wordsAt(mention, draft).replace(/^@/u, '');
  const clause = /^[^,.;:?!\n]+/u.exec(rest.trimStart())?.[0] ?? '';
  return clause.trim() === '' ? undefined : clause.trim();
};

/** A slot as a prompt fills it. */
export interface SaidSlot {
  /** The prompt's own words, shortened. */
  readonly words: string;
  /** A comparison by a name of its own, "YoY", which says not with what. */
  readonly own: boolean;
}

/** What a prompt says of a slot, by the first of its spans; undefined where it says nothing. */
export const saidSlot = (slot: SlotName, spans: readonly Span[], draft: Draft): SaidSlot | undefined => {
  const span = spans.find((one) => slot === 'metric' || !isInMention(one, draft));
  if (!span) return undefined;
  const named = slot === 'comparison' ? comparedWith(span, draft) : undefined;
  return { words: shorten(named ?? wordsAt(span, draft), MOST), own: slot === 'comparison' && named === undefined };
};
