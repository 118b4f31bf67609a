import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import type { RuleEntry } from './rule-entries';
import { routeLink } from './sections';

interface Props {
  readonly rules: readonly RuleEntry[];
  readonly onWake: (rule: RuleEntry['rule']) => void;
}

/** Rules that went quiet by themselves, with the figures; nothing where there are none. */
export const QuietRows = ({ rules, onWake }: Props) =>
  rules.length === 0 ? null : (
    <>
      <h3>{t('options_ignored_quiet')}</h3>
      <p class="soft">{t('options_ignored_quiet_text')}</p>
      <ul class="rows">
        {rules.map(({ rule, counts }) => (
          <li key={rule.id}>
            <p class="grow">
              <a href={routeLink('rules', rule.id)}>{rule.title}</a>{' '}
              <span class="soft num">
                {t('options_ignored_quiet_figures', counts?.notUseful ?? 0, counts?.shown ?? 0)}
              </span>
            </p>
            <Button aria-label={t('options_rule_wake_label', rule.title)} onClick={() => onWake(rule)}>
              {t('options_rule_wake')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
