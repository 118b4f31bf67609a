import type { BriefKind } from '../../lib/messages';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { BriefBox } from './BriefBox';
import { Drivers } from './Drivers';
import { Fill } from './Fill';
import { Meter } from './Meter';
import { BandLive } from './BandLive';
import { SnoozeButton, Snoozed } from './Snooze';
import { Unsaved } from './Unsaved';
import type { PopupActions, PopupView } from './view';
import { reasonWords, tokenWords } from './words';

interface Props {
  readonly view: Extract<PopupView, { kind: 'thread' }>;
  readonly actions: PopupActions;
}

const KINDS: readonly BriefKind[] = ['new-thread', 'data-app'];
const ASK = { 'new-thread': 'popup_ask_new_thread', 'data-app': 'popup_ask_data_app' } as const;

/** A thread's health: the verdict, the reason, the figures, and what to do about it. */
export const ThreadView = ({ view: { row, ticks, canOpen, brief, snooze, unsaved, shown }, actions }: Props) => {
  const { health, estimated } = row;
  const open = brief.step === 'none' ? undefined : 'brief' in brief ? brief.brief.kind : brief.kind;
  const onSnooze = (on: boolean): void => void actions.setSnoozed(on);
  const canSnooze = snooze === 'offered';
  const isCalm = health.band === 'fresh' && health.advice === 'continue';
  return (
    <>
      <h1 class="verdict">{health.verdict}</h1>
      <p class="soft num">{reasonWords(health, estimated)}</p>
      {unsaved && <Unsaved why={unsaved} />}
      {snooze === 'on' && <Snoozed health={health} onSnooze={onSnooze} />}
      <Meter health={health} ticks={ticks} estimated={estimated} />
      <Fill row={row} />
      {brief.step !== 'none' && (
        <BriefBox
          state={brief}
          before={tokenWords(health.tokens.total, health.tokens.total, estimated)}
          siteName={row.siteName}
          canOpen={canOpen}
          actions={actions}
        >
          {canSnooze && open === health.advice && <SnoozeButton health={health} onSnooze={onSnooze} />}
        </BriefBox>
      )}
      <div class="buttons">
        {KINDS.filter((kind) => kind !== open).map((kind) => (
          <Button key={kind} look={isCalm ? 'plain' : 'quiet'} onClick={() => void actions.askBrief(kind)}>
            {t(ASK[kind])}
          </Button>
        ))}
        {canSnooze && open !== health.advice && <SnoozeButton health={health} onSnooze={onSnooze} />}
      </div>
      <BandLive band={health.band} />
      <Drivers drivers={health.drivers} shown={shown} onShow={actions.showTurns} />
    </>
  );
};
