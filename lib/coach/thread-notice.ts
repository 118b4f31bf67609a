import type { ThreadStatus } from '../messages';

/** What a thread's crossing of a threshold waits in until the user may hear of it. */
export interface ThreadNotice {
  /** Takes in what the background says of the thread; undefined: the page shows none. */
  readonly hear: (status: ThreadStatus | undefined) => void;
  /** The status that is to be told now, once; never while an answer streams: the user reads then. */
  readonly take: () => ThreadStatus | undefined;
  /** What is due is not told: the popup says the same. */
  readonly drop: () => void;
}

/** Holds the notice of a thread that crossed a threshold. What was snoozed or got fresh meanwhile is not told. */
export const openThreadNotice = (isStreaming: () => boolean): ThreadNotice => {
  let due: ThreadStatus | undefined;
  return {
    hear: (status) => {
      if (!status || status.snoozed || status.health.band === 'fresh') due = undefined;
      else if (status.notice) due = status;
    },
    take: () => {
      if (!due || isStreaming()) return undefined;
      const told = due;
      due = undefined;
      return told;
    },
    drop: () => {
      due = undefined;
    },
  };
};
