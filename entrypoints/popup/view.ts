import { ticksOf } from '../../components/popup/ticks';
import type { BriefState, PopupView, ShownTurns } from '../../components/popup/view';
import type { TabStatus } from '../../lib/messages';
import type { ThreadRow } from '../../lib/store/database';
import type { Settings } from '../../lib/store/items';
import type { Live } from '../../lib/store/live';
import type { Place } from './place';

interface Known {
  readonly place: Place;
  readonly row: Live<ThreadRow | undefined>;
  readonly settings: Live<Settings>;
  readonly brief: BriefState;
  readonly shown: ShownTurns | undefined;
}

const rowFromPage = ({ thread, threadKey: key, site, siteName }: TabStatus): ThreadRow | undefined =>
  thread && { ...thread, key, site, siteName, url: '', updatedAt: 0 };

/** Joins what the tab, the database and the settings say to one view. */
export const viewOf = ({ place, row, settings, brief, shown: last }: Known): PopupView => {
  if (place.kind === 'loading' || place.kind === 'failed' || place.kind === 'barred') return place;
  const { host } = new URL(place.origin);
  if (place.kind !== 'chat') return { kind: place.kind, host, refused: place.refused };
  if (settings.state === 'failed') return { kind: 'failed', why: settings.why };
  if (settings.state === 'loading' || row.state === 'loading') return { kind: 'loading' };
  const { siteName, threadKey, composer, canStartThread: canOpen } = place.status;
  const at = { host, siteName };
  if (settings.value.pausedSites.includes(place.origin)) return { kind: 'paused', ...at };
  const thread = (row.state === 'ready' ? row.value : undefined) ?? rowFromPage(place.status);
  const shown = last?.thread === threadKey ? last : undefined;
  if (thread) return { kind: 'thread', host, row: thread, ticks: ticksOf(thread.health.window), canOpen, brief, shown };
  if (row.state === 'failed') return { kind: 'failed', why: row.why };
  if (!composer) return { kind: 'no-chat', ...at };
  return { kind: threadKey.endsWith(':') ? 'empty' : 'counting', ...at };
};
