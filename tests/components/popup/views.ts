import type { Brief } from '../../../lib/messages';
import type { ThreadRow } from '../../../lib/store/database';
import type { Health } from '../../../lib/thread/thread';
import type { BriefState, PopupView } from '../../../components/popup/view';

type ThreadKind = Extract<PopupView, { kind: 'thread' }>;

const FRESH: Health = {
  score: 94,
  band: 'fresh',
  verdict: 'Fresh',
  tokens: { total: 9200, low: 9200, high: 9200, byKind: { prompts: 1200, answers: 8000, tools: 0, failed: 0 } },
  modelled: { total: 0, low: 0, high: 0 },
  window: 200_000,
  nextMessageTokens: 9200,
  advice: 'continue',
  drivers: [],
};

const HEAVY: Health = {
  ...FRESH,
  score: 58,
  band: 'heavy',
  verdict: 'Getting heavy',
  tokens: {
    total: 74_000,
    low: 66_000,
    high: 98_000,
    byKind: { prompts: 4200, answers: 21_800, tools: 48_000, failed: 0 },
  },
  modelled: { total: 32_000, low: 24_000, high: 56_000 },
  nextMessageTokens: 74_000,
  drivers: [{ id: 'load', points: 42, why: 'About 74k tokens ride along with every message.' }],
};

const RESTART: Health = {
  ...FRESH,
  score: 22,
  band: 'restart',
  verdict: 'Three corrections on one question',
  tokens: {
    total: 48_000,
    low: 41_000,
    high: 58_000,
    byKind: { prompts: 2430, answers: 6000, tools: 32_000, failed: 7570 },
  },
  modelled: { total: 30_000, low: 23_000, high: 40_000 },
  nextMessageTokens: 48_000,
  advice: 'new-thread',
  drivers: [
    { id: 'bulk', points: 6, why: 'One result fills 38 % of the thread', turns: [12] },
    { id: 'corrections', points: 41, why: 'Corrected 3 times since turn 22', turns: [22, 24, 26] },
    { id: 'drift', points: 12, why: 'Two topics: EU revenue, hiring plan', turns: [30] },
    { id: 'load', points: 3, why: '41k–58k tokens ride along with every message.' },
  ],
};

const REPEATED: Health = {
  ...FRESH,
  verdict: 'Asked 5 times in this thread',
  advice: 'data-app',
  drivers: [{ id: 'repeats', points: 0, why: 'Revenue by channel, each time for another week' }],
};

const EXPLAINED: Health = {
  ...FRESH,
  drivers: [
    {
      id: 'explained',
      points: 0,
      why: 'You have explained this in 3 threads since 3 November.',
      turns: [2],
      about: 7,
    },
    { id: 'explained', points: 0, why: 'You have explained this in 4 threads.', turns: [4], about: 8 },
  ],
};

const HEALTH = { fresh: FRESH, heavy: HEAVY, restart: RESTART, repeated: REPEATED, explained: EXPLAINED };

const row = (health: Health): ThreadRow => ({
  key: 'hex:t1',
  site: 'hex',
  siteName: 'Hex',
  title: 'EU revenue drop',
  url: 'https://app.hex.tech/acme/thread/t1',
  turnsSeen: 34,
  turnsAbout: health === RESTART ? 41 : 34,
  health,
  estimated: false,
  updatedAt: 0,
});

/** A popup over a thread in one of four states. */
export const threadView = (
  health: keyof typeof HEALTH,
  {
    brief = { step: 'none' },
    canOpen = true,
    saves = { app: 'data app', schedule: 'task' },
    snooze = 'none',
    guidesOff = [],
    shown,
    unsaved,
    ...rest
  }: Partial<ThreadRow> &
    Partial<Pick<ThreadKind, 'brief' | 'canOpen' | 'saves' | 'snooze' | 'guidesOff' | 'shown' | 'unsaved'>> = {},
): ThreadKind => ({
  kind: 'thread',
  host: 'app.hex.tech',
  row: { ...row(HEALTH[health]), ...rest },
  ticks: { heavy: 51_000, restart: 152_000 },
  canOpen,
  saves,
  brief,
  snooze,
  guidesOff,
  unsaved,
  shown,
});

export const HAND_OFF: Brief = {
  kind: 'new-thread',
  text: `Why did net revenue (after refunds) in the EU drop in Oct 2026 against Sep 2026?
Use @Weekly Revenue Review. Exclude internal accounts. Calendar months.
Known: Sep €412k, Oct €371k. The join on campaign_id doubled rows: do not use it.`,
  tokens: 62,
  turns: 41,
};

/** A brief that is not sure of three things: one of an order, one of two results. */
export const DOUBTFUL: Brief = {
  kind: 'new-thread',
  text: `Why did net revenue in the EU drop in Oct 2026?
Exclude internal accounts. Only stores with 30 days of sales.
Known so far:
- October has €371k in net revenue.
- 14 of 212 stores closed in the month.
Now: Is it worse in the north?`,
  tokens: 60,
  turns: 41,
  doubts: [
    { text: 'Only stores with 30 days of sales.', turn: 4, key: 'k4', isTold: true, isOwn: true },
    { text: 'Without the closed stores the drop is 6.1 %.', turn: 17, key: 'k17', isTold: false, isOwn: false },
    { text: '14 of 212 stores closed in the month.', turn: 21, key: 'k21', isTold: true, isOwn: false },
  ],
};

export const APP_BRIEF: Brief = {
  kind: 'data-app',
  text: `Build a data app that answers: revenue by channel for a week I choose.
Input: week (default last full week). Metric: net revenue after refunds. Exclude internal accounts.
One table and one bar chart; refresh each Monday.`,
  tokens: 58,
  turns: 41,
};

export const ready = (brief: Brief): BriefState => ({ step: 'ready', brief });
