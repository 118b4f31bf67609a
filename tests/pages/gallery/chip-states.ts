import { EMPTY_STATE, type CoachState } from '../../../lib/coach/state';
import type { ThreadStatus } from '../../../lib/messages';
import { EMPTY_SCOPE } from '../../../lib/scope/read-scope';
import { SECRET, typed, VAGUE } from '../../components/hints/state';
import { threadView } from '../../components/popup/views';

const statusOf = (health: Parameters<typeof threadView>[0], more: Partial<ThreadStatus> = {}): ThreadStatus => ({
  health: threadView(health).row.health,
  estimated: false,
  turnsKnown: 34,
  ...more,
});
const SCOPE = { ...EMPTY_SCOPE, metric: [{ start: 5, end: 12 }], time: [{ start: 13, end: 21 }] };
const READ = { scope: SCOPE, hints: [VAGUE], turns: 34 };

/** The surface at a composer by name, as far as it speaks of the thread. */
export const CHIP_STATES: Readonly<Record<string, CoachState>> = {
  'chip-new-thread': EMPTY_STATE,
  'chip-fresh': { ...EMPTY_STATE, status: statusOf('fresh') },
  'chip-heavy': { ...EMPTY_STATE, status: statusOf('heavy') },
  'chip-restart': { ...EMPTY_STATE, status: statusOf('restart') },
  'chip-estimated': { ...EMPTY_STATE, status: statusOf('heavy', { estimated: true }) },
  'chip-clean-heavy': typed({ status: statusOf('heavy'), turns: 34 }),
  'chip-hint-restart': typed({ ...READ, status: statusOf('restart') }),
  'chip-secret': typed({ hints: [SECRET], status: statusOf('restart') }),
  'chip-paused': typed({ paused: true, status: statusOf('restart') }),
  'chip-quiet': typed({ snoozedUntil: new Date(2026, 10, 9, 15, 30).getTime(), status: statusOf('restart') }),
  'notice-heavy': { ...EMPTY_STATE, status: statusOf('heavy'), threadNotice: statusOf('heavy') },
  'notice-restart': typed({ ...READ, status: statusOf('restart'), threadNotice: statusOf('restart') }),
  'panel-restart': typed({ ...READ, status: statusOf('restart'), panel: 'pointer' }),
  'panel-data-app': { ...EMPTY_STATE, status: statusOf('repeated'), panel: 'pointer' },
};
