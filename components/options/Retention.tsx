import { useState } from 'preact/hooks';
import { t, tCount } from '../../lib/strings';
import { DoneLine, Problem } from './DoneLine';
import { useTask } from './task';
import { useUntil } from './until';

/** A day at least, or the meter of a running thread would be lost; two years at most, which is no history but a habit. */
const LEAST = 1;
const MOST = 730;

interface Props {
  readonly days: number;
  readonly onSave: (days: number) => Promise<void>;
}

/** For how many days threads are kept. Saved when the field is left or Enter is pressed. */
export const Retention = ({ days, onSave }: Props) => {
  const [typed, setTyped] = useUntil(days, String(days));
  const [notice, setNotice] = useState('');
  const save = useTask(async (wanted: number) => {
    setNotice('');
    if (!Number.isInteger(wanted) || wanted < LEAST || wanted > MOST) {
      throw new Error(t('options_data_retention_wrong', LEAST, MOST));
    }
    await onSave(wanted);
    setNotice(tCount('options_data_retention_saved', wanted));
  });
  return (
    <div class="retention">
      <label class="label" for="retention">
        {t('options_data_retention')}
      </label>
      <div class="row">
        <input
          id="retention"
          class="field num short"
          type="number"
          inputMode="numeric"
          min={LEAST}
          max={MOST}
          value={typed}
          aria-describedby={save.problem === '' ? 'retention-help' : 'retention-help retention-problem'}
          aria-invalid={save.problem !== ''}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget: { value } }) => {
            if (value !== String(days)) void save.run(value.trim() === '' ? Number.NaN : Number(value));
          }}
        />
        <span>{t('options_data_days')}</span>
      </div>
      <p id="retention-help" class="soft small">
        {t('options_data_retention_help')}
      </p>
      <Problem id="retention-problem" text={save.problem} />
      <DoneLine text={notice} />
    </div>
  );
};
