import type { OtherThread, OtherThreads, PopupView } from '../../../components/popup/view';
import { APP_BRIEF, DOUBTFUL, HAND_OFF, ready, threadView } from '../../components/popup/views';

/** What the popup is given in one state. */
export interface PopupState {
  readonly view: PopupView;
  readonly others?: OtherThreads;
}

const HEX = { host: 'app.hex.tech', siteName: 'Hex' };
const other = (health: Parameters<typeof threadView>[0], title: string, tab?: number): OtherThread => ({
  row: { ...threadView(health).row, key: title, title },
  ...(tab !== undefined && { tab }),
});
const OTHERS: OtherThreads = {
  open: [other('restart', 'Churn by plan and by the country of the first order', 7), other('fresh', 'Hiring plan', 8)],
  recent: [other('repeated', 'Revenue by channel'), other('heavy', 'Checkout funnel, mobile')],
};

const MANY: OtherThreads = {
  open: [
    other('restart', 'Churn by plan', 7),
    ...[1, 2, 3, 4, 5, 6].map((at) => other('fresh', `Orders ${at}`, at + 7)),
  ],
  recent: OTHERS.recent,
};

const { row: HEAVY } = threadView('heavy');
const { row: RESTART } = threadView('restart');
const ESTIMATED = { ...HEAVY.health, modelled: { total: 0, low: 0, high: 0 } };
const FULL = {
  ...RESTART.health,
  verdict: 'The window is nearly full',
  tokens: { ...RESTART.health.tokens, total: 171_000, low: 158_000, high: 200_000 },
  nextMessageTokens: 171_000,
};
/** A thread on Hex as it is: most of it is modelled, and the verdict takes two lines. */
const HEX_PART = {
  ...RESTART.health,
  verdict: 'Three corrections on one question about net revenue in the EU',
  tokens: {
    total: 61_000,
    low: 22_000,
    high: 164_000,
    byKind: { prompts: 2430, answers: 6000, tools: 45_000, failed: 7570 },
  },
  modelled: { total: 44_000, low: 6100, high: 147_000 },
};
/** The user wants to hear of it from 1k and 2k, or not before the window is full. */
const DUE = { ...HEAVY.health, band: 'restart', verdict: 'A new thread is due', advice: 'new-thread' } as const;
const SHORT = { total: 1900, low: 1900, high: 1900, byKind: { prompts: 60, answers: 1840, tools: 0, failed: 0 } };
const EARLY = { ...threadView('fresh').row.health, score: 100, tokens: SHORT, early: true as const };

/** Every state of the popup by name, in the order of a thread's life. */
export const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  loading: { view: { kind: 'loading' } },
  failed: { view: { kind: 'failed', why: 'The database is full.' } },
  barred: { view: { kind: 'barred', insecure: false } },
  unknown: { view: { kind: 'unknown', host: 'chat.example.com', refused: false } },
  refused: { view: { kind: 'unknown', host: 'chat.example.com', refused: true } },
  reload: { view: { kind: 'reload', host: HEX.host } },
  'no-chat': { view: { kind: 'no-chat', ...HEX } },
  empty: { view: { kind: 'empty', ...HEX } },
  'empty-recent': { view: { kind: 'empty', ...HEX }, others: OTHERS },
  counting: { view: { kind: 'counting', ...HEX } },
  paused: { view: { kind: 'paused', ...HEX } },
  early: { view: threadView('fresh', { health: EARLY, turnsSeen: 2, turnsAbout: 2 }) },
  fresh: { view: threadView('fresh') },
  heavy: { view: threadView('heavy', { snooze: 'offered' }) },
  estimated: { view: threadView('heavy', { estimated: true, health: ESTIMATED, snooze: 'offered' }) },
  'heavy-snoozed': { view: threadView('heavy', { snooze: 'on' }) },
  restart: { view: threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }) },
  'restart-asking': { view: threadView('restart', { brief: { step: 'asking', kind: 'new-thread' } }) },
  'restart-snoozed': { view: threadView('restart', { snooze: 'on' }) },
  'restart-full': {
    view: threadView('restart', { health: FULL, turnsAbout: 34, brief: ready(HAND_OFF), snooze: 'offered' }),
  },
  'hex-part': { view: threadView('restart', { health: HEX_PART, brief: ready(HAND_OFF), snooze: 'offered' }) },
  'hex-part-shown': {
    view: threadView('restart', {
      health: HEX_PART,
      brief: ready(HAND_OFF),
      snooze: 'offered',
      shown: { thread: 'hex:t1', about: 'corrections', turn: { index: 22, missing: 'unplaced' } },
    }),
  },
  'hex-part-unreached': {
    view: threadView('restart', {
      health: HEX_PART,
      brief: ready(HAND_OFF),
      snooze: 'offered',
      shown: { thread: 'hex:t1', about: 'corrections', turn: { index: 22, missing: 'unreached' } },
    }),
  },
  'near-marks': {
    view: {
      ...threadView('heavy', { health: DUE, brief: ready(HAND_OFF), snooze: 'offered' }),
      ticks: { heavy: 1000, restart: 2000 },
    },
  },
  'brief-edited': {
    view: threadView('restart', {
      brief: ready({ ...HAND_OFF, text: 'Only the EU, only October 2026.', made: HAND_OFF.text }),
      snooze: 'offered',
    }),
  },
  'brief-doubts': { view: threadView('restart', { brief: ready(DOUBTFUL), snooze: 'offered' }) },
  'brief-of-part': {
    view: threadView('restart', { brief: ready({ ...HAND_OFF, turns: 31 }), snooze: 'offered' }),
  },
  'brief-emptied': {
    view: threadView('restart', { brief: ready({ ...HAND_OFF, text: '', made: HAND_OFF.text }), snooze: 'offered' }),
  },
  'late-marks': { view: { ...threadView('heavy'), ticks: { heavy: 196_000, restart: 199_000 } } },
  'no-page-for-new': { view: threadView('restart', { brief: ready(HAND_OFF), canOpen: false }) },
  stuck: { view: threadView('restart', { brief: { step: 'stuck', brief: HAND_OFF, why: 'The tab is gone.' } }) },
  'unsaved-store': { view: threadView('heavy', { unsaved: 'store' }) },
  'unsaved-private': { view: threadView('restart', { unsaved: 'private', brief: ready(HAND_OFF) }) },
  'data-app': { view: threadView('repeated', { brief: ready(APP_BRIEF), snooze: 'offered' }) },
  'data-app-control': {
    view: threadView('repeated', {
      brief: { step: 'control', kind: 'data-app', isGone: false },
      snooze: 'offered',
    }),
  },
  explained: { view: threadView('explained') },
  'fresh-others': { view: threadView('fresh'), others: OTHERS },
  'many-others': { view: { kind: 'empty', ...HEX }, others: MANY },
  'restart-others': { view: threadView('restart', { brief: ready(HAND_OFF), snooze: 'offered' }), others: OTHERS },
};
