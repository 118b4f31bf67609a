import { watchInSight } from '../browser/in-sight';
import { handle, type ThreadStatus } from '../messages';
import { detect } from '../sites/index';
import { openPage } from '../sites/reader';
import { savesOf } from '../sites/saves';
import { followItem, settingsItem, storedPacksItem, type Settings } from '../store/items';
import { runCommand } from './commands';
import type { ComposerCoach } from './composer';
import { forgetComposerPart, loadComposerPart, nextHintKeys } from './composer-part';
import { reportThread } from './report-thread';
import { showControl, showTurn } from './show';
import { openThreadNotice } from './thread-notice';

interface Coached {
  readonly element: HTMLElement;
  readonly end: AbortController;
  /** What the composer before it still had to say of the thread; taken back when that is left, snoozed or fresh meanwhile. */
  unanswered: ThreadStatus | undefined;
  /** Absent until its part is loaded, and for composers that cannot be read safely. */
  coach?: ComposerCoach | undefined;
}

/** Starts the coach on a page: follows its composer and its thread, and answers for them. */
export const startCoach = (signal: AbortSignal): void => {
  const page = openPage(document, detect(document, location.href));
  let isPaused: boolean | undefined;
  let pausedHere: boolean | undefined;
  let status: ThreadStatus | undefined;
  let current: Coached | undefined;
  let turns = 0;
  const threadKey = (): string => `${page.site.id}:${page.threadId()}`;
  const notice = openThreadNotice(() => page.streaming());
  forgetComposerPart();

  /** Tells a thread's crossing to the composer that is there, when there is one and the agent is done. */
  const tellNotice = (): void => {
    const told = current?.coach && notice.take();
    if (told) current?.coach?.tellThread(told);
  };
  const answered = (coached: Coached): void => {
    coached.unanswered = undefined;
    coached.coach?.tellThread(undefined);
  };
  const isInSight = watchInSight(() => {
    notice.drop();
    if (current) answered(current);
  }, signal);
  const hear = (next: ThreadStatus | undefined): void => {
    status = next;
    notice.hear(next);
    if (isInSight()) notice.drop();
    current?.coach?.patch({ status });
    if (current && (!next || next.snoozed || next.health.band === 'fresh')) answered(current);
    else current?.coach?.refresh();
    tellNotice();
  };

  const open = async (coached: Coached): Promise<void> => {
    const part = await loadComposerPart().catch(() => undefined);
    const life = AbortSignal.any([signal, coached.end.signal]);
    if (!part) {
      // The background could not answer; the next look at the page asks again.
      if (current === coached) current = undefined;
    } else if (!life.aborted) {
      coached.coach = part(coached.element, page, life);
      coached.coach?.patch({ status, nextHintKeys: nextHintKeys() });
      if (coached.unanswered) coached.coach?.tellThread(coached.unanswered);
      tellNotice();
    }
  };
  const follow = (): void => {
    const element = page.composer();
    if (element === current?.element || document.hidden) return;
    const unanswered = current?.coach ? current.coach.unanswered() : current?.unanswered;
    current?.end.abort();
    current = element && { element, end: new AbortController(), unanswered };
    if (current) void open(current).catch(console.error);
  };
  const reporter = reportThread(page, hear, signal);
  const report = (): void => {
    // Nothing is told before the settings are known.
    if (isPaused === true) reporter.leave();
    if (isPaused === false) reporter.tell();
  };

  signal.addEventListener(
    'abort',
    handle({
      'tab.status': () => {
        const newThreadUrl = page.newThreadUrl();
        return {
          site: page.site.id,
          siteName: page.site.name,
          threadKey: threadKey(),
          composer: current !== undefined,
          paused: isPaused === true || current?.coach?.state.value.paused === true,
          hasDataAppControl: page.dataAppControl() !== undefined,
          saves: savesOf(page.site),
          canStartThread: newThreadUrl !== undefined,
          ...(newThreadUrl !== undefined && { newThreadUrl }),
          ...(status && {
            thread: { ...status, title: page.title(), turnsSeen: page.turns().length, turnsAbout: page.turnsAbout() },
          }),
        };
      },
      'tab.pause': async (_sender, paused) => {
        pausedHere = paused;
        isPaused = paused;
        report();
        await current?.coach?.pause(paused);
      },
      'control.show': () => showControl(page),
      'thread.show': (_sender, places) => showTurn(page, places),
      'thread.snoozed': (_sender, thread, on) => {
        if (!status || thread !== threadKey()) return;
        const { snoozed: _before, ...rest } = status;
        hear(on ? { ...rest, snoozed: true } : rest);
      },
      'thread.turns': () => ({ site: page.site.id, turns: page.turns() }),
      'coach.command': (_sender, command) => {
        if (current?.coach) runCommand(current.coach, command);
      },
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
        if (turns !== before) current?.coach?.refresh();
        tellNotice();
      },
    },
    signal,
  );
  for (const name of ['focusin', 'visibilitychange']) document.addEventListener(name, follow, { signal });
  let judgedBy: string | undefined;
  const take = ({ pausedSites, thresholds }: Settings): void => {
    isPaused = pausedHere ?? pausedSites.includes(location.origin);
    const before = judgedBy;
    judgedBy = JSON.stringify(thresholds);
    if (isPaused || before === undefined || before === judgedBy) report();
    else reporter.again();
  };
  void followItem(settingsItem, take, signal).catch(console.error);
  // Packs say how threads are judged, too.
  storedPacksItem.watch(() => {
    if (isPaused === false) reporter.again();
  }, signal);
  follow();
};
