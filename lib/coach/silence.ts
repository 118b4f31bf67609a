import type { SitePage } from '../sites/page';
import type { Settings, Silence } from '../store/items';
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
  /** Key of the thread; one that has no address yet ends with the colon. */
  readonly thread: string;
}

const unnamed = ({ site }: SitePage): string => `${site.id}:`;

/** The place of a page, as silences name it. */
export const placeOf = (page: SitePage): Place => ({
  site: location.origin,
  thread: unnamed(page) + page.threadId(),
});

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
  (silence: Silence) =>
  (old: Settings): Settings => ({ ...old, silenced: [...without(silence)(old).silenced, silence].slice(-MOST) });

/** Silences a rule in a place; in a thread without an address for this page alone. The result takes it back. */
export const silence = async (rule: string, scope: Silence['scope'], at: Place): Promise<() => Promise<void>> => {
  const forPage = scope === 'thread' && at.thread.endsWith(':');
  const change = (to: (old: Settings) => Settings): Promise<void> =>
    forPage ? settings.updateHere(to) : settings.update(to);
  const added: Silence = { rule, scope, place: at[scope] };
  await change(including(added));
  return () => change(without(added));
};

/** Once a thread has its address, what was silenced before the first prompt was sent holds for it. */
export const nameSilences = (page: SitePage, { silenced }: InForce, turns: number): void => {
  const { thread } = placeOf(page);
  const waiting = silenced.filter(({ scope, place }) => scope === 'thread' && place === unnamed(page));
  if (waiting.length === 0 || thread === unnamed(page)) return;
  for (const one of waiting) {
    void settings.updateHere(without(one));
    if (turns <= JUST_BEGUN) void settings.update(including({ ...one, place: thread }));
  }
};
