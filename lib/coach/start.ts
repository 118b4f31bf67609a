import { handle, send, type ThreadStatus } from '../messages';
import { detect } from '../sites/index';
import { openPage } from '../sites/reader';
import { runCommand } from './commands';
import { coachComposer, type ComposerCoach } from './composer';
import { watchInForce, type InForce } from './in-force';
import { placeBrief } from './place-brief';
import { reportThread } from './report-thread';

/** Draws a coach's surface until the signal ends. */
export type Mount = (coach: ComposerCoach, signal: AbortSignal) => void;

const takeBrief = async (coach: ComposerCoach): Promise<void> => {
  const brief = await placeBrief(coach.editor);
  if (brief) coach.patch({ notice: { kind: brief.placed ? 'brief' : 'brief-refused', words: brief.text } });
};

interface Coached {
  readonly coach: ComposerCoach;
  readonly end: AbortController;
}

/** Starts the coach on a page: follows its composer and its thread, and answers for them. */
export const startCoach = (mount: Mount, signal: AbortSignal): void => {
  const page = openPage(document, detect(document, location.href));
  // The registry of highlights is shared with the page; nobody guesses this name.
  const registry = `c${crypto.randomUUID()}`;
  let force: InForce | undefined;
  let status: ThreadStatus | undefined;
  let current: Coached | undefined;
  let turns = 0;

  const isPaused = (): boolean => force?.pausedSites.includes(location.origin) ?? false;
  const follow = (): void => {
    const element = page.composer();
    if (element === current?.coach.editor.element) return;
    current?.end.abort();
    current = undefined;
    if (!element) return;
    const end = new AbortController();
    const life = AbortSignal.any([signal, end.signal]);
    const coach = coachComposer(element, page, () => force, registry, life);
    if (!coach) return;
    current = { coach, end };
    coach.patch({ status });
    mount(coach, life);
    coach.refresh();
    void takeBrief(coach);
  };
  const reporter = reportThread(
    page,
    (next) => {
      status = next;
      current?.coach.patch({ status });
      current?.coach.refresh();
    },
    signal,
  );
  const report = (): void => {
    if (isPaused()) reporter.leave();
    else reporter.tell();
  };

  signal.addEventListener(
    'abort',
    handle({
      'tab.status': () => {
        const newThreadUrl = page.newThreadUrl();
        return {
          site: page.site.id,
          siteName: page.site.name,
          threadKey: `${page.site.id}:${page.threadId()}`,
          composer: current !== undefined,
          paused: isPaused(),
          canStartThread: newThreadUrl !== undefined,
          ...(newThreadUrl !== undefined && { newThreadUrl }),
          ...(status && {
            thread: { ...status, title: page.title(), turnsSeen: page.turns().length, turnsAbout: page.turnsAbout() },
          }),
        };
      },
      'thread.brief': (_sender, kind) => send('brief.write', page.site.id, page.turns(), kind),
      'coach.command': (_sender, command) => current && runCommand(current.coach, command),
    }),
  );
  page.watch(
    {
      composer: follow,
      route: () => {
        follow();
        report();
      },
      turns: () => {
        report();
        const before = turns;
        turns = page.turns().length;
        if (turns !== before) current?.coach.refresh();
      },
    },
    signal,
  );
  document.addEventListener('visibilitychange', () => current?.coach.refresh(), { signal });
  void watchInForce((next) => {
    force = next;
    follow();
    current?.coach.refresh();
    report();
  }, signal);
};
