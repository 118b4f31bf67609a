import type { CoachState } from '../../lib/coach/state';
import type { EffortLevel } from '../../lib/effort/effort';
import { t } from '../../lib/strings';
import { Dot } from '../shared/Dot';
import { rideAlong } from './amounts';
import { isQuiet, threadWord, tonesFor, verdictOf, wordsFor } from './chip-says';
import type { ChipWidths } from './place-chip';

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

/** The coach at the composer's corner: how many hints, what the prompt will take, what rides along. */
export const Chip = ({ state, form, onOpen }: Props) => {
  const { found, effort, tokens } = wordsFor(state);
  const { first, thread } = tonesFor(state, form);
  const own = [found, effort && t(`effort_${effort}`), tokens];
  const shown =
    form === 'dot'
      ? []
      : form === 'short' && own.filter(Boolean).length > 1
        ? ['found', 'effort']
        : ['found', 'effort', 'tokens'];
  const word = form === 'short' && thread && !(tokens && shown.includes('tokens')) ? threadWord(state) : undefined;
  // What is read stands in what is said, in its order: people who speak to their browser say what they read.
  const ride = word === undefined ? undefined : rideAlong(state.status);
  const rest = ride === undefined ? tokens : t('chip_ride', ride);
  const said = [...own.slice(0, 2), word, rest, verdictOf(state)].filter((words) => words !== undefined);
  const parts = [
    found && shown.includes('found') && <span key="found">{found}</span>,
    effort && shown.includes('effort') && (
      <span key="effort" class="chip-part">
        <EffortBars level={effort} />
        {t(`effort_${effort}`)}
      </span>
    ),
    tokens && shown.includes('tokens') && (
      <span key="tokens" class="chip-part soft num">
        {thread && <Dot tone={thread} />}
        {tokens}
      </span>
    ),
    word !== undefined && thread && (
      <span key="thread" class="chip-part soft">
        <Dot tone={thread} />
        {word}
      </span>
    ),
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={`chip ${parts.length === 0 ? 'chip-dot' : ''} ${isQuiet(state) ? 'soft' : ''}`}
      aria-label={t('chip_label', said.join(', ') || t('chip_idle'))}
      aria-expanded={state.panel !== undefined && !state.guard}
      aria-haspopup="dialog"
      onClick={(event) => onOpen?.(event.detail === 0)}
    >
      <Dot tone={first} />
      {parts.flatMap((part, index) =>
        index === 0 ? [part] : [' ', <span key={`after-${index}`} class="sep" />, part],
      )}
    </button>
  );
};
