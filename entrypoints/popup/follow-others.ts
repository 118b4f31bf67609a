import { computed, type ReadonlySignal } from '@preact/signals';
import type { OtherThreads } from '../../components/popup/view';
import type { Live } from '../../lib/store/live';
import { known, type Stored } from './stored';
import { followTabs } from './follow-tabs';
import { otherThreads } from './others';

/** The threads besides the one of the popup's tab, live. */
export const followOthers = (
  tab: number,
  key: ReadonlySignal<string>,
  stored: ReadonlySignal<Live<Stored>>,
): ReadonlySignal<OtherThreads> => {
  const tabs = followTabs();
  return computed(() => {
    const { latest } = known(stored.value);
    return otherThreads({ tab, thread: key.value }, latest, tabs.value);
  });
};
