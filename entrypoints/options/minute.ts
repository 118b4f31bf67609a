import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { Live } from '../../lib/store/live';

/** The time (ms since the epoch), each minute. */
export const liveMinute = (): ReadonlySignal<Live<number>> => {
  const live = createSignal<Live<number>>({ state: 'ready', value: Date.now() });
  setInterval(() => (live.value = { state: 'ready', value: Date.now() }), 60_000);
  return live;
};
