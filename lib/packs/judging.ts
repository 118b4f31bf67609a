import type { SiteFacts } from '../thread/fill';
import type { HealthSettings } from '../thread/settle-model';
import { MODELS } from '../tokens/models';
import type { Pack, PackSite } from './pack';

type Packs = readonly Pick<Pack, 'settings'>[];

/** How packs judge threads, in their order: the later one counts. */
export const healthOfPacks = (packs: Packs): HealthSettings[] => packs.flatMap(({ settings }) => settings.health ?? []);

/** A factor of its own counts more than that of the model. */
const factorOf = ({ model, tokenFactor }: PackSite): PackSite['tokenFactor'] =>
  tokenFactor ?? MODELS.find(({ id }) => id === model)?.factor;

/** A site with what packs know of its agent; of two packs the later one counts. */
export const withPacks = <S extends SiteFacts & { readonly id: string }>(site: S, packs: Packs): S => {
  const known = packs.flatMap(({ settings }) => settings.sites?.[site.id] ?? []);
  const window = known.findLast((own) => own.window !== undefined)?.window ?? site.window;
  const tokenFactor = known.map(factorOf).findLast((factor) => factor !== undefined) ?? site.tokenFactor;
  return { ...site, window, tokenFactor };
};
