import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { leaseOf } from '../../../lib/tokens/lease';

/** Time that passes when told to. */
const fakeClock = () => {
  let time = 0;
  let waiting: { readonly at: number; readonly work: () => void }[] = [];
  return {
    clock: {
      now: () => time,
      later: (work: () => void, after: number) => void waiting.push({ at: time + after, work }),
    },
    waiting: () => waiting.length,
    pass: (milliseconds: number) => {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { work } of due) work();
    },
  };
};

const setUp = () => {
  const { clock, waiting, pass } = fakeClock();
  const log: string[] = [];
  let loads = 0;
  const lease = leaseOf(
    () => {
      loads += 1;
      log.push(`load ${loads}`);
      return loads === 3 ? Promise.reject(new Error('no file')) : Promise.resolve(loads);
    },
    (thing) => void log.push(`free ${thing}`),
    100,
    clock,
  );
  return { lease, log, waiting, pass };
};

describe('a lease', () => {
  it('is shared by all who ask at once, and later', async () => {
    const { lease, log } = setUp();
    expect(await Promise.all([lease.take(), lease.take()])).toEqual([1, 1]);
    expect(await lease.take()).toBe(1);
    expect(log).toEqual(['load 1']);
  });

  it('ends after the idle time without use, and not before', async () => {
    const { lease, log, waiting, pass } = setUp();
    expect(waiting()).toBe(0);
    await lease.take();
    pass(90);
    lease.touch();
    pass(90);
    expect(log).toEqual(['load 1']);
    pass(10);
    expect(log).toEqual(['load 1', 'free 1']);
    expect(waiting()).toBe(0);
    expect(await lease.take()).toBe(2);
  });

  it('rejects when loading fails and tries again at the next call', async () => {
    const { lease, log, pass } = setUp();
    for (let round = 0; round < 2; round += 1) {
      await lease.take();
      pass(100);
    }
    const both = await Promise.allSettled([lease.take(), lease.take()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await lease.take()).toBe(4);
    expect(log.filter((line) => line.startsWith('load'))).toHaveLength(4);
  });
});

interface Round {
  readonly tokens: number;
  readonly loaded: number;
  readonly freed: number;
  /** Counting with one that was let go throws. */
  readonly failed: boolean;
}

describe('tiktoken', () => {
  it('gives its memory back when it is let go, and counts again after that', async () => {
    const script = resolve(import.meta.dirname, 'let-go.ts');
    // In a process of its own: the package's glue serves one instance at a time, and other tests here count too.
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', script]);
    const rounds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Round);
    expect(rounds).toHaveLength(2);
    for (const { tokens, loaded, freed, failed } of rounds) {
      expect(tokens).toBe(13);
      expect(failed).toBe(true);
      expect(loaded).toBeGreaterThan(20);
      expect(freed).toBeLessThan(5);
    }
  }, 30_000);
});
