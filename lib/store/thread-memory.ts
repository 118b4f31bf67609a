import type { Explanation } from '../thread/explain/explained';
import type { Occasion } from '../thread/repeats';
import type { HealthBand } from '../thread/thread';
import type { TurnRow } from './database';
import { queue } from './in-turn';
import type { Merge } from './merge-turns';

/** What is remembered of a thread between reports, so that a streamed chunk reads nothing from the disk. */
export interface ThreadMemory {
  readonly rows: readonly TurnRow[];
  /** `updatedAt` of the stored row that these rows stand for; undefined while nothing of it is stored. */
  readonly stored: number | undefined;
  /** The database could be read when this began. */
  readonly read: boolean;
  readonly band: HealthBand | undefined;
  readonly told: HealthBand;
  /** The same questions and statements in other threads; undefined until they are looked for. */
  readonly elsewhere: readonly Occasion[] | undefined;
  readonly statedElsewhere: readonly Explanation[] | undefined;
  /** Keys that differ from what is stored. */
  readonly unsaved: { readonly put: ReadonlySet<string>; readonly drop: ReadonlySet<string> };
}

/** A thread of which nothing is known. */
export const BLANK: ThreadMemory = {
  rows: [],
  stored: undefined,
  read: false,
  band: undefined,
  told: 'fresh',
  elsewhere: undefined,
  statedElsewhere: undefined,
  unsaved: { put: new Set(), drop: new Set() },
};

/** Keys to write and to remove once a merge is added to what was not saved yet. */
export const withMerge = ({ unsaved }: ThreadMemory, { put, drop }: Merge): ThreadMemory['unsaved'] => {
  const [puts, drops] = [new Set(unsaved.put), new Set(unsaved.drop)];
  for (const key of drop) {
    puts.delete(key);
    drops.add(key);
  }
  for (const { key } of put) {
    puts.add(key);
    drops.delete(key);
  }
  return { put: puts, drop: drops };
};

/** Threads remembered: the last so many that were told of, and those that are worked on. */
const MOST = 20;

interface Slot {
  memory: ThreadMemory | undefined;
  /** What the user erased while work on it was under way is not to come back. */
  forgotten: boolean;
  /** Jobs under way or waiting: without its slot, a thread would be worked on out of turn. */
  jobs: number;
  readonly inTurn: ReturnType<typeof queue>;
}

/** Memories of threads by name. Work on one thread is done in turn: two tabs may tell of it at once. */
export const openMemories = () => {
  const slots = new Map<string, Slot>();
  return {
    /** Runs work on a thread's memory, which is what the work before it left. */
    work: <T>(name: string, job: (slot: Pick<Slot, 'memory' | 'forgotten'>) => Promise<T>): Promise<T> => {
      const slot = slots.get(name) ?? { memory: undefined, forgotten: false, jobs: 0, inTurn: queue() };
      slots.delete(name);
      slots.set(name, slot);
      slot.jobs += 1;
      for (const [oldest, { jobs }] of slots) {
        if (slots.size <= MOST) break;
        if (jobs === 0) slots.delete(oldest);
      }
      return slot.inTurn(() => job(slot)).finally(() => (slot.jobs -= 1));
    },
    /** Forgets everything. */
    forget: (): void => {
      for (const slot of slots.values()) slot.forgotten = true;
      slots.clear();
    },
  };
};
