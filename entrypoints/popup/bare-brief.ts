import type { Brief } from '../../lib/messages';

/** A brief as it leaves the popup: what it may be wrong about stays there. */
export const bareBrief = ({ doubts: _doubts, ...brief }: Brief): Brief => brief;
