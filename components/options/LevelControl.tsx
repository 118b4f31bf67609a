import { SEVERITIES } from '../../lib/rules/rule';
import { t } from '../../lib/strings';
import type { Level, RuleEntry } from './rule-entries';

interface Props {
  readonly entry: RuleEntry;
  readonly onLevel: (level: Level) => void;
}

/** Whether a rule speaks, and how loudly. */
export const LevelControl = ({ entry: { rule, level, standard }, onLevel }: Props) => {
  const on = level !== 'off';
  const usual = standard === 'off' ? rule.severity : standard;
  return (
    <div class="level">
      <select
        class="field"
        aria-label={t('options_rule_level', rule.title)}
        disabled={!on}
        value={on ? level : usual}
        onChange={({ currentTarget }) => onLevel(currentTarget.value as Level)}
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {t(`options_level_${severity}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        aria-label={rule.title}
        onClick={() => onLevel(on ? 'off' : usual)}
      />
    </div>
  );
};
