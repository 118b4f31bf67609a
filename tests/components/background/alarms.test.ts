import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ringAlarms } from '../../../entrypoints/background/alarms';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 20, 9);

let done: string[];
/** A worker starts, so many hours after the first; gives what it does before any alarm rings. */
const startAfter = async (hours: number, failing = false): Promise<readonly string[]> => {
  vi.setSystemTime(START + hours * HOUR);
  // Neither listeners nor alarms outlive the session in every browser.
  fakeBrowser.alarms.resetState();
  done = [];
  const work = (name: string) => async (): Promise<void> => {
    done.push(name);
    if (failing) throw new Error('The disk is full.');
  };
  ringAlarms({ packs: work('packs'), daily: work('daily') });
  await settled();
  return done;
};
/** All that was begun is done. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

const ringPacks = async (): Promise<void> => {
  const alarm = { name: 'packs', scheduledTime: START, periodInMinutes: 60, persistAcrossSessions: false };
  await fakeBrowser.alarms.onAlarm.trigger(alarm);
  await settled();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  fakeBrowser.reset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('what is due is done when the worker starts, for those who close the browser each night', async () => {
  expect(await startAfter(0)).toEqual(['packs', 'daily']);
  expect(await startAfter(0.5)).toEqual([]);
  expect(await startAfter(8)).toEqual(['packs']);
  expect(await startAfter(24)).toEqual(['packs', 'daily']);
});

it('and when an alarm rings, once, though the alarm is what started the worker', async () => {
  await startAfter(0);
  await startAfter(1);
  await ringPacks();
  expect(done).toEqual(['packs']);
  vi.setSystemTime(START + 2 * HOUR);
  await ringPacks();
  expect(done).toEqual(['packs', 'packs']);
});

it('what failed is tried again at the next start, and holds up nothing else', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  expect(await startAfter(0, true)).toEqual(['packs', 'daily']);
  expect(await startAfter(0.1)).toEqual(['packs', 'daily']);
});

it('a clock that was set back stops nothing', async () => {
  await startAfter(100);
  expect(await startAfter(0)).toEqual(['packs', 'daily']);
});
