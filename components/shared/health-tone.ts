import type { Health, HealthBand } from '../../lib/thread/thread';
import type { DotTone } from './Dot';

/** Tones that a thread can have: calm, worth a look, due. */
export type HealthTone = Extract<DotTone, 'ok' | 'scope' | 'guard'>;

const TONES: Readonly<Record<HealthBand, HealthTone>> = { fresh: 'ok', heavy: 'scope', restart: 'guard' };

/** The tone of a band: of the meter, whose colour speaks of the thread and not of its questions. */
export const bandTone = (band: HealthBand): HealthTone => TONES[band];

/** The tone of a thread, the same on the page, in the popup and on the toolbar: its band, and amber for advice in a fresh one. */
export const healthTone = ({ band, advice }: Pick<Health, 'band' | 'advice'>): HealthTone =>
  band === 'fresh' && advice !== 'continue' ? 'scope' : TONES[band];

/** Nothing is to be said or done about the thread. */
export const isCalm = ({ advice, band }: Pick<Health, 'advice' | 'band'>): boolean =>
  band === 'fresh' && advice === 'continue';
