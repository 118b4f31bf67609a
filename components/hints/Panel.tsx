import type { CoachState } from '../../lib/coach/state';
import type { Hint } from '../../lib/rules/rule';
import { t, tCount } from '../../lib/strings';
import { clock } from '../../lib/text/clock';
import { amount } from '../shared/amount';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { healthTone } from '../shared/health-tone';
import { rideAlongRange } from './amounts';
import { EffortDrivers } from './EffortDrivers';
import { Slots } from './Slots';
import { markKind } from '../../lib/rules/mark-kind';
import { shorten } from '../../lib/text/shorten';

interface Props {
  readonly state: CoachState;
  readonly onHint: (hint: Hint, byKey: boolean) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onPalette: () => void;
  readonly onAdvice: () => void;
  readonly onClose: () => void;
}

const MOST = 32;

/** A hint by its own words and what is asked; one about the whole prompt by its title and what its fixes offer. */
const rowOf = ({ start, end, title, fixes }: Hint, text: string): readonly [name: string, asks: string] =>
  start !== undefined && end !== undefined
    ? [`“${shorten(text.slice(start, end).replace(/\s+/g, ' '), MOST)}”`, title]
    : [
        title,
        fixes
          .map(({ label }) => label)
          .slice(0, 2)
          .join(' · '),
      ];

const Sent = ({ state: { draftTokens, status } }: Pick<Props, 'state'>) => (
  <div class="row soft num">
    {draftTokens > 0 && <span>{t('panel_tokens_here', amount(draftTokens))}</span>}
    {status && <span>{t('panel_sent_along', rideAlongRange(status))}</span>}
  </div>
);

/** How the thread stands, where that is worth a word, and the way to what is advised. */
const ThreadLine = ({ status, onAdvice }: Pick<CoachState, 'status'> & Pick<Props, 'onAdvice'>) => {
  const tone = status ? healthTone(status.health) : 'ok';
  if (!status || tone === 'ok') return null;
  return (
    <section>
      <button type="button" class="finding thread-line" onClick={onAdvice}>
        <Dot tone={tone} />
        <span class="finding-name">{status.health.verdict}</span>
        <span class="finding-asks soft">{t('panel_advice')}</span>
      </button>
    </section>
  );
};

const Findings = ({ state, onHint }: Pick<Props, 'state' | 'onHint'>) => (
  <ul class="findings">
    {state.hints.map((hint) => {
      const [name, asks] = rowOf(hint, state.draft.text);
      return (
        <li key={hint.key}>
          <button type="button" class="finding" onClick={({ detail }) => onHint(hint, detail === 0)}>
            <Dot tone={markKind(hint.group)} />
            <span class="finding-name">{name}</span>
            <span class="finding-asks soft">{asks}</span>
          </button>
        </li>
      );
    })}
  </ul>
);

const Seen = ({ state, onHint }: Pick<Props, 'state' | 'onHint'>) => {
  const { draft, scope, hints, effort, turns } = state;
  if (draft.text.trim() === '') return <p class="soft panel-empty">{t('panel_empty')}</p>;
  return (
    <>
      <section>
        <div class="row">
          <h2>{t('panel_says')}</h2>
          <span class="soft">{turns === 0 ? t('panel_opening') : tCount('panel_follow_up', turns)}</span>
        </div>
        {scope && <Slots scope={scope} draft={draft} hints={hints} />}
      </section>
      {effort && (
        <section>
          <div class="row">
            <h2>{t('panel_effort', t(`level_${effort.level}`))}</h2>
            <span class="soft">{effort.like}</span>
          </div>
          <EffortDrivers effort={effort} />
        </section>
      )}
      <section>
        {hints.length > 0 ? <Findings state={state} onHint={onHint} /> : <p class="soft">{t('panel_clean')}</p>}
      </section>
    </>
  );
};

/** The chip, opened: everything the coach sees in this prompt. */
export const Panel = ({ state, onHint, onPause, onPalette, onAdvice, onClose }: Props) => {
  const { paused, snoozedUntil, status } = state;
  const quiet = snoozedUntil === undefined ? paused && t('panel_paused') : t('panel_snoozed', clock(snoozedUntil));
  return (
    <div class="panel" role="dialog" aria-label={t('panel_label')} tabIndex={-1}>
      {quiet ? <p class="soft panel-empty">{quiet}</p> : <Seen state={state} onHint={onHint} />}
      {!quiet && <ThreadLine status={status} onAdvice={onAdvice} />}
      {!quiet && <Sent state={state} />}
      <div class="foot">
        <Button look={quiet ? 'first' : 'plain'} onClick={() => onPause(!quiet)}>
          {quiet ? t(paused ? 'panel_resume' : 'panel_wake') : t('panel_pause')}
        </Button>
        <Button look="plain" onClick={onPalette}>
          {t('panel_palette')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('panel_close')}
        </Button>
      </div>
    </div>
  );
};
