import { t } from '../../lib/strings';

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** A moment as people say it: "2 hours ago", "yesterday", "just now". Both in ms since the epoch. */
export const ago = (then: number, now: number): string => {
  const passed = Math.max(0, now - then);
  const step = STEPS.find(([, ms]) => passed >= ms);
  if (!step) return t('options_just_now');
  const [unit, ms] = step;
  const words = new Intl.RelativeTimeFormat(t('options_language'), { numeric: 'auto' });
  return words.format(-Math.floor(passed / ms), unit);
};
