import type { BriefKind } from '../../lib/messages';
import { Button } from '../shared/Button';
import { BriefBox } from './BriefBox';
import { HealthDrivers } from './HealthDrivers';
import { Explained } from './Explained';
import { Fill } from './Fill';
import { isCalm } from '../shared/health-tone';
import { briefKinds, kindWords } from './kinds';
import { Meter } from './Meter';
import { SnoozeButton, Snoozed } from './Snooze';
import { Unsaved } from './Unsaved';
import type { PopupActions, PopupView } from './view';
import { reasonWords, tokenWords } from './words';

interface Props {
  readonly view: Extract<PopupView, { kind: 'thread' }>;
  readonly actions: PopupActions;
}

/** A thread's health: the verdict, the reason, the figures, and what to do about it. */
export const ThreadView = ({
  view: { row, ticks, canOpen, saves, brief, snooze, guidesOff, unsaved, shown },
  actions,
}: Props) => {
  const { health, estimated } = row;
  const open = brief.step === 'none' ? undefined : 'brief' in brief ? brief.brief.kind : brief.kind;
  const onSnooze = (on: boolean): void => void actions.setSnoozed(on);
  const isAdvised = open === health.advice || (open === 'schedule' && health.advice === 'data-app');
  const canSnooze = snooze === 'offered';
  const [first, ...kinds] = briefKinds(health, saves).filter((kind) => kind !== open);
  const ask = (kind: BriefKind, look: 'plain' | 'quiet') => (
    <Button key={kind} look={look} data-next="popup-brief" onClick={() => void actions.askBrief(kind)}>
      {kindWords(kind, 'ask', saves)}
    </Button>
  );
  return (
    <>
      <h1 class="verdict" id="popup-verdict" tabIndex={-1}>
        {health.verdict}
      </h1>
      <p class="soft num">{reasonWords(health, estimated, saves)}</p>
      {unsaved && <Unsaved why={unsaved} />}
      {snooze === 'on' && <Snoozed health={health} onSnooze={onSnooze} />}
      <Meter health={health} ticks={ticks} estimated={estimated} />
      <Fill row={row} isFolded={open !== undefined} />
      {brief.step !== 'none' && (
        <BriefBox
          state={brief}
          turnsAbout={row.turnsAbout}
          before={tokenWords(health.tokens.total, health.tokens.total, estimated)}
          siteName={row.siteName}
          saves={saves}
          canOpen={canOpen}
          shown={shown}
          actions={actions}
        >
          {canSnooze && isAdvised && <SnoozeButton health={health} onSnooze={onSnooze} />}
        </BriefBox>
      )}
      <div class="buttons">
        {first && ask(first, isCalm(health) || open || first !== 'new-thread' ? 'plain' : 'quiet')}
        {canSnooze && !isAdvised && <SnoozeButton health={health} onSnooze={onSnooze} />}
        {kinds.map((kind) => ask(kind, 'plain'))}
      </div>
      <HealthDrivers drivers={health.drivers} isFolded={open !== undefined} shown={shown} onShow={actions.showTurns} />
      <Explained
        drivers={health.drivers}
        off={guidesOff}
        isOpen={open === 'guide'}
        canSnooze={!unsaved}
        shown={shown}
        actions={actions}
      />
    </>
  );
};
