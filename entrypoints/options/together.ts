import { computed, type ReadonlySignal } from '@preact/signals';
import type { Live } from '../../lib/store/live';

type Parts<T> = { readonly [K in keyof T]: ReadonlySignal<Live<T[K]>> };

/** Several live values as one: there when all are, failed when one is. */
export const together = <T extends object>(parts: Parts<T>): ReadonlySignal<Live<T>> =>
  computed(() => {
    const values: Partial<T> = {};
    let loading = false;
    for (const name of Object.keys(parts) as (keyof T)[]) {
      const live = parts[name].value;
      if (live.state === 'failed') return live;
      if (live.state === 'ready') values[name] = live.value;
      else loading = true;
    }
    return loading ? { state: 'loading' } : { state: 'ready', value: values as T };
  });
