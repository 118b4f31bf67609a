import { clock } from '../../lib/text/clock';
import { t, tCount } from '../../lib/strings';
import { Button } from '../shared/Button';
import type { IgnoredHint, SilencedRule } from './ignored-words';
import { IgnoredWords } from './IgnoredWords';
import { useDone } from './done';
import { DoneLine } from './DoneLine';
import { focusTitle } from './focus';
import { OffRows } from './OffRows';
import { QuietRows } from './QuietRows';
import type { RuleEntry } from './rule-entries';
import { routeLink } from './sections';
import { Section } from './Section';
import { SilencedRows } from './SilencedRows';

export interface IgnoredFacts {
  readonly hints: readonly IgnoredHint[];
  readonly silenced: readonly SilencedRule[];
  /** Nothing is said before this time (ms since the epoch); undefined when the coach is awake. */
  readonly snoozedUntil: number | undefined;
}

export interface IgnoredActions {
  readonly restore: (keys: readonly string[]) => void;
  readonly ignore: (keys: readonly string[]) => void;
  /** Turns a rule off everywhere, or back to how it came. */
  readonly turnOff: (rule: string, off: boolean) => void;
  /** Lets a rule speak again in one place, or silences it there again. */
  readonly silence: (rule: SilencedRule, silent: boolean) => void;
  /** Says nothing before this time; 0 wakes the coach. */
  readonly snooze: (until: number) => void;
  /** Lets a rule that went quiet speak again, judged anew. */
  readonly wake: (rule: string) => void;
}

interface Props {
  readonly ignored: IgnoredFacts;
  readonly rules: readonly RuleEntry[];
  readonly actions: IgnoredActions;
}

/** What the user does not want to see, and the way back. */
export const IgnoredSection = ({ ignored: { hints, silenced, snoozedUntil }, rules, actions }: Props) => {
  const { line, say } = useDone();
  const quiet = rules.filter((entry) => entry.quiet);
  const turnedOff = rules.filter(
    ({ level, standard, quiet: isQuiet }) => level === 'off' && standard !== 'off' && !isQuiet,
  );
  const off = rules.filter(({ level, standard }) => level === 'off' && standard === 'off').length;
  /** Does it, says so, and offers to take it back. */
  const act = (does: () => void, text: string, undoes: () => void, undone: string): void => {
    does();
    say(text, { does: undoes, said: undone });
  };
  const turnOn = ({ id, title }: RuleEntry['rule']): void =>
    act(
      () => actions.turnOff(id, false),
      t('options_ignored_rule_back', title),
      () => actions.turnOff(id, true),
      t('options_ignored_rule_again', title),
    );
  const restoreRule = (rule: SilencedRule): void =>
    act(
      () => actions.silence(rule, false),
      t('options_ignored_rule_back', rule.title),
      () => actions.silence(rule, true),
      t('options_ignored_rule_again', rule.title),
    );
  const isEmpty = hints.length + silenced.length + turnedOff.length + quiet.length === 0 && snoozedUntil === undefined;
  return (
    <Section title={t('options_section_ignored')} intro={t('options_ignored_intro')}>
      <DoneLine {...line} />
      {snoozedUntil !== undefined && (
        <div class="card row">
          <p class="grow">{t('options_ignored_snoozed', clock(snoozedUntil))}</p>
          <Button
            look="first"
            onClick={() =>
              act(
                () => actions.snooze(0),
                t('options_ignored_awake'),
                () => actions.snooze(snoozedUntil),
                t('options_ignored_snoozed', clock(snoozedUntil)),
              )
            }
          >
            {t('options_ignored_wake')}
          </Button>
        </div>
      )}
      {isEmpty && (
        <div class="empty">
          <h3>{t('options_ignored_empty')}</h3>
          <p class="soft">{t('options_ignored_empty_text')}</p>
        </div>
      )}
      <IgnoredWords
        ignored={hints}
        onRestore={(keys) =>
          act(
            () => actions.restore(keys),
            tCount('options_ignored_restored', keys.length),
            () => actions.ignore(keys),
            tCount('options_ignored_again', keys.length),
          )
        }
      />
      {(['site', 'thread'] as const).map((scope) => (
        <SilencedRows
          key={scope}
          heading={t(`options_ignored_in_${scope}`)}
          rules={silenced.filter(({ silence }) => silence.scope === scope)}
          onRestore={restoreRule}
        />
      ))}
      <OffRows rules={turnedOff} onRestore={turnOn} />
      <QuietRows
        rules={quiet}
        onWake={({ id, title }) => {
          actions.wake(id);
          say(t('options_ignored_rule_back', title));
          focusTitle();
        }}
      />
      {off > 0 && (
        <p class="soft">
          {tCount('options_ignored_off', off)} <a href={routeLink('rules')}>{t('options_ignored_off_link')}</a>
        </p>
      )}
    </Section>
  );
};
