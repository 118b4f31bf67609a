import type { PackSummary } from '../../lib/packs/pack';
import { t, tCount } from '../../lib/strings';

const KINDS = ['assets', 'glossary', 'guides', 'rules'] as const;

/** What a pack brings: "12 assets · 3 rules". */
export const brings = ({ counts }: Pick<PackSummary, 'counts'>): string =>
  KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => tCount(`options_brings_${kind}`, counts[kind]))
    .join(' · ') || t('options_brings_nothing');
