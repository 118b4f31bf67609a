import { effect, type ReadonlySignal, signal as createSignal } from '@preact/signals';
import { Database } from '../../lib/store/database';
import { type Live, liveRows } from '../../lib/store/live';
import { readStored, type Stored } from './stored';

/** The stored side of the popup, live. A new `tries` opens the database anew: one that failed to open stays shut. */
export const followStore = (
  key: ReadonlySignal<string>,
  tries: ReadonlySignal<number>,
): ReadonlySignal<Live<Stored>> => {
  const stored = createSignal<Live<Stored>>({ state: 'loading' });
  effect(() => {
    const wanted = key.value;
    void tries.value;
    const db = new Database();
    const end = new AbortController();
    const rows = liveRows(() => readStored(db, wanted), end.signal);
    const stop = effect(() => {
      stored.value = rows.value;
    });
    return () => {
      end.abort();
      stop();
      db.close();
    };
  });
  return stored;
};
