import { effect, type ReadonlySignal, signal as createSignal } from '@preact/signals';
import { Database, type ThreadRow } from '../../lib/store/database';
import { type Live, liveRows } from '../../lib/store/live';

/** The stored row of a thread, live. A new `tries` opens the database anew: one that failed to open stays shut. */
export const followRow = (
  key: ReadonlySignal<string>,
  tries: ReadonlySignal<number>,
): ReadonlySignal<Live<ThreadRow | undefined>> => {
  const row = createSignal<Live<ThreadRow | undefined>>({ state: 'loading' });
  effect(() => {
    const wanted = key.value;
    const db = tries.value >= 0 ? new Database() : undefined;
    const end = new AbortController();
    const rows = liveRows(async () => db?.threads.get(wanted), end.signal);
    const stop = effect(() => {
      row.value = rows.value;
    });
    return () => {
      end.abort();
      stop();
      db?.close();
    };
  });
  return row;
};
