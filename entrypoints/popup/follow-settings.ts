import { computed, type ReadonlySignal } from '@preact/signals';
import { healthOfPacks } from '../../lib/packs/judging';
import { packsItem, settingsItem, type Settings } from '../../lib/store/items';
import { liveItem, type Live } from '../../lib/store/live';
import type { HealthModel } from '../../lib/thread/model';
import { settleModel } from '../../lib/thread/settle-model';

interface FollowedSettings {
  readonly settings: Live<Settings>;
  /** How threads are judged, as the background judges them. */
  readonly model: HealthModel;
}

/** The user's settings, and what they make of the packs' judgement. Packs that cannot be read say nothing. */
export const followSettings = (): ReadonlySignal<FollowedSettings> => {
  const settings = liveItem(settingsItem);
  const packs = liveItem(packsItem);
  return computed(() => ({
    settings: settings.value,
    model: settleModel([
      ...(packs.value.state === 'ready' ? healthOfPacks(packs.value.value) : []),
      ...(settings.value.state === 'ready' ? [settings.value.value.thresholds] : []),
    ]),
  }));
};
