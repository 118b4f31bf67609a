import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/strings';
import type { Sizes } from '../../lib/thread/settle-model';
import { Button } from '../shared/Button';
import { DoneLine, Problem } from './DoneLine';
import { Section } from './Section';
import { useTask } from './task';
import { useUntil } from './until';
import {
  inThousands,
  SIZE_NAMES,
  thresholdsOf,
  wrongSizes,
  type SizeName,
  type ThresholdFacts,
  type Thresholds,
} from './threshold-facts';

interface Props {
  readonly thresholds: ThresholdFacts;
  readonly onSave: (thresholds: Thresholds) => Promise<void>;
}

const PROBLEM_ID = 'threads-problem';

const shownOf = ({ chosen, standard }: ThresholdFacts): Sizes => ({
  heavy: inThousands(chosen.heavyTokens ?? standard.heavy),
  restart: inThousands(chosen.restartTokens ?? standard.restart),
});

const read = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));

/** The sizes at which the coach speaks of a thread: saved when a field is left or Enter is pressed, once both fit. */
export const ThreadsSection = ({ thresholds, onSave }: Props) => {
  const { standard, standardBy, chosen } = thresholds;
  const shown = shownOf(thresholds);
  const fields = {
    heavy: useUntil(shown.heavy, String(shown.heavy)),
    restart: useUntil(shown.restart, String(shown.restart)),
  };
  const [notice, setNotice] = useState('');
  const [wrongNames, setWrongNames] = useState<readonly SizeName[]>([]);
  const firstField = useRef<HTMLInputElement>(null);
  const save = useTask(async (sizes: Sizes, last: SizeName) => {
    setNotice('');
    const wrong = wrongSizes(sizes, last);
    setWrongNames(wrong?.names ?? []);
    if (wrong) throw new Error(t(`options_threads_wrong_${wrong.why}`));
    await onSave(thresholdsOf(sizes, standard));
    setNotice(t('options_threads_saved', sizes.heavy, sizes.restart));
  });
  const usual: Sizes = { heavy: inThousands(standard.heavy), restart: inThousands(standard.restart) };
  const isOwn = chosen.heavyTokens !== undefined || chosen.restartTokens !== undefined;
  const reset = (): void => {
    for (const name of SIZE_NAMES) fields[name][1](String(usual[name]));
    void save.run(usual, 'heavy');
    // The button goes once this is saved.
    firstField.current?.focus();
  };
  return (
    <Section title={t('options_section_threads')} intro={t('options_threads_intro')}>
      <div class="card">
        {SIZE_NAMES.map((name) => (
          <div key={name} class="size">
            <label class="label" for={`threads-${name}`}>
              {t(`options_threads_${name}`)}
            </label>
            <div class="row">
              <input
                ref={name === 'heavy' ? firstField : null}
                id={`threads-${name}`}
                class="field num short"
                type="number"
                inputMode="numeric"
                min={1}
                step={1}
                value={fields[name][0]}
                aria-describedby={`threads-${name}-help${wrongNames.includes(name) ? ` ${PROBLEM_ID}` : ''}`}
                aria-invalid={wrongNames.includes(name)}
                onInput={({ currentTarget }) => fields[name][1](currentTarget.value)}
                onChange={({ currentTarget: { value } }) => {
                  const now = { heavy: fields.heavy[0], restart: fields.restart[0], [name]: value };
                  void save.run({ heavy: read(now.heavy), restart: read(now.restart) }, name);
                }}
              />
              <span>{t('options_threads_unit')}</span>
            </div>
            <p id={`threads-${name}-help`} class="soft small">
              {t(`options_threads_${name}_help`)}
            </p>
          </div>
        ))}
        <Problem id={PROBLEM_ID} text={save.problem} />
        <DoneLine text={notice} />
        {isOwn && (
          <div class="actions">
            <Button onClick={reset}>{t('options_threads_reset', usual.heavy, usual.restart)}</Button>
          </div>
        )}
        {standardBy !== undefined && <p class="soft small">{t('options_threads_by_pack', standardBy)}</p>}
      </div>
      <h3>{t('options_threads_why')}</h3>
      <p class="soft">{t('options_threads_evidence')}</p>
    </Section>
  );
};
