import { useState } from 'preact/hooks';
import type { Box, Room } from '../../lib/coach/room';
import type { CoachState, Refusal } from '../../lib/coach/state';
import type { ThreadStatus } from '../../lib/messages';
import type { Hint } from '../../lib/rules/rule';
import { Card } from './Card';
import { Floating } from './Floating';
import { Guard } from './Guard';
import { NoticeLine } from './NoticeLine';
import { Panel } from './Panel';
import { around, placeBeside, placeCard, type Spot, type Size } from './place';
import { PlacedChip } from './PlacedChip';
import { PlacedNotice } from './PlacedNotice';
import { saidOf } from './said';
import { threadNoticeText } from './ThreadNotice';

/** What the user can ask of the coach. `byKey`: from the keyboard, which then goes along. */
export interface Actions {
  readonly onFix: (hint: Hint, index: number) => void;
  readonly onRefuse: (hint: Hint, refusal: Refusal) => void;
  /** The ways to ignore the hint of the open card, or back from them. */
  readonly onMenu: (open: boolean) => void;
  readonly onHint: (hint: Hint, byKey: boolean) => void;
  readonly onPanel: (byKey: boolean) => void;
  readonly onClose: () => void;
  readonly onPause: (paused: boolean) => void;
  readonly onPalette: () => void;
  readonly onSend: () => void;
  readonly onUndo: () => void;
  readonly onCopy: (text: string) => void;
  /** What is advised for the thread, as the popup shows it. */
  readonly onAdvice: () => void;
  readonly onLater: () => void;
  readonly onCard: (pointerInside: boolean) => void;
}

const isSame = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right;

/** What the notice shows: why it was told, with the figures that the chip beside it shows now. */
const noticeNow = ({ threadNotice, status }: CoachState): ThreadStatus | undefined =>
  threadNotice && status
    ? {
        ...threadNotice,
        estimated: status.estimated,
        health: { ...threadNotice.health, tokens: status.health.tokens },
      }
    : threadNotice;

/** The palette stands alone. */
const besidePalette = (state: CoachState): CoachState =>
  state.palette ? { ...state, card: undefined, panel: undefined, notice: undefined, threadNotice: undefined } : state;

interface Props extends Actions {
  readonly state: CoachState;
  readonly room: Room;
}

/** Everything over the page at one composer: the chip, at most one of card, panel and guard, and the line of news. */
export const Overlay = ({ state, room, ...on }: Props) => {
  const [chip, setChip] = useState<Box>(room.frame);
  const beside = besidePalette(state);
  const { card, panel, guard, notice, threadNotice, calls } = beside;
  const shown = noticeNow(beside);
  const atChip = (size: Size): Spot => placeBeside(size, chip, [around([room.frame, chip]) ?? chip], room);
  const atWords =
    ({ start, end }: Hint) =>
    (size: Size): Spot => {
      const words = start === undefined || end === undefined ? undefined : around(room.rects({ start, end }));
      return words ? placeCard(size, room, words, room.caret) : atChip(size);
    };
  return (
    <>
      <PlacedChip
        state={state}
        room={room}
        onOpen={on.onPanel}
        onEscape={on.onClose}
        onPlace={(box) => setChip((old) => (isSame(old, box) ? old : box))}
      />
      {card && !guard && (
        <Floating
          at={atWords(card.hint)}
          focus={card.by === 'keyboard' ? `${card.hint.key} ${String(card.menu)} ${calls}` : undefined}
          isDialog
          onPointer={on.onCard}
          onEscape={() => (card.menu ? on.onMenu(false) : on.onClose())}
        >
          <Card
            card={card}
            text={state.draft.text}
            onFix={(index) => on.onFix(card.hint, index)}
            onRefuse={(refusal) => on.onRefuse(card.hint, refusal)}
            onMenu={on.onMenu}
          />
        </Floating>
      )}
      {panel && !guard && (
        <Floating
          at={atChip}
          focus={panel === 'keyboard' ? `panel ${calls}` : undefined}
          isDialog
          onEscape={on.onClose}
        >
          <Panel
            state={state}
            onHint={on.onHint}
            onPause={on.onPause}
            onPalette={on.onPalette}
            onAdvice={on.onAdvice}
            onClose={on.onClose}
          />
        </Floating>
      )}
      {guard && (
        <Floating at={atWords(guard)} focus={`${guard.key} ${calls}`} isDialog onEscape={on.onClose}>
          <Guard hint={guard} onMask={() => on.onFix(guard, 0)} onSend={on.onSend} />
        </Floating>
      )}
      {notice && notice.kind !== 'fixed' && !card && !panel && !guard && (
        <Floating at={atChip} onEscape={on.onClose}>
          <NoticeLine notice={notice} onUndo={on.onUndo} onCopy={() => on.onCopy(notice.words)} />
        </Floating>
      )}
      {shown && !notice && !card && !panel && !guard && (
        <PlacedNotice status={shown} chip={chip} room={room} onAdvice={on.onAdvice} onDismiss={on.onLater} />
      )}
      <div class="sr-only" role="status">
        {saidOf(beside)}
      </div>
      {/* Once for each band: its words are those of the crossing, whatever the meter counts meanwhile. */}
      <div class="sr-only" role="status">
        {threadNotice && threadNoticeText(threadNotice)}
      </div>
    </>
  );
};
