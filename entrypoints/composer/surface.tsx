import { Overlay } from '../../components/hints/Overlay';
import type { ComposerCoach } from '../../lib/coach/composer';
import type { Host } from '../../lib/coach/host';
import { openAdvice, putOff } from '../../lib/coach/open-advice';
import { orSay } from '../../lib/coach/or-say';
import { pauseHere } from '../../lib/coach/pause-here';
import { lookAround } from '../../lib/coach/room';
import { sendAnyway } from '../../lib/coach/send-anyway';

/** Binds the coach's state to what is drawn, and what the user asks for back to the coach. */
export const CoachSurface = ({ coach, host }: { readonly coach: ComposerCoach; readonly host: Host }) => {
  // Drawn anew whenever the composer moves.
  void coach.moved.value;
  const { value: state } = coach.state;
  host.follow(coach.editor.element);
  return (
    <Overlay
      state={state}
      room={lookAround(coach.editor, host.element)}
      onFix={(hint, index) => void coach.takeFix(hint, index)}
      onRefuse={(hint, refusal) => orSay(coach, coach.dismiss(hint, refusal))}
      onMenu={coach.openMenu}
      onHint={(hint, byKey) => coach.show(hint, byKey ? 'keyboard' : 'pointer')}
      onPanel={(byKey) => (state.panel ? coach.close() : coach.openPanel(byKey ? 'keyboard' : 'pointer'))}
      onClose={coach.close}
      onPause={(quiet) => orSay(coach, pauseHere(coach, quiet))}
      onPalette={() => void coach.openPalette()}
      onSend={() => void sendAnyway(coach)}
      onUndo={() => orSay(coach, coach.undo())}
      onCopy={(text) => orSay(coach, coach.copy(text))}
      onAdvice={() => void openAdvice(coach)}
      onLater={() => putOff(coach)}
      onCard={coach.holdCard}
    />
  );
};
