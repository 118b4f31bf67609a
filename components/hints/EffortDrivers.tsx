import type { Effort, EffortDriverId } from '../../lib/effort/effort';
import { t, type StringKey } from '../../lib/strings';

const NAMES: Readonly<Record<EffortDriverId, StringKey>> = {
  context: 'driver_context',
  complexity: 'driver_complexity',
  'back-and-forth': 'driver_back_and_forth',
};

/** The three drivers of an effort, each with its share and what was seen. */
export const EffortDrivers = ({ effort }: { readonly effort: Effort }) => (
  <dl class="drivers">
    {effort.drivers.map(({ id, points, why }) => (
      <div key={id} class="driver">
        <dt class="soft">{t(NAMES[id])}</dt>
        <dd>
          <span class="driver-bar" aria-hidden="true">
            <i style={{ inlineSize: `${Math.round(points * 100)}%` }} />
          </span>
          <span class="soft">{why}</span>
        </dd>
      </div>
    ))}
  </dl>
);
