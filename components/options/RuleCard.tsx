import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { t } from '../../lib/strings';
import { Examples } from './Examples';
import { LevelControl } from './LevelControl';
import type { Level, RuleEntry } from './rule-entries';
import { spoken } from './spoken';
import { markKind } from '../../lib/rules/mark-kind';

interface Props {
  readonly entry: RuleEntry;
  /** A link led here: the rule opens and takes the focus. */
  readonly wanted: boolean;
  /** undefined takes the user's choice back. */
  readonly onLevel: (rule: string, level: Level | undefined) => void;
  /** The button that takes the user's choice back was pressed. */
  readonly onReset: (rule: RuleEntry['rule']) => void;
  readonly onWake: (rule: RuleEntry['rule']) => void;
}

const facts = ({ rule, counts, measured }: RuleEntry): string =>
  [
    t(`options_turns_${rule.turns === 'follow-up' ? 'follow_up' : rule.turns}`),
    t(`options_speech_${rule.language}`),
    ...(measured ? [t('options_rule_precision', measured.right, measured.hints)] : []),
    ...(counts ? [t('options_rule_counts', counts.shown, counts.fixed, counts.dismissed, counts.notUseful)] : []),
  ].join(' · ');

/** Whose word a rule's level is, with the way back from the user's own. */
const Standing = ({ entry, onReset, onWake }: StandingProps) => {
  const { rule, changed, quiet, counts, standard, standardBy } = entry;
  if (quiet) {
    return (
      <p class="standing">
        {t('options_rule_quiet', counts?.notUseful ?? 0, counts?.shown ?? 0)}{' '}
        <Button look="plain" aria-label={t('options_rule_wake_label', rule.title)} onClick={onWake}>
          {t('options_rule_wake')}
        </Button>
      </p>
    );
  }
  if (changed) {
    return (
      <p class="standing soft">
        {t('options_rule_yours', t(`options_level_${standard}`))}{' '}
        <Button look="plain" aria-label={t('options_rule_reset_label', rule.title)} onClick={onReset}>
          {t('options_rule_reset')}
        </Button>
      </p>
    );
  }
  return standardBy === undefined ? null : <p class="standing soft">{t('options_rule_by_pack', standardBy)}</p>;
};

interface StandingProps {
  readonly entry: RuleEntry;
  readonly onReset: () => void;
  readonly onWake: () => void;
}

/** One rule: what it is about and why, its switch, and on demand its examples and source. */
export const RuleCard = ({ entry, wanted, onLevel, onReset, onWake }: Props) => {
  const { rule, source, examples, level, standard, quiet } = entry;
  const [open, setOpen] = useState(wanted);
  const summary = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  /** For a button that goes once it was pressed. */
  const leaving = (act: Props['onReset']) => (): void => {
    act(rule);
    title.current?.focus();
  };
  useLayoutEffect(() => {
    if (!wanted) return;
    setOpen(true);
    summary.current?.scrollIntoView({ block: 'center' });
    summary.current?.focus();
  }, [wanted]);
  return (
    <article class={level === 'off' ? 'rule rule-off' : 'rule'} aria-label={rule.title}>
      <div class="rule-head">
        <h4 ref={title} tabIndex={-1}>
          <Dot tone={level === 'off' ? 'none' : markKind(rule.group)} />
          {rule.title}
        </h4>
        <LevelControl
          entry={entry}
          onLevel={(chosen) => {
            if (quiet) onWake(rule);
            else onLevel(rule.id, chosen === standard ? undefined : chosen);
          }}
        />
      </div>
      <p>{spoken(rule.why)}</p>
      <p class="soft small num">{facts(entry)}</p>
      <Standing entry={entry} onReset={leaving(onReset)} onWake={leaving(onWake)} />
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary ref={summary} aria-label={t('options_rule_more_label', rule.title)}>
          {t('options_rule_more')}
        </summary>
        {open && (
          <>
            <Examples examples={examples()} group={rule.group} />
            <dl class="facts">
              <dt>{t('options_rule_says')}</dt>
              <dd>{spoken(rule.message)}</dd>
              {source !== undefined && <dt>{t('options_rule_source')}</dt>}
              {source !== undefined && <dd>{source}</dd>}
              <dt>{t('options_rule_id')}</dt>
              <dd>
                <code>{rule.id}</code>
              </dd>
            </dl>
          </>
        )}
      </details>
    </article>
  );
};
