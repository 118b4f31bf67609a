import type { Editor } from '../editors/editor';
import type { Hint } from '../rules/rule';
import { marksOf } from '../rules/run';
import type { SitePage } from '../sites/page';
import { hintForCaret, watchCaret } from './caret';
import { tellOutcome } from './choices';
import { watchPointer } from './pointer';
import { isSiteMenuOpen } from './site-menu';
import type { CoachState, OpenedBy } from './state';

/** Where cards are shown, and of which hints. */
export interface CardPlace {
  readonly editor: Editor;
  readonly page: Pick<SitePage, 'site'>;
  readonly state: () => CoachState;
  readonly patch: (change: Partial<CoachState>) => void;
}

/** The card of a hint, opened by the pointer, the caret or the keyboard. */
export interface Cards {
  readonly show: (hint: Hint, by: OpenedBy) => void;
  /** Shows the hint at the caret, unless it was closed there. */
  readonly showAtCaret: () => void;
  /** Steps back to typing, with the caret where it was; the hint at the caret stays closed until the caret leaves its words. */
  readonly close: () => void;
  /** Opens the card's ways to ignore it, or steps back from them. */
  readonly openMenu: (open: boolean) => void;
  /** The pointer is on the card, or left it. */
  readonly holdCard: (onCard: boolean) => void;
  /** The next prompt begins: its hints are shown for the first time. */
  readonly forget: () => void;
}

/** Opens cards at a composer as the pointer and the caret ask for them; `settle` lints a text that changed since, for the spans of a card's fixes. */
export const openCards = (
  { editor, page, state, patch }: CardPlace,
  settle: () => void,
  signal: AbortSignal,
): Cards => {
  const counted = new Set<string>();
  let closed: string | undefined;

  const show = (asked: Hint, by: OpenedBy): void => {
    settle();
    const hint = state().hints.find(({ key }) => key === asked.key);
    if (!hint || (by !== 'keyboard' && hint.key === state().card?.hint.key)) return;
    patch({ card: { hint, by }, panel: undefined, notice: undefined });
    if (!counted.has(hint.key)) tellOutcome(hint, 'shown');
    counted.add(hint.key);
  };
  const showAtCaret = (): void => {
    const { panel, card, guard, palette } = state();
    const hint = hintForCaret(state(), editor.caret());
    if (hint?.key !== closed) closed = undefined;
    if (panel || guard || palette || (card && card.by !== 'caret')) return;
    if (!hint) {
      if (card) patch({ card: undefined });
    } else if (hint.key !== closed && !isSiteMenuOpen(editor.element, page.site)) show(hint, 'caret');
  };
  const showAtPointer = (hint: Hint | undefined): void => {
    const { card, guard } = state();
    if (guard || card?.by === 'keyboard') return;
    if (hint) show(hint, 'pointer');
    else if (card?.by === 'pointer') patch({ card: undefined });
  };
  watchCaret(editor, showAtCaret, signal);
  return {
    show,
    showAtCaret,
    close: () => {
      closed = state().card?.hint.key;
      patch({ card: undefined, panel: undefined, guard: undefined, notice: undefined, palette: undefined });
      editor.focus();
    },
    openMenu: (menu) => {
      const { card } = state();
      patch({ card: card && { ...card, by: 'keyboard', menu } });
    },
    holdCard: watchPointer(editor, () => marksOf(state().hints), showAtPointer, signal),
    forget: () => counted.clear(),
  };
};
