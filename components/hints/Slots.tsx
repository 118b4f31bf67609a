import type { Scope, SlotName } from '../../lib/scope/scope';
import { t } from '../../lib/strings';
import type { Draft } from '../../lib/text/draft';
import type { Hint } from '../../lib/rules/rule';
import { saidSlot } from './slot-words';

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

/** What a prompt says of what a data question can say: said with its words, missing, or not needed. */
export const Slots = ({ scope, draft, hints }: Props) => (
  <ul class="slots">
    {SHOWN.map((slot) => {
      const isMissing = ASKED_BY[slot]?.some((rule) => hints.some((hint) => hint.rule === rule)) ?? false;
      const said = isMissing ? undefined : saidSlot(slot, scope[slot], draft);
      const how = isMissing ? 'missing' : said ? 'said' : 'open';
      return (
        <li key={slot} class={`slot slot-${how}`}>
          <i aria-hidden="true">{{ missing: '○', said: '✓', open: '·' }[how]}</i>
          <span>
            {said?.own === true ? t('slot_comparison_own') : t(`slot_${slot}`)}
            {said && ` · ${said.words}`}
            {isMissing && ` · ${t('panel_not_said')}`}
          </span>
        </li>
      );
    })}
  </ul>
);
