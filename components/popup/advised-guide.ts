import { t } from '../../lib/strings';
import type { HealthDriver } from '../../lib/thread/thread';

type AdvisedGuide = Pick<HealthDriver, 'about' | 'turns'> & {
  /** Why, or that no guide is wanted. */
  readonly words: string;
  readonly snoozed: boolean;
};

/** The guide to write next, or the first of those that the user wants none of (`off`); undefined where nothing was explained again. */
export const advisedGuide = (drivers: readonly HealthDriver[], off: readonly number[]): AdvisedGuide | undefined => {
  const told = drivers.filter(({ id }) => id === 'explained');
  const next = told.find((one) => !off.includes(one.about ?? 0));
  const shown = next ?? told[0];
  return shown && { ...shown, words: next ? next.why : t('popup_guide_snoozed'), snoozed: !next };
};
