import { signal as createSignal, type Signal } from '@preact/signals';
import type { Editor } from '../editors/editor';
import { openEditor } from '../editors/open';
import { send } from '../messages';
import { marksOf } from '../rules/run';
import type { Hint } from '../rules/rule';
import type { SitePage } from '../sites/page';
import { settingsItem } from '../store/items';
import { carry } from '../text/carry';
import { estimateTokens } from '../tokens/estimate';
import type { InForce } from './in-force';
import { lintDraft, markKind } from './lint-draft';
import { chooseMention } from './mention';
import { atBoundary, createPause } from './pause';
import { hintAt, watchPointer } from './pointer';
import { threadContext } from './read-thread';
import { EMPTY_STATE, type CoachState, type OpenedBy } from './state';

/** The coach at one composer: reads, lints, marks and fixes. Ends with its signal. */
export interface ComposerCoach {
  readonly editor: Editor;
  readonly state: Signal<CoachState>;
  /** Grows whenever the surface must be placed anew (scroll, resize, text changed). */
  readonly moved: Signal<number>;
  /** Lints now: settings, packs or the thread changed. */
  refresh(): void;
  show(hint: Hint | undefined, by: OpenedBy): void;
  patch(change: Partial<CoachState>): void;
  takeFix(hint: Hint, index: number): Promise<void>;
  ignore(hint: Hint, outcome: 'dismissed' | 'not-useful'): Promise<void>;
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
  const patch = (change: Partial<CoachState>): void => {
    state.value = { ...state.value, ...change };
  };
  const paint = (): void => {
    editor.paint(
      marksOf(state.value.hints).map(({ start = 0, end = 0, group }) => ({ start, end, kind: markKind(group) })),
    );
  };

  const refresh = (): void => {
    const force = inForce();
    if (!force || signal.aborted || document.hidden) return;
    const draft = editor.read();
    const paused = force.pausedSites.includes(location.origin);
    const thread = threadContext(page, state.value.status?.health.nextMessageTokens ?? 0);
    if (paused) patch({ ...EMPTY_STATE, draft, paused, status: state.value.status });
    else {
      const { hints, scope, effort } = lintDraft(draft, site, thread, force);
      const { card, panel } = state.value;
      const still = card && hints.find(({ key }) => key === card.hint.key);
      patch({
        draft,
        hints,
        scope,
        effort,
        draftTokens: estimateTokens(draft.text),
        turns: thread.turns,
        paused,
        panel,
        card: card && still && { hint: still, by: card.by },
      });
    }
    paint();
    moved.value += 1;
  };
  const pause = createPause(() => {
    refresh();
    const hint = hintAt(marksOf(state.value.hints), editor.caret());
    if (hint && !state.value.panel) show(hint, 'caret');
  }, signal);

  const show = (hint: Hint | undefined, by: OpenedBy): void => {
    if (hint?.key === state.value.card?.hint.key && by !== 'keyboard') return;
    patch({ card: hint && { hint, by }, ...(hint && { panel: false }) });
    if (hint) void send('hint.outcome', hint.rule, 'shown').catch(() => undefined);
  };

  editor.watch(
    {
      changed: () => {
        const before = state.value.draft.text;
        const draft = editor.read();
        if (draft.text === before) return paint();
        patch({ draft, hints: carry(state.value.hints, before, draft.text), card: undefined, notice: '' });
        paint();
        moved.value += 1;
        if (draft.text.trim() === '' || atBoundary(before, draft.text)) pause.now();
        else pause.touch();
      },
      moved: () => {
        moved.value += 1;
      },
    },
    signal,
  );
  watchPointer(
    editor,
    () => marksOf(state.value.hints),
    (hint) => {
      if (hint) show(hint, 'pointer');
    },
    signal,
  );
  signal.addEventListener('abort', () => editor.paint([]));

  return {
    editor,
    state,
    moved,
    refresh,
    show,
    patch,
    takeFix: async (hint, index) => {
      const fix = hint.fixes[index];
      if (!fix || editor.read().text !== state.value.draft.text) return;
      patch({ card: undefined, guard: undefined });
      const written = await editor.replace(fix, fix.replacement);
      if (written && fix.asset !== undefined && site.mentions) {
        await chooseMention(site, fix.replacement.replace(/^@/, ''), signal);
      }
      patch({ notice: written ? fix.label : 'failed' });
      editor.focus();
      refresh();
      void send('hint.outcome', hint.rule, 'fixed').catch(() => undefined);
    },
    ignore: async (hint, outcome) => {
      patch({ card: undefined });
      await settingsItem.update((settings) => ({
        ...settings,
        ignored: [...new Set([...settings.ignored, hint.key])],
      }));
      editor.focus();
      void send('hint.outcome', hint.rule, outcome).catch(() => undefined);
    },
  };
};
