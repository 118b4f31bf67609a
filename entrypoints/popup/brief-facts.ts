import type { BriefFacts, TabStatus } from '../../lib/messages';
import type { Live } from '../../lib/store/live';
import { known, type Stored } from './stored';

/** What is known beyond the page of what a brief is about: as stored, or as the page last heard. */
export const briefFacts = (stored: Live<Stored>, status: TabStatus | undefined): BriefFacts => {
  const { row, guidesOff } = known(stored);
  const told = status?.thread;
  const { drivers = [] } = (told?.unsaved ? told : (row ?? told))?.health ?? {};
  const rhythm = drivers.find(({ id }) => id === 'repeats')?.rhythm;
  const about = drivers.flatMap((driver) => driver.about ?? []).find((one) => !guidesOff.includes(one));
  return { ...(rhythm !== undefined && { rhythm }), ...(about !== undefined && { about }) };
};
