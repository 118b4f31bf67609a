import { useRef } from 'preact/hooks';
import { t } from '../../lib/strings';
import type { HealthBand } from '../../lib/thread/thread';

/** Tells screen readers when the thread comes into another band while they listen; not at each count of the meter. */
export const BandLive = ({ band }: { readonly band: HealthBand }) => {
  const first = useRef(band);
  const hasMoved = useRef(false);
  hasMoved.current ||= band !== first.current;
  return (
    <p class="sr-only" role="status">
      {hasMoved.current && t(`popup_band_${band}`)}
    </p>
  );
};
