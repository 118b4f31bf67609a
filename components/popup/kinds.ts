import type { BriefKind } from '../../lib/messages';
import { t } from '../../lib/strings';
import type { Saves } from '../../lib/thread/saves';
import type { Health } from '../../lib/thread/thread';

/** The brief that an advice asks for: a question that comes back is built where the site builds, else scheduled. */
export const advisedKind = ({ advice }: Pick<Health, 'advice'>, { app }: Saves): BriefKind | undefined => {
  if (advice === 'continue') return undefined;
  return advice === 'data-app' && app === undefined ? 'schedule' : advice;
};

/** The briefs that can be asked for: a schedule beside something built only once a question came back. */
export const briefKinds = ({ drivers }: Pick<Health, 'drivers'>, { app, schedule }: Saves): BriefKind[] => {
  const comesBack = drivers.some(({ id }) => id === 'repeats');
  return [
    'new-thread',
    ...(app === undefined ? [] : (['data-app'] as const)),
    ...(schedule !== undefined && (app === undefined || comesBack) ? (['schedule'] as const) : []),
  ];
};

const NAMES = { 'new-thread': 'new_thread', 'data-app': 'data_app', schedule: 'schedule', guide: 'guide' } as const;

/** What a brief is for, in the site's own word: its title, or the button that asks for it. */
export const kindWords = (kind: BriefKind, as: 'title' | 'ask', { app = '', schedule = '' }: Saves): string =>
  t(as === 'ask' ? `popup_ask_${NAMES[kind]}` : `popup_${NAMES[kind]}`, kind === 'schedule' ? schedule : app);
