import { t } from '../../lib/strings';
import type { HealthDriver } from '../../lib/thread/thread';

/** Why the thread stands where it stands, the strongest reason first. Its size is said above already. */
export const Drivers = ({ drivers }: { readonly drivers: readonly HealthDriver[] }) => {
  const told = drivers.filter(({ id }) => id !== 'load').sort((a, b) => b.points - a.points);
  if (told.length === 0) return null;
  return (
    <ul class="drivers" aria-label={t('popup_drivers')}>
      {told.map(({ id, why }) => (
        <li key={id}>{why}</li>
      ))}
    </ul>
  );
};
