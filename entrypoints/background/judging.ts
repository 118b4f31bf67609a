import { healthOfPacks, withPacks } from '../../lib/packs/judging';
import { siteById } from '../../lib/sites/index';
import type { Site } from '../../lib/sites/site';
import { packsItem, settingsItem } from '../../lib/store/items';
import type { HealthModel } from '../../lib/thread/model';
import { settleModel } from '../../lib/thread/settle-model';

interface Judging {
  readonly site: Site;
  readonly model: HealthModel;
}

const read = async () => {
  const [packs, { thresholds }] = await Promise.all([packsItem.get(), settingsItem.get()]);
  return { packs, model: settleModel([...healthOfPacks(packs), thresholds]) };
};

/** How threads of a site are judged: as built, below what packs say, below what the user says. Follows both. */
export const openJudging = (): ((site: string) => Promise<Judging>) => {
  let known: ReturnType<typeof read> | undefined;
  const forget = (): void => void (known = undefined);
  packsItem.watch(forget);
  settingsItem.watch(forget);
  return async (id) => {
    known ??= read();
    try {
      const { packs, model } = await known;
      return { site: withPacks(siteById(id), packs), model };
    } catch (error) {
      forget();
      console.error(error);
      return { site: siteById(id), model: settleModel([]) };
    }
  };
};
