import { t } from '../../lib/strings';
import type { Health } from '../../lib/thread/thread';
import { bandTone } from '../shared/health-tone';
import { meterWords } from './words';
import type { Ticks } from './view';

interface Props {
  readonly health: Health;
  readonly ticks: Ticks;
  readonly estimated: boolean;
}

const MARKS = ['heavy', 'restart'] as const;

/** Tokens against the window: a solid part that is sure, a pale part up to where it may reach, two marks. */
export const Meter = ({ health, ticks, estimated }: Props) => {
  const { tokens, window } = health;
  const share = (value: number): string => `${Math.min(100, Math.max(0, (value / window) * 100)).toFixed(2)}%`;
  return (
    <div
      role="meter"
      class={`meter meter-${bandTone(health.band)}`}
      aria-label={t('popup_meter')}
      aria-valuemin={0}
      aria-valuemax={window}
      aria-valuenow={Math.min(tokens.total, window)}
      aria-valuetext={meterWords(health, estimated)}
    >
      <i class="meter-range" style={{ inlineSize: share(tokens.high) }} />
      <i class="meter-fill" style={{ inlineSize: share(tokens.low) }} />
      {MARKS.map((mark) => (
        <i key={mark} class="meter-tick" style={{ insetInlineStart: share(ticks[mark]) }} />
      ))}
      <span class="meter-words" style={{ '--heavy': share(ticks.heavy), '--restart': share(ticks.restart) }}>
        {MARKS.map((mark) => (
          <span key={mark}>{t(`popup_tick_${mark}`)}</span>
        ))}
      </span>
    </div>
  );
};
