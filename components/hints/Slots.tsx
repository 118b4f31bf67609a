import type { Scope, SlotName } from '../../lib/scope/scope';
import { t } from '../../lib/strings';
import type { Draft, Span } from '../../lib/text/draft';
import type { Hint } from '../../lib/rules/rule';

interface Props {
  readonly scope: Scope;
  readonly draft: Draft;
  readonly hints: readonly Hint[];
}

/** The slots shown; the form of the answer needs no saying. */
const SHOWN = ['metric', 'time', 'filter', 'breakdown', 'comparison', 'limit'] as const satisfies readonly SlotName[];

/** Rules that ask for a slot: it is then missing, and not merely unsaid. */
const ASKED_BY: Readonly<Partial<Record<SlotName, readonly string[]>>> = {
  time: ['time-range', 'vague-time'],
  metric: ['bare-verb'],
  limit: ['undefined-qualifier'],
};

const MOST = 24;
const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words);

/** "Weekly" in @Weekly Revenue Review is a name, not a breakdown. */
const isInMention = ({ start, end }: Span, { mentions }: Draft): boolean =>
  mentions.some((mention) => start < mention.end && mention.start < end);

/** What a prompt says of what a data question can say: said with its words, missing, or not needed. */
export const Slots = ({ scope, draft, hints }: Props) => (
  <ul class="slots">
    {SHOWN.map((slot) => {
      const span = scope[slot].find((one) => slot === 'metric' || !isInMention(one, draft));
      const isMissing = ASKED_BY[slot]?.some((rule) => hints.some((hint) => hint.rule === rule)) ?? false;
      const how = isMissing ? 'missing' : span ? 'said' : 'open';
      const words = span && !isMissing ? short(draft.text.slice(span.start, span.end).trim()) : undefined;
      return (
        <li key={slot} class={`slot slot-${how}`}>
          <i aria-hidden="true">{{ missing: '○', said: '✓', open: '·' }[how]}</i>
          <span>
            {t(`slot_${slot}`)}
            {words !== undefined && ` · ${words}`}
            {isMissing && ` · ${t('panel_not_said')}`}
          </span>
        </li>
      );
    })}
  </ul>
);
