import { browser } from '../browser';
import { pace } from '../browser/pace';
import { countInSlices, type Count } from './count';
import { startTiktoken, type Ranks } from './engine/tiktoken';
import { leaseOf } from './lease';
import { memoOf } from './memo';

/** Counts o200k tokens as tiktoken does. Take it anew for each piece of work: an idle one is let go. */
export interface Counter {
  /** Tokens of each text, in slices of a few milliseconds: other messages are answered in between. */
  countAll(texts: readonly string[]): Promise<Count[]>;
}

/** tiktoken holds about 40 MB; it is let go after this long without a count (ms). */
const IDLE = 5 * 60_000;
/** Parts whose counts are remembered (at about 0.5 to 1 kB each): some threads of 300,000 tokens. */
const REMEMBERED = 8000;

/** A service worker cannot import late, but it can read its extension's own files. @throws when one is missing. */
const ownFile = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's file ${path} could not be read.`);
  return response;
};

interface Loaded {
  readonly counter: Counter;
  readonly free: () => void;
}

const load = async (): Promise<Loaded> => {
  const [wasm, ranks] = await Promise.all([
    ownFile('/tiktoken/tiktoken.wasm').then((file) => file.arrayBuffer()),
    ownFile('/tiktoken/o200k_base.json').then((file) => file.json() as Promise<Ranks>),
  ]);
  const { encode, free } = await startTiktoken(wasm, ranks);
  const memory = memoOf(REMEMBERED);
  const used = (part: string): number => {
    lease.touch();
    return encode(part);
  };
  return {
    counter: { countAll: (texts) => countInSlices(used, texts, pace, memory) },
    free,
  };
};

const lease = leaseOf(load, ({ free }) => free(), IDLE, {
  now: () => performance.now(),
  later: (work, after) => void setTimeout(work, after),
});

/** The one counter of this worker, for all tabs. Rejects when tiktoken cannot be loaded; the next call tries again. */
export const counter = async (): Promise<Counter> => (await lease.take()).counter;
