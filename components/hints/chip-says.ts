import type { CoachState } from '../../lib/coach/state';
import type { EffortLevel } from '../../lib/effort/effort';
import { t, tCount } from '../../lib/strings';
import { clock } from '../../lib/text/clock';
import { amount } from '../shared/amount';
import type { DotTone } from '../shared/Dot';
import { healthTone, type HealthTone } from '../shared/health-tone';
import { rideAlong } from './amounts';
import type { ChipWidths } from './place-chip';
import { markKind } from '../../lib/rules/mark-kind';
import { secretOf } from './secret-of';

/** The user wants to hear nothing here, or for now. */
export const isQuiet = ({ paused, snoozedUntil }: CoachState): boolean => paused || snoozedUntil !== undefined;

const isEmpty = ({ draft }: CoachState): boolean => draft.text.trim() === '';

/** The prompt's own tone; `none` where nothing is typed. */
const draftTone = (state: CoachState): DotTone => {
  const { hints } = state;
  if (isEmpty(state)) return 'none';
  if (secretOf(hints)) return 'guard';
  if (hints.length === 0) return 'ok';
  return hints.every(({ group }) => markKind(group) === 'reference') ? 'reference' : 'scope';
};

const LOUDNESS: readonly DotTone[] = ['none', 'ok', 'reference', 'scope', 'guard'];

/** The thread's tone; calm where the user wants to hear nothing of this thread. */
const threadTone = ({ status }: CoachState): HealthTone | undefined =>
  status && (status.snoozed ? 'ok' : healthTone(status.health));

/** The tone of the first dot, and of a second one before what rides along, where prompt and thread differ. */
export const tonesFor = (state: CoachState, form: keyof ChipWidths): { first: DotTone; thread?: DotTone } => {
  if (isQuiet(state)) return { first: 'none' };
  const draft = draftTone(state);
  const thread = threadTone(state);
  if (!thread || (thread === 'ok' && draft !== 'none')) return { first: draft };
  if (draft === 'none') return { first: thread };
  // A dot alone speaks for both.
  if (form === 'dot') return { first: LOUDNESS.indexOf(thread) > LOUDNESS.indexOf(draft) ? thread : draft };
  return { first: draft, thread };
};

/** The word for the thread's dot; undefined where the thread is calm. */
export const threadWord = (state: CoachState): string | undefined => {
  const { status } = state;
  if (!status || threadTone(state) === 'ok') return undefined;
  const { band } = status.health;
  return band === 'fresh' ? t('chip_thread_data_app') : t(`chip_thread_${band}`);
};

/** What rides along; of a thread that is not calm, with the word for it. */
const rideWords = (state: CoachState, ride: string): string => {
  const word = threadWord(state);
  return word === undefined ? t('chip_ride', ride) : t('chip_ride_thread', ride, word);
};

/** The parts of the chip in words, in order: what was found, the effort, the tokens. */
export const wordsFor = (state: CoachState): { found?: string; effort?: EffortLevel; tokens?: string } => {
  const { paused, snoozedUntil, hints, effort, draftTokens, status } = state;
  const ride = rideAlong(status);
  if (paused) return { found: t('chip_paused') };
  if (snoozedUntil !== undefined) return { found: t('chip_snoozed', clock(snoozedUntil)) };
  const secret = secretOf(hints);
  if (secret) return { found: secret.message.replace(/\.$/, '') };
  if (isEmpty(state)) return ride === undefined ? {} : { tokens: rideWords(state, ride) };
  const tokens =
    ride === undefined
      ? t('chip_tokens', amount(draftTokens))
      : // The thread's word matters more than the draft's few tokens.
        threadWord(state) === undefined
        ? t('chip_tokens_ride', amount(draftTokens), ride)
        : rideWords(state, ride);
  return {
    ...(hints.length > 0 && { found: tCount('chip_hints', hints.length) }),
    ...(effort && { effort: effort.level }),
    ...((hints.length > 0 || ride !== undefined) && { tokens }),
  };
};

/** The thread's verdict, where it is worth a word. */
export const verdictOf = (state: CoachState): string | undefined => {
  const { status } = state;
  return !isQuiet(state) && status && healthTone(status.health) !== 'ok' ? status.health.verdict : undefined;
};
