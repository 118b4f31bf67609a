import type { PracticeThread } from '../model';
import { EU_END } from './eu-end';
import { EU_HIRING } from './eu-hiring';
import { EU_START } from './eu-start';
import { CHANNELS_EACH_WEEK, CHURN, FUNNEL, REFUNDS } from './other';
import { thread } from './thread';

/** The threads that are there from the start, last used first. `eu-revenue` has 60 turns and is overlong. */
export const SEEDS: readonly PracticeThread[] = [
  thread('eu-revenue', 'EU revenue drop', 'Today', [...EU_START, ...EU_HIRING, ...EU_END]),
  FUNNEL,
  CHURN,
  CHANNELS_EACH_WEEK,
  REFUNDS,
];
