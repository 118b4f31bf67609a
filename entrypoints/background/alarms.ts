import { browser } from '../../lib/browser';
import { queue } from '../../lib/store/in-turn';

/** Minutes between the calls of each alarm. */
const EVERY = { packs: 60, daily: 24 * 60 } as const;
type AlarmName = keyof typeof EVERY;

const ensure = async (name: AlarmName): Promise<void> => {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes: EVERY[name] });
};

/** Whether its time has come, within a tenth: alarms do not ring to the second. A clock set back does not stop it. */
const isDue = async (name: AlarmName, slot: string, now: number): Promise<boolean> => {
  const last = (await browser.storage.local.get(slot))[slot];
  return typeof last !== 'number' || last > now || now - last >= EVERY[name] * 60_000 * 0.9;
};

/**
 * Does each work when its alarm rings, and at once where it rang too long ago: alarms do not outlive the session in
 * every browser, and whoever closes it each night would hear no daily one.
 */
export const ringAlarms = (on: Readonly<Record<AlarmName, () => Promise<void>>>): void => {
  // A slow server holds up no other alarm.
  const inTurn = { packs: queue(), daily: queue() } as const;
  const ring = (name: AlarmName): Promise<void> =>
    inTurn[name](async () => {
      const [slot, now] = [`rang:${name}`, Date.now()];
      if (!(await isDue(name, slot, now))) return;
      await on[name]();
      await browser.storage.local.set({ [slot]: now });
    });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(on, name)) void ring(name as AlarmName).catch(console.error);
  });
  for (const name of Object.keys(EVERY) as AlarmName[]) {
    void ensure(name).catch(console.error);
    void ring(name).catch(console.error);
  }
};
