import type { Saves } from '../thread/saves';
import type { Site } from './site';

/** What it is called where nothing of the site's own is known. */
export const NOUN = 'reusable report';

/** What a site can make. One that can run a question by itself needs no report besides. */
export const savesOf = ({ dataApp, schedule, guides }: Pick<Site, 'dataApp' | 'schedule' | 'guides'>): Saves => ({
  ...((dataApp || !schedule) && { app: dataApp?.noun ?? NOUN }),
  ...(schedule && { schedule: schedule.noun }),
  ...(guides && { guides: guides.home }),
});
