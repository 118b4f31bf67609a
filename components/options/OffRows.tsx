import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import type { RuleEntry } from './rule-entries';
import { routeLink } from './sections';

interface Props {
  readonly rules: readonly RuleEntry[];
  readonly onRestore: (rule: RuleEntry['rule']) => void;
}

/** Rules that the user turned off everywhere, with the way back; nothing where there are none. */
export const OffRows = ({ rules, onRestore }: Props) =>
  rules.length === 0 ? null : (
    <>
      <h3>{t('options_ignored_everywhere')}</h3>
      <ul class="rows">
        {rules.map(({ rule }) => (
          <li key={rule.id}>
            <p class="grow">
              <a href={routeLink('rules', rule.id)}>{rule.title}</a>
            </p>
            <Button aria-label={t('options_ignored_restore_everywhere', rule.title)} onClick={() => onRestore(rule)}>
              {t('options_ignored_restore')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
