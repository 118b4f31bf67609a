import { signal as createSignal, type Signal } from '@preact/signals';
import type { Asset } from '../catalog/asset';
import type { Editor } from '../editors/editor';
import { openEditor } from '../editors/open';
import { markKind } from '../rules/mark-kind';
import type { Hint } from '../rules/rule';
import { marksOf } from '../rules/run';
import type { SitePage } from '../sites/page';
import type { Site } from '../sites/site';
import { carry } from '../text/carry';
import { estimateTokens } from '../tokens/estimate';
import { openCards, type Cards } from './cards';
import { setQuiet } from './choices';
import { watchSend } from './hold-send';
import type { InForce } from './in-force';
import { watchKeys } from './keyboard';
import { openLintLoop, type LintLoop } from './lint-loop';
import { openPalette } from './palette';
import { openRefusals, type Refusals } from './refusals';
import { EMPTY_STATE, type CoachState, type OpenedBy } from './state';
import { takeFix } from './take-fix';

/** The coach at one composer: reads, lints, marks and fixes. Ends with its signal. */
export interface ComposerCoach
  extends
    Omit<Refusals, 'refused' | 'own' | 'forget'>,
    Pick<LintLoop, 'refresh' | 'settle' | 'tellThread' | 'unanswered'>,
    Pick<Cards, 'show' | 'close' | 'openMenu' | 'holdCard'> {
  readonly editor: Editor;
  readonly site: Site;
  /** The catalogue in force; undefined until it is read. */
  readonly assets: () => readonly Asset[] | undefined;
  readonly state: Signal<CoachState>;
  /** Grows whenever the surface must be placed anew (scroll, resize, text changed). */
  readonly moved: Signal<number>;
  readonly openPanel: (by: OpenedBy) => void;
  /** Opens the palette of assets at the caret, or closes it. */
  readonly openPalette: () => Promise<void>;
  readonly patch: (change: Partial<CoachState>) => void;
  /** Takes in the text as it stands, at once: what is told next is of this one. */
  readonly catchUp: () => void;
  readonly takeFix: (hint: Hint, index: number) => Promise<void>;
  /** Says nothing on this site, or speaks again. */
  readonly pause: (quiet: boolean) => Promise<void>;
  /** Copies a text for the user, who pressed a button for it. */
  readonly copy: (text: string) => Promise<void>;
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
  const shown = createSignal<CoachState>(EMPTY_STATE);
  const moved = createSignal(0);
  const state = (): CoachState => shown.value;
  const patch = (change: Partial<CoachState>): void => {
    shown.value = { ...shown.value, ...change };
  };
  const paint = (): void => {
    editor.paint(
      marksOf(state().hints).map(({ start = 0, end = 0, group }) => ({ start, end, kind: markKind(group) })),
    );
  };
  const move = (): void => {
    moved.value += 1;
  };
  const draw = (): void => {
    paint();
    move();
  };
  const refusals = openRefusals(editor, page, patch);
  const place = { editor, page, inForce, refusals, state, patch, draw };
  const loop = openLintLoop(place, () => cards.showAtCaret(), signal);
  const cards = openCards(place, loop.settle, signal);

  const changed = (): void => {
    const before = state().draft.text;
    const draft = editor.read();
    if (draft.text === before) return paint();
    const { guard, hints } = state();
    patch({
      draft,
      draftTokens: estimateTokens(draft.text),
      hints: carry(hints, before, draft.text),
      card: undefined,
      guard: undefined,
      ...(!guard && { notice: undefined }),
    });
    draw();
    // What was sent is over; the next prompt begins.
    if (draft.text.trim() === '') {
      cards.forget();
      refusals.forget();
    }
    loop.typed(before, draft.text);
  };
  editor.watch({ changed, moved: move }, signal);
  // A snooze ends by the clock, which nobody watches while nobody is here.
  const wake = (): void => {
    if (state().snoozedUntil !== undefined) loop.refresh();
  };
  element.addEventListener('focusin', wake, { signal });
  signal.addEventListener('abort', () => editor.paint([]));

  const coach: ComposerCoach = {
    ...refusals,
    ...loop,
    ...cards,
    editor,
    site,
    assets: () => inForce()?.catalog.assets,
    state: shown,
    moved,
    openPanel: (by) => {
      loop.settle();
      patch({ panel: by, card: undefined, notice: undefined, threadNotice: undefined });
    },
    openPalette: () => openPalette(coach),
    patch,
    catchUp: changed,
    takeFix: async (hint, index) => {
      const fix = hint.fixes[index];
      if (fix && loop.isLinted()) await takeFix(coach, hint, fix, signal);
    },
    pause: (quiet) => setQuiet(location.origin, quiet, state()),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
      patch({ notice: { kind: 'brief-copied', words: '' } });
    },
  };
  const letThrough = new Set<string>();
  watchKeys(coach, letThrough, signal);
  watchSend(coach, letThrough, signal);
  return coach;
};
