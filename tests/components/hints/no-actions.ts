import type { Actions } from '../../../components/hints/Overlay';

const nothing = (): void => undefined;

/** The surface on its own: nobody listens to what is pressed. */
export const NO_ACTIONS: Actions = {
  onFix: nothing,
  onRefuse: nothing,
  onMenu: nothing,
  onHint: nothing,
  onPanel: nothing,
  onClose: nothing,
  onPause: nothing,
  onPalette: nothing,
  onSend: nothing,
  onUndo: nothing,
  onCopy: nothing,
  onAdvice: nothing,
  onLater: nothing,
  onCard: nothing,
};
