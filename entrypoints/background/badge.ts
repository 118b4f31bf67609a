import type { Advice, HealthBand } from '../../lib/thread/thread';

/** A second cue beside the colour, as small as a badge can be; fresh threads have none. */
const BADGES: Readonly<Record<HealthBand, string>> = { fresh: '', heavy: '•', restart: '↻' };
/** The guard and scope colours of components/shared/tokens.css, which hold on light and dark toolbars. */
const COLOURS: Readonly<Record<HealthBand, string>> = { fresh: '#15803d', heavy: '#b45309', restart: '#b91c1c' };

/** The badge's band: a data app is worth a look in a fresh thread, and what is snoozed is not. */
const lookOf = (band: HealthBand, advice: Advice, snoozed: boolean): HealthBand => {
  if (advice === 'data-app') return band === 'fresh' && !snoozed ? 'heavy' : band;
  return snoozed ? 'fresh' : band;
};

/** What the toolbar's badge says, and its colour. */
export const badgeOf = (band: HealthBand, advice: Advice, snoozed: boolean): { text: string; color: string } => {
  const look = lookOf(band, advice, snoozed);
  return { text: BADGES[look], color: COLOURS[look] };
};
