const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** One way to count, fed with the states of a text one after the other. */
export interface Way {
  readonly name: string;
  readonly count: (text: string) => number;
}

interface Timed {
  readonly name: string;
  /** Median time of a state, in milliseconds. */
  readonly median: number;
}

/** Joined texts lie in memory in pieces; one that was just read from an editor or a message does not. */
const flat = (text: string): string => Buffer.from(text).toString();

/**
 * Times each way on the same states of a text, in turns: a round of one way, then of the next, after the rounds of
 * `warm`. The first state of a round is not timed, since a draft or a thread was counted before it changes.
 * @throws when two ways count differently.
 */
export const timeWays = (
  ways: readonly Way[],
  rounds: readonly (readonly string[])[],
  warm: readonly (readonly string[])[],
): Timed[] => {
  const times = ways.map((): number[] => []);
  for (const { count } of ways) for (const text of warm.flat()) count(flat(text));
  for (const states of rounds) {
    const expected: number[] = [];
    for (const [index, { name, count }] of ways.entries()) {
      for (const [place, state] of states.entries()) {
        const text = flat(state);
        const from = performance.now();
        const tokens = count(text);
        const time = performance.now() - from;
        if (place > 0) times[index]?.push(time);
        if ((expected[place] ??= tokens) !== tokens)
          throw new Error(`${name} counts ${tokens} tokens, not ${expected[place]}.`);
      }
    }
  }
  return ways.map(({ name }, index) => ({ name, median: medianOf(times[index] ?? []) }));
};

/** Between the answer to a ping and the next ping (ms). */
const BETWEEN = 2;

/** The longest wait (ms) of the pings that went through a port and back while something worked. */
export const pingWhile = async (
  work: () => Promise<unknown>,
): Promise<{ readonly pings: number; readonly longest: number }> => {
  const { port1, port2 } = new MessageChannel();
  let pings = 0;
  let longest = 0;
  let sent = 0;
  let answered = true;
  let timer: NodeJS.Timeout | undefined;
  // The time at which it was due: a timer that comes late has waited for the work, too.
  const sendAt = (due: number): void => {
    sent = due;
    answered = false;
    port2.postMessage(undefined);
  };
  port1.addEventListener('message', () => {
    longest = Math.max(longest, performance.now() - sent);
    pings += 1;
    answered = true;
    timer = setTimeout(sendAt, BETWEEN, performance.now() + BETWEEN);
  });
  port1.start();
  sendAt(performance.now());
  await work();
  // The last one may still wait for its answer.
  if (!answered) longest = Math.max(longest, performance.now() - sent);
  clearTimeout(timer);
  port1.close();
  return { pings, longest };
};
