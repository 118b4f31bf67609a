import { browser } from '../../lib/browser';

/** Minutes between the calls of each alarm. */
const EVERY = { packs: 60, daily: 24 * 60 } as const;
type AlarmName = keyof typeof EVERY;

const ensure = async (name: AlarmName): Promise<void> => {
  if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes: EVERY[name] });
};

/** Rings as long as the extension is installed. Not every browser keeps alarms over a restart: they are looked for at each start. */
export const ringAlarms = (on: Readonly<Record<AlarmName, () => Promise<void>>>): void => {
  for (const name of Object.keys(EVERY) as AlarmName[]) void ensure(name).catch(console.error);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (Object.hasOwn(on, name)) void on[name as AlarmName]().catch(console.error);
  });
};
