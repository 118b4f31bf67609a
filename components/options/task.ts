import { useState } from 'preact/hooks';
import { messageOf } from '../../lib/text/message-of';

export interface Task<A extends unknown[], R> {
  readonly busy: boolean;
  /** Why the last run failed; empty when it did not. */
  readonly problem: string;
  /** Runs the work; gives undefined when it failed. */
  readonly run: (...args: A) => Promise<R | undefined>;
}

/** Something that takes a while and can fail, with what a person should see of both. */
export const useTask = <A extends unknown[], R>(work: (...args: A) => Promise<R>): Task<A, R> => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async (...args: A): Promise<R | undefined> => {
    setBusy(true);
    setProblem('');
    try {
      return await work(...args);
    } catch (error) {
      setProblem(messageOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
};
