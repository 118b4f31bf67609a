import { type ReadonlySignal, signal as createSignal } from '@preact/signals';
import { Dexie, liveQuery } from 'dexie';
import { followItem, type Item } from './items';
import { messageOf } from '../text/message-of';

/** Something a page reads live: not there yet, there, or unreadable with the reason in words. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly why: string };

/** The error below all that Dexie wraps it in; each of these says its words again. */
const causeOf = (error: unknown): unknown =>
  error instanceof Dexie.DexieError && error.inner ? causeOf(error.inner) : error;

/** Dexie keeps silent about a database that is closed, also where it never opened: only then is there a cause. */
const sayCause = (error: unknown): never => {
  // An error of a name that Dexie knows would be wrapped again.
  throw error instanceof Dexie.DatabaseClosedError && error.inner ? new Error(messageOf(causeOf(error))) : error;
};

/**
 * Runs a read-only query of the database now and after each change of what it read, by whichever context changed it.
 * After a failure it stays `failed`; ask anew to try again. Ends with `until`.
 */
export const liveRows = <T>(query: () => Promise<T>, until?: AbortSignal): ReadonlySignal<Live<T>> => {
  const live = createSignal<Live<T>>({ state: 'loading' });
  const subscription = liveQuery(() => query().catch(sayCause)).subscribe({
    next: (value) => (live.value = { state: 'ready', value }),
    error: (error: unknown) => (live.value = { state: 'failed', why: messageOf(error) }),
  });
  until?.addEventListener('abort', () => subscription.unsubscribe());
  return live;
};

/** Reads a storage item now and after each change. Ends with `until`. */
export const liveItem = <T>(item: Pick<Item<T>, 'get' | 'watch'>, until?: AbortSignal): ReadonlySignal<Live<T>> => {
  const live = createSignal<Live<T>>({ state: 'loading' });
  followItem(item, (value) => (live.value = { state: 'ready', value }), until).catch(
    (error: unknown) => (live.value = { state: 'failed', why: messageOf(error) }),
  );
  return live;
};
