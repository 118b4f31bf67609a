import type { BriefModels } from './odds';
import weights from './weights.json';

/**
 * Log-odds by sign, written by `npm run fit`: logistic regression (ridge on standardised weights, by Newton’s
 * method) of the labels of tests/unit/thread/threads on the signs of lib/thread/brief/signs. Figures: docs/ACCURACY.md.
 */
export const BRIEF_MODELS: BriefModels = weights;
