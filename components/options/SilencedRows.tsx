import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import type { SilencedRule } from './ignored-words';

interface Props {
  readonly heading: string;
  readonly rules: readonly SilencedRule[];
  readonly onRestore: (rule: SilencedRule) => void;
}

/** Rules that are silent in one kind of place, with the way back; nothing where there are none. */
export const SilencedRows = ({ heading, rules, onRestore }: Props) =>
  rules.length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul class="rows">
        {rules.map((rule) => (
          <li key={`${rule.silence.rule} ${rule.silence.place}`}>
            <p class="grow">
              <strong>{rule.title}</strong> <span class="soft">{rule.where}</span>
            </p>
            <Button
              aria-label={t('options_ignored_restore_label', rule.title, rule.where)}
              onClick={() => onRestore(rule)}
            >
              {t('options_ignored_restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
