import type { SitePage } from '../sites/page';
import type { Settings, Silence } from '../store/items';
import { isGivenUp, unsentKey } from '../thread/unsent';
import type { InForce } from './in-force';
import { settings } from './settings';
import type { CoachState } from './state';

/** Silences kept; the oldest go first. */
const MOST = 500;
/** A thread with more turns than a prompt and its answer did not just begin. */
const JUST_BEGUN = 2;

/** Where a composer stands. */
export interface Place {
  readonly site: string;
  /** Key of the thread; one that has no address yet is known by when it was begun. */
  readonly thread: string;
}

/** When the coach came to this page: its thread is known by it until the first prompt gives it an address. */
const BEGUN = Date.now();

const begunHere = ({ site }: SitePage): string => unsentKey(site.id, BEGUN);

/** The place of a page, as silences name it. */
export const placeOf = (page: SitePage): Place => {
  const id = page.threadId();
  return { site: location.origin, thread: id === '' ? begunHere(page) : `${page.site.id}:${id}` };
};

/** The levels in a place: those in force, without the rules that are silent there. */
export const levelsAt = ({ levels, silenced }: InForce, at: Place): InForce['levels'] => {
  const off = silenced.filter(({ scope, place }) => place === at[scope]);
  return off.length === 0
    ? levels
    : { ...levels, ...Object.fromEntries(off.map(({ rule }) => [rule, 'off' as const])) };
};

/** Whether the coach is silent altogether: on this site, or until a time that is not over. */
export const quietIn = (
  { pausedSites, snoozedUntil }: InForce,
  now: number,
): Pick<CoachState, 'paused' | 'snoozedUntil'> => ({
  paused: pausedSites.includes(location.origin),
  snoozedUntil: snoozedUntil > now ? snoozedUntil : undefined,
});

const isSame = (a: Silence, b: Silence): boolean => a.rule === b.rule && a.scope === b.scope && a.place === b.place;

const without =
  (gone: Silence) =>
  (old: Settings): Settings => ({ ...old, silenced: old.silenced.filter((one) => !isSame(one, gone)) });
const including =
  (silence: Silence, now: number) =>
  (old: Settings): Settings => {
    const kept = without(silence)(old).silenced.filter(({ place }) => !isGivenUp(place, now));
    return { ...old, silenced: [...kept, silence].slice(-MOST) };
  };

/** Silences a rule in a place. The result takes it back. `now` in ms since the epoch. */
export const silence = async (
  rule: string,
  scope: Silence['scope'],
  at: Place,
  now: number,
): Promise<() => Promise<void>> => {
  const added: Silence = { rule, scope, place: at[scope] };
  await settings.update(including(added, now));
  return () => settings.update(without(added));
};

/** Once a thread has its address, what was silenced before the first prompt was sent holds for it. */
export const nameSilences = (page: SitePage, { silenced }: InForce, turns: number): void => {
  const { thread } = placeOf(page);
  const begun = begunHere(page);
  const waiting = silenced.filter(({ scope, place }) => scope === 'thread' && place === begun);
  if (waiting.length === 0 || thread === begun) return;
  const named = (old: Settings, one: Silence): Settings => {
    const rest = without(one)(old);
    return turns > JUST_BEGUN ? rest : including({ ...one, place: thread }, Date.now())(rest);
  };
  // It is asked again at the next lint, should it fail.
  void settings.update((old) => waiting.reduce(named, old)).catch(() => undefined);
};
