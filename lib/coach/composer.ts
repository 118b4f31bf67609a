import { signal as createSignal, type Signal } from '@preact/signals';
import type { Editor } from '../editors/editor';
import { openEditor } from '../editors/open';
import { marksOf, type LintResult } from '../rules/run';
import type { ThreadStatus } from '../messages';
import type { Hint } from '../rules/rule';
import type { SitePage } from '../sites/page';
import { carry } from '../text/carry';
import { estimateTokens } from '../tokens/estimate';
import type { Asset } from '../catalog/asset';
import type { Site } from '../sites/site';
import { hintForCaret, watchCaret } from './caret';
import { setQuiet, tellOutcome } from './choices';
import { watchSend } from './hold-send';
import type { InForce } from './in-force';
import { watchKeys } from './keyboard';
import { markKind } from '../rules/mark-kind';
import { lintingHere } from './lint-draft';
import { createLook, seenIn } from './look';
import { openPalette } from './palette';
import { atBoundary, createPause } from './pause';
import { watchPointer } from './pointer';
import { threadContext } from './read-thread';
import { isSiteMenuOpen } from './site-menu';
import { openRefusals, type Refusals } from './refusals';
import { nameSilences, quietIn } from './silence';
import { takeFix } from './take-fix';
import { EMPTY_STATE, type CoachState, type OpenedBy } from './state';

/** The coach at one composer: reads, lints, marks and fixes. Ends with its signal. */
export interface ComposerCoach extends Omit<Refusals, 'refused' | 'own'> {
  readonly editor: Editor;
  readonly site: Site;
  /** The catalogue in force; undefined until it is read. */
  readonly assets: () => readonly Asset[] | undefined;
  readonly state: Signal<CoachState>;
  /** Grows whenever the surface must be placed anew (scroll, resize, text changed). */
  readonly moved: Signal<number>;
  /** Lints now: settings, packs or the thread changed. */
  readonly refresh: () => void;
  /** Lints now if the text changed since the last time. */
  readonly settle: () => void;
  readonly show: (hint: Hint, by: OpenedBy) => void;
  readonly openPanel: (by: OpenedBy) => void;
  /** Steps back to typing, with the caret where it was. */
  readonly close: () => void;
  /** Opens the palette of assets at the caret, or closes it. */
  readonly openPalette: () => Promise<void>;
  readonly patch: (change: Partial<CoachState>) => void;
  /** Tells that the thread crossed a threshold, at the next boundary: never while the user types; undefined takes it back. */
  readonly tellThread: (status: ThreadStatus | undefined) => void;
  /** What was told so and is not answered, shown or not. */
  readonly unanswered: () => ThreadStatus | undefined;
  readonly takeFix: (hint: Hint, index: number) => Promise<void>;
  /** Opens a card's ways to ignore it, or steps back from them. */
  readonly openMenu: (open: boolean) => void;
  /** Says nothing on this site, or speaks again. */
  readonly pause: (quiet: boolean) => Promise<void>;
  /** Copies a text for the user, who pressed a button for it. */
  readonly copy: (text: string) => Promise<void>;
  /** The pointer is on the card, or left it. */
  readonly holdCard: (onCard: boolean) => void;
}

/** Starts the coach at a composer. `inForce` is asked at each lint, so that a new pack counts at once. */
export const coachComposer = (
  element: HTMLElement,
  page: SitePage,
  inForce: () => InForce | undefined,
  registry: string,
  signal: AbortSignal,
): ComposerCoach | undefined => {
  const { site } = page;
  const editor = openEditor(element, { ...(site.mentions && { mentions: site.mentions }), highlightPrefix: registry });
  if (!editor) return undefined;
  const state = createSignal<CoachState>(EMPTY_STATE);
  const moved = createSignal(0);
  const counted = new Set<string>();
  let linted: string | undefined;
  let due: ThreadStatus | undefined;
  let closed: string | undefined;

  const patch = (change: Partial<CoachState>): void => {
    state.value = { ...state.value, ...change };
  };
  const refusals = openRefusals(editor, page, patch);
  const marks = (): Hint[] => marksOf(state.value.hints);
  const paint = (): void => {
    editor.paint(marks().map(({ start = 0, end = 0, group }) => ({ start, end, kind: markKind(group) })));
  };
  const hintAtCaret = (): Hint | undefined => hintForCaret(state.value, editor.caret());

  const look = createLook(signal);
  const drawn = (): void => {
    paint();
    moved.value += 1;
  };
  const lintNow = (then?: () => void, atOnce = false): void => {
    const force = inForce();
    if (!force || signal.aborted || document.hidden) return;
    const draft = editor.read();
    const { status, notice, panel, nextHintKeys } = state.value;
    const thread = threadContext(page, status?.health.nextMessageTokens ?? 0);
    nameSilences(page, force, thread.turns);
    const quiet = quietIn(force, Date.now());
    if (quiet.paused || quiet.snoozedUntil !== undefined) {
      look.stop();
      linted = draft.text;
      patch({ ...EMPTY_STATE, nextHintKeys, draft, status, panel, notice, turns: thread.turns, ...quiet });
      return drawn();
    }
    const tell = (result: LintResult): void => {
      linted = draft.text;
      patch({
        ...seenIn(draft, result, state.value),
        turns: thread.turns,
        ...quiet,
        ...(due && !pause.waits() && { threadNotice: due }),
      });
      if (!pause.waits()) due = undefined;
      drawn();
      then?.();
    };
    look.start(draft.text.length, lintingHere(draft, page, thread, force, refusals), tell, atOnce);
  };
  const refresh = (): void => lintNow();
  const settle = (): void => {
    if (editor.read().text !== linted) lintNow(undefined, true);
  };
  const show = (asked: Hint, by: OpenedBy): void => {
    // Spans of fixes are those of the text that was linted.
    settle();
    const hint = state.value.hints.find(({ key }) => key === asked.key);
    if (!hint || (by !== 'keyboard' && hint.key === state.value.card?.hint.key)) return;
    patch({ card: { hint, by }, panel: undefined, notice: undefined });
    if (!counted.has(hint.key)) tellOutcome(hint, 'shown');
    counted.add(hint.key);
  };
  const showAtCaret = (): void => {
    const { panel, card, guard, palette } = state.value;
    const hint = hintAtCaret();
    if (hint?.key !== closed) closed = undefined;
    if (panel || guard || palette || (card && card.by !== 'caret')) return;
    if (!hint) {
      if (card) patch({ card: undefined });
    } else if (hint.key !== closed && !isSiteMenuOpen(element, site)) show(hint, 'caret');
  };
  const pause = createPause(() => lintNow(showAtCaret), signal);

  editor.watch(
    {
      changed: () => {
        const before = state.value.draft.text;
        const draft = editor.read();
        if (draft.text === before) return paint();
        look.stop();
        const { guard } = state.value;
        patch({
          draft,
          draftTokens: estimateTokens(draft.text),
          hints: carry(state.value.hints, before, draft.text),
          card: undefined,
          guard: undefined,
        });
        if (!guard) patch({ notice: undefined });
        drawn();
        // What was sent is over; the next prompt begins.
        if (draft.text.trim() === '') for (const memory of [counted, refusals.refused, refusals.own]) memory.clear();
        if (draft.text.trim() === '' || atBoundary(before, draft.text)) pause.now();
        else pause.touch();
      },
      moved: () => {
        moved.value += 1;
      },
    },
    signal,
  );
  const holdCard = watchPointer(
    editor,
    marks,
    (hint) => {
      const { card, guard } = state.value;
      if (guard || card?.by === 'keyboard') return;
      if (hint) show(hint, 'pointer');
      else if (card?.by === 'pointer') patch({ card: undefined });
    },
    signal,
  );
  watchCaret(editor, showAtCaret, signal);
  // A snooze ends by the clock, which nobody watches while nobody is here.
  const wake = (): void => {
    if ((state.value.snoozedUntil ?? Infinity) <= Date.now()) refresh();
  };
  editor.element.addEventListener('focusin', wake, { signal });
  signal.addEventListener('abort', () => editor.paint([]));

  const coach: ComposerCoach = {
    ...refusals,
    editor,
    site,
    assets: () => inForce()?.catalog.assets,
    state,
    moved,
    refresh,
    settle,
    show,
    openPanel: (by) => {
      settle();
      patch({ panel: by, card: undefined, notice: undefined, threadNotice: undefined });
    },
    openPalette: () => openPalette(coach),
    patch,
    tellThread: (status) => {
      due = status;
      if (!status) patch({ threadNotice: undefined });
      refresh();
    },
    unanswered: () => due ?? state.value.threadNotice,
    close: () => {
      closed = state.value.card?.hint.key;
      patch({ card: undefined, panel: undefined, guard: undefined, notice: undefined, palette: undefined });
      editor.focus();
    },
    takeFix: async (hint, index) => {
      const fix = hint.fixes[index];
      if (fix && editor.read().text === linted) await takeFix(coach, hint, fix, signal);
    },
    openMenu: (open) => {
      patch({ card: state.value.card && { ...state.value.card, by: 'keyboard', menu: open } });
    },
    pause: (quiet) => setQuiet(location.origin, quiet, state.value),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
      patch({ notice: { kind: 'brief-copied', words: '' } });
    },
    holdCard,
  };
  const letThrough = new Set<string>();
  watchKeys(coach, letThrough, signal);
  watchSend(coach, letThrough, signal);
  return coach;
};
