import { ticksOf } from '../../components/popup/ticks';
import type { BriefState, PopupView, ShownTurns } from '../../components/popup/view';
import type { TabStatus } from '../../lib/messages';
import type { ThreadRow } from '../../lib/store/database';
import type { Settings } from '../../lib/store/items';
import type { Live } from '../../lib/store/live';
import type { Place } from './place';
import { snoozeOf } from './snooze';
import type { Stored } from './stored';

interface Known {
  readonly place: Place;
  readonly stored: Live<Stored>;
  readonly settings: Live<Settings>;
  readonly brief: BriefState;
  readonly shown: ShownTurns | undefined;
}

const rowFromPage = ({ thread, threadKey: key, site, siteName }: TabStatus): ThreadRow | undefined =>
  thread && { ...thread, key, site, siteName, url: '', updatedAt: 0 };

/** Joins what the tab, the database and the settings say to one view. */
export const viewOf = ({ place, stored, settings, brief, shown: last }: Known): PopupView => {
  if (place.kind === 'loading' || place.kind === 'failed' || place.kind === 'barred') return place;
  const { host } = new URL(place.origin);
  if (place.kind !== 'chat') return { kind: place.kind, host, refused: place.refused };
  if (settings.state === 'failed') return { kind: 'failed', why: settings.why };
  if (settings.state === 'loading' || stored.state === 'loading') return { kind: 'loading' };
  const { siteName, threadKey, composer, canStartThread: canOpen } = place.status;
  const at = { host, siteName };
  if (settings.value.pausedSites.includes(place.origin)) return { kind: 'paused', ...at };
  const row = stored.state === 'ready' ? stored.value.row : undefined;
  const thread = row ?? rowFromPage(place.status);
  const shown = last?.thread === threadKey ? last : undefined;
  const ticks = thread && ticksOf(thread.health.window);
  if (ticks) return { kind: 'thread', host, row: thread, ticks, canOpen, brief, snooze: snoozeOf(stored), shown };
  if (stored.state === 'failed') return { kind: 'failed', why: stored.why };
  if (!composer) return { kind: 'no-chat', ...at };
  return { kind: threadKey.endsWith(':') ? 'empty' : 'counting', ...at };
};
