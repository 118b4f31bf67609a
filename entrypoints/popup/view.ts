import { ticksOf } from '../../components/popup/ticks';
import type { BriefState, PopupView, ShownTurns } from '../../components/popup/view';
import type { Settings } from '../../lib/store/items';
import type { Live } from '../../lib/store/live';
import type { HealthModel } from '../../lib/thread/model';
import type { TabPlace } from './place';
import type { Stored } from './stored';
import { threadRow } from './thread-row';

interface Known {
  readonly place: TabPlace;
  readonly stored: Live<Stored>;
  readonly settings: Live<Settings>;
  readonly model?: HealthModel;
  readonly brief: BriefState;
  readonly shown: ShownTurns | undefined;
}

/** Joins what the tab, the database and the settings say to one view. Of a private window nothing is stored: Firefox has no database there. */
export const viewOf = ({ place, stored, settings, model, brief, shown: last }: Known): PopupView => {
  if (place.kind === 'loading' || place.kind === 'failed' || place.kind === 'barred') return place;
  const { host } = new URL(place.origin);
  if (place.kind !== 'chat') return { kind: place.kind, host, refused: place.refused };
  if (settings.state === 'failed') return { kind: 'failed', why: settings.why };
  if (settings.state === 'loading' || stored.state === 'loading') return { kind: 'loading' };
  const { siteName, threadKey, composer, canStartThread: canOpen, saves } = place.status;
  const at = { host, siteName };
  // A private window has its own word, kept on its page.
  const paused = place.isPrivate ? place.status.paused : settings.value.pausedSites.includes(place.origin);
  if (paused) return { kind: 'paused', ...at };
  const { row, ...more } = threadRow(place, stored);
  if (row) {
    const ticks = ticksOf(row.health.window, model);
    const shown = last?.thread === threadKey ? last : undefined;
    return { kind: 'thread', host, row, ticks, canOpen, saves, brief, shown, ...more };
  }
  if (stored.state === 'failed' && !place.isPrivate) return { kind: 'failed', why: stored.why };
  if (!composer) return { kind: 'no-chat', ...at };
  return { kind: threadKey.endsWith(':') ? 'empty' : 'counting', ...at };
};
