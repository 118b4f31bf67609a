import { forgetMarks, newPrefix } from '../editors/highlights';
import type { SitePage } from '../sites/page';
import { watchChecklist } from './checklist';
import { coachComposer, type ComposerCoach } from './composer';
import { watchInForce, type InForce } from './in-force';
import { watchLearnt, withLearnt } from './learnt';
import { placeBrief } from './place-brief';
import { warmUp } from './warm-up';

/** Draws a coach's surface until the signal ends. */
export type Mount = (coach: ComposerCoach, signal: AbortSignal) => void;

/** Coaches a composer with the packs and settings in force, and puts a waiting brief into it. */
export const startComposer = (
  element: HTMLElement,
  page: SitePage,
  mount: Mount,
  signal: AbortSignal,
): ComposerCoach | undefined => {
  let team: InForce | undefined;
  let force: InForce | undefined;
  let learnt: readonly string[] = [];
  forgetMarks();
  const coach = coachComposer(element, page, () => force, newPrefix(), signal);
  if (!coach) return undefined;
  mount(coach, signal);
  watchChecklist(coach, () => force, signal);
  document.addEventListener('visibilitychange', coach.refresh, { signal });
  const tell = (): void => {
    if (!team) return;
    if (!force) warmUp(team, signal);
    force = withLearnt(team, learnt);
    coach.refresh();
  };
  void watchInForce((next) => {
    team = next;
    tell();
  }, signal).catch(console.error);
  void watchLearnt(
    location.origin,
    (names) => {
      learnt = names;
      tell();
    },
    signal,
  ).catch(console.error);
  void placeBrief(
    coach,
    (placed, words) => {
      coach.catchUp();
      coach.patch({ notice: { kind: placed ? 'brief' : 'brief-refused', words } });
    },
    signal,
  );
  return coach;
};
