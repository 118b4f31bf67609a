import { bandTone, healthTone, type HealthTone } from '../../components/shared/health-tone';
import type { Advice, HealthBand } from '../../lib/thread/thread';

/** A second cue beside the colour, as small as a badge can be; fresh threads have none. */
const BADGES: Readonly<Record<HealthTone, string>> = { ok: '', scope: '•', guard: '↻' };
/** The guard and scope colours of components/shared/tokens.css, which hold on light and dark toolbars. */
const COLOURS: Readonly<Record<HealthTone, string>> = { ok: '#15803d', scope: '#b45309', guard: '#b91c1c' };

/** What the toolbar's badge says, and its colour: the thread's tone, without what is snoozed. */
export const badgeOf = (band: HealthBand, advice: Advice, snoozed: boolean): { text: string; color: string } => {
  const snoozedTone = advice === 'data-app' ? bandTone(band) : 'ok';
  const tone = snoozed ? snoozedTone : healthTone({ band, advice });
  return { text: BADGES[tone], color: COLOURS[tone] };
};
