import type { SeenTurn } from '../thread/thread';
import { fingerprint } from '../text/fingerprint';
import { item, settingsItem } from './items';

/** A name that the user mentioned on a site. */
export interface LearntName {
  /** Origin of the site. */
  readonly site: string;
  readonly name: string;
  /** Prompts that mention it. */
  readonly count: number;
  /** ms since the epoch. */
  readonly lastAt: number;
  /** Fingerprints of the latest of these prompts: a page that is read again counts nothing twice. */
  readonly prompts: readonly string[];
}

/** What was learnt, and fingerprints of what the user took out: it is not learnt again. */
export interface Learnt {
  readonly names: readonly LearntName[];
  readonly refused: readonly string[];
}

/** Names kept; those not used for longest go first. */
const MOST_NAMES = 500;
const MOST_REFUSED = 500;
const MOST_PROMPTS = 20;
/** Longer ones are no names. */
const LONGEST = 80;
const DAY = 86_400_000;

const isName = (value: unknown): value is LearntName => {
  const { site, name, count, lastAt, prompts } = (value ?? {}) as Record<string, unknown>;
  const texts = [site, name, ...(Array.isArray(prompts) ? (prompts as unknown[]) : [undefined])];
  return [count, lastAt].every(Number.isFinite) && texts.every((text) => typeof text === 'string');
};

const readLearnt = (stored: unknown): Learnt => {
  const { names, refused } = (stored ?? {}) as Record<string, unknown>;
  return {
    names: Array.isArray(names) ? names.filter(isName) : [],
    refused: Array.isArray(refused) ? refused.filter((one): one is string => typeof one === 'string') : [],
  };
};

export const learntItem = item<Learnt>('learnt', readLearnt);

const refusalOf = (site: string, name: string): string => fingerprint(`${site} ${name}`);

const same =
  (site: string, name: string) =>
  (one: LearntName): boolean =>
    one.site === site && one.name === name;

/** A prompt counts once for each name in it. */
const learnOne = (learnt: Learnt, site: string, name: string, prompt: string, now: number): Learnt => {
  const known = learnt.names.find(same(site, name));
  if (known?.prompts.includes(prompt) || learnt.refused.includes(refusalOf(site, name))) return learnt;
  const prompts = [...(known?.prompts ?? []), prompt].slice(-MOST_PROMPTS);
  const others = learnt.names.filter((one) => one !== known);
  const next = { site, name, count: (known?.count ?? 0) + 1, lastAt: now, prompts };
  return { ...learnt, names: [...others, next].slice(-MOST_NAMES) };
};

/**
 * Learns the names in the mentions of the user's own sent prompts: names, counts and the time, no word besides. Never
 * called for private windows. `site` is the page's origin, `now` in ms since the epoch.
 */
export const learnMentions = async (
  site: string,
  thread: string,
  turns: readonly SeenTurn[],
  now: number,
): Promise<void> => {
  const made = turns.flatMap(({ role, mentions = [], parts }) => {
    if (role !== 'user' || mentions.length === 0) return [];
    const prompt = fingerprint(`${thread} ${parts.map(({ text }) => text).join('\n')}`);
    const names = mentions.map((name) => name.replace(/\s+/gu, ' ').trim());
    return names.filter(({ length }) => length > 1 && length <= LONGEST).map((name) => ({ name, prompt }));
  });
  if (made.length === 0) return;
  await learntItem.update((learnt) =>
    made.reduce((sum, { name, prompt }) => learnOne(sum, site, name, prompt, now), learnt),
  );
};

/** Takes a name out, for good on this site. */
export const forgetName = (site: string, name: string): Promise<void> =>
  learntItem.update(({ names, refused }) => ({
    names: names.filter((one) => !same(site, name)(one)),
    refused: [...refused, refusalOf(site, name)].slice(-MOST_REFUSED),
  }));

/** Takes the taking out back. */
export const keepName = (row: LearntName): Promise<void> =>
  learntItem.update(({ names, refused }) => ({
    names: [...names.filter((one) => !same(row.site, row.name)(one)), row],
    refused: refused.filter((one) => one !== refusalOf(row.site, row.name)),
  }));

/** Removes names not mentioned within the retention time. `now` in ms since the epoch. */
export const forgetOldNames = async (now: number): Promise<void> => {
  const { retentionDays } = await settingsItem.get();
  const { names } = await learntItem.get();
  const isOld = ({ lastAt }: LearntName): boolean => lastAt < now - retentionDays * DAY;
  if (!names.some(isOld)) return;
  await learntItem.update((learnt) => ({ ...learnt, names: learnt.names.filter((one) => !isOld(one)) }));
};
