import { beforeEach, describe, expect, it, vi } from 'vitest';
import { briefFrom } from '../../../entrypoints/popup/brief-writer';
import type { BriefAnswer, BriefJob } from '../../../lib/coach/make-brief';
import { speakEnglish } from '../english';
import { APP_BRIEF, HAND_OFF } from './views';

/** What a worker makes of a job; undefined: it hangs, and does nothing else from then on. */
const write = vi.fn((_job: BriefJob): BriefAnswer | undefined => ({ brief: HAND_OFF }));
const workers: Writer[] = [];
class Writer extends EventTarget {
  readonly terminate = vi.fn(() => void (this.isBusy = true));
  isBusy = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(job: BriefJob): void {
    const data = this.isBusy ? undefined : write(job);
    if (data) queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
    else this.isBusy = true;
  }
}
vi.stubGlobal('Worker', Writer);
speakEnglish();

const LIMIT = 20;
const jobOf = (kind: BriefJob['kind']): BriefJob => ({ site: 'hex', turns: [], kind, facts: {} });
const ask = (kind: BriefJob['kind']) => briefFrom(jobOf(kind), LIMIT);

describe('a brief', () => {
  beforeEach(() => {
    write.mockReset();
    write.mockReturnValue({ brief: HAND_OFF });
  });

  it('that does not come is given up with a reason, and what waited behind it is written all the same', async () => {
    write.mockReturnValueOnce(undefined).mockReturnValueOnce({ brief: APP_BRIEF });
    const [hung, next] = [ask('new-thread'), ask('data-app')];
    await expect(hung).rejects.toThrow('Writing it took too long.');
    expect(await next).toEqual(APP_BRIEF);
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 0]);
  });

  it('that comes in time leaves its writer to the next one', async () => {
    const before = workers.length;
    vi.useFakeTimers();
    await ask('new-thread');
    vi.advanceTimersByTime(2 * LIMIT);
    vi.useRealTimers();
    await ask('data-app');
    expect(workers.slice(before - 1).map(({ terminate }) => terminate.mock.calls.length)).toEqual([0]);
  });

  it('whose writer breaks tells why, and the next one has another writer', async () => {
    const broken = workers.at(-1);
    write.mockReturnValueOnce(undefined);
    const lost = briefFrom(jobOf('new-thread'));
    await vi.waitFor(() => expect(write).toHaveBeenCalled());
    broken?.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory.' }));
    await expect(lost).rejects.toThrow('Out of memory.');
    expect(await ask('new-thread')).toEqual(HAND_OFF);
    expect(workers.at(-1)).not.toBe(broken);
  });
});
