import { Overlay } from '../../components/hints/Overlay';
import type { ComposerCoach } from '../../lib/coach/composer';
import type { Host } from '../../lib/coach/host';
import { openAdvice } from '../../lib/coach/open-advice';
import { orSay } from '../../lib/coach/or-say';
import { lookAround } from '../../lib/coach/room';
import { sendAnyway } from '../../lib/coach/send-anyway';

interface Props {
  readonly coach: ComposerCoach;
  readonly host: Host;
}

/** Binds the coach's state to what is drawn, and what the user asks for back to the coach. */
export const CoachSurface = ({ coach, host }: Props) => {
  // Read so that the surface is drawn anew whenever the composer moves.
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
      onPause={(quiet) => orSay(coach, coach.pause(quiet).then(coach.close))}
      onPalette={() => void coach.openPalette()}
      onSend={() => void sendAnyway(coach)}
      onUndo={() => orSay(coach, coach.undo())}
      onCopy={(text) => orSay(coach, coach.copy(text))}
      onAdvice={() => void openAdvice(coach)}
      onLater={() => coach.patch({ threadNotice: undefined })}
      onCard={coach.holdCard}
    />
  );
};
