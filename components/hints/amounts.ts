import type { CoachState } from '../../lib/coach/state';
import { t } from '../../lib/strings';
import { amount, amountRange } from '../shared/amount';

/** An error bar is wide, and one number a guess, from here on: the high end over the low one. */
const WIDE = 1.5;

/** What is sent along with the next message, as one number: "41k", "~41k" where it is an estimate or has a wide error bar; undefined for a new thread. */
export const rideAlong = (status: CoachState['status']): string | undefined => {
  if (!status || status.health.nextMessageTokens <= 0) return undefined;
  const words = amount(status.health.nextMessageTokens);
  const { low, high } = status.health.tokens;
  return status.estimated || high >= low * WIDE ? t('chip_about', words) : words;
};

/** The same with its error bar: "41k–58k". */
export const rideAlongRange = ({ health: { tokens } }: NonNullable<CoachState['status']>): string =>
  amountRange(tokens.low, tokens.high);
