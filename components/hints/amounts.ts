import type { CoachState } from '../../lib/coach/state';
import { t } from '../../lib/strings';
import { amount, amountRange } from '../shared/amount';

/** What is sent along with the next message, as one number: "41k", "~41k" where it is an estimate; undefined for a new thread. */
export const rideAlong = (status: CoachState['status']): string | undefined => {
  if (!status || status.health.nextMessageTokens <= 0) return undefined;
  const words = amount(status.health.nextMessageTokens);
  return status.estimated ? t('chip_about', words) : words;
};

/** The same with its error bar: "41k–58k". */
export const rideAlongRange = ({ health: { tokens } }: NonNullable<CoachState['status']>): string =>
  amountRange(tokens.low, tokens.high);
