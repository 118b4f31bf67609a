import type { CoachState } from '../../lib/coach/state';
import type { EffortLevel } from '../../lib/effort/effort';
import { t, tCount } from '../../lib/strings';
import { amount } from '../shared/amount';
import { Dot, type DotTone } from '../shared/Dot';
import { clock } from '../../lib/text/clock';
import { rideAlong } from './amounts';
import type { ChipWidths } from './place-chip';
import { secretOf, toneOf } from './tone';

interface Props {
  readonly state: CoachState;
  readonly form: keyof ChipWidths;
  readonly onOpen?: (byKey: boolean) => void;
}

const EffortBars = ({ level }: { readonly level: EffortLevel }) => (
  <span class={`bars bars-${level}`} aria-hidden="true">
    <i />
    <i />
    <i />
  </span>
);

const isQuiet = ({ paused, snoozedUntil }: CoachState): boolean => paused || snoozedUntil !== undefined;

const toneFor = (state: CoachState): DotTone => {
  const { hints, draft } = state;
  if (isQuiet(state)) return 'none';
  if (secretOf(hints)) return 'guard';
  if (hints.length === 0) return draft.text.trim() === '' ? 'none' : 'ok';
  return hints.every((hint) => toneOf(hint) === 'reference') ? 'reference' : 'scope';
};

/** The parts of the chip in words, in order: what was found, the effort, the tokens. */
const wordsFor = (state: CoachState): { found?: string; effort?: EffortLevel; tokens?: string } => {
  const { paused, snoozedUntil, hints, effort, draft, draftTokens, status } = state;
  const ride = rideAlong(status);
  if (paused) return { found: t('chip_paused') };
  if (snoozedUntil !== undefined) return { found: t('chip_snoozed', clock(snoozedUntil)) };
  const secret = secretOf(hints);
  if (secret) return { found: secret.message.replace(/\.$/, '') };
  if (draft.text.trim() === '') return ride === undefined ? {} : { tokens: t('chip_ride', ride) };
  const tokens =
    ride === undefined ? t('chip_tokens', amount(draftTokens)) : t('chip_tokens_ride', amount(draftTokens), ride);
  return {
    ...(hints.length > 0 && { found: tCount('chip_hints', hints.length) }),
    ...(effort && { effort: effort.level }),
    ...((hints.length > 0 || ride !== undefined) && { tokens }),
  };
};

/** The coach at the composer's corner: how many hints, what the prompt will take, what rides along. */
export const Chip = ({ state, form, onOpen }: Props) => {
  const { found, effort, tokens } = wordsFor(state);
  const said = [found, effort && t(`effort_${effort}`), tokens].filter((words) => words !== undefined);
  const shown =
    form === 'dot' ? [] : form === 'short' && said.length > 1 ? ['found', 'effort'] : ['found', 'effort', 'tokens'];
  const parts = [
    found && shown.includes('found') && <span key="found">{found}</span>,
    effort && shown.includes('effort') && (
      <span key="effort" class="chip-part">
        <EffortBars level={effort} />
        {t(`effort_${effort}`)}
      </span>
    ),
    tokens && shown.includes('tokens') && (
      <span key="tokens" class="soft num">
        {tokens}
      </span>
    ),
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={`chip ${parts.length === 0 ? 'chip-dot' : ''} ${isQuiet(state) ? 'soft' : ''}`}
      aria-label={t('chip_label', said.join(', ') || t('chip_idle'))}
      aria-expanded={state.panel !== undefined}
      aria-haspopup="dialog"
      onClick={(event) => onOpen?.(event.detail === 0)}
    >
      <Dot tone={toneFor(state)} />
      {parts.flatMap((part, index) => (index === 0 ? [part] : [<span key={`after-${index}`} class="sep" />, part]))}
    </button>
  );
};
