import { useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { t, tCount } from '../../lib/strings';
import { useDone } from './done';
import { DoneLine } from './DoneLine';
import { RuleCard } from './RuleCard';
import { matchesSearch, shelves, type Level, type RuleEntry, type RuleShelf } from './rule-entries';
import { Section } from './Section';
import { useUntil } from './until';

interface Props {
  readonly entries: readonly RuleEntry[];
  /** Id of the rule that a link asks for. */
  readonly target?: string | undefined;
  readonly onLevel: (rule: string, level: Level | undefined) => void;
  /** Lets a rule that went quiet speak again. */
  readonly onWake: (rule: string) => void;
  /** Takes all of the user's choices back, or (with them) puts them in force again. */
  readonly onLevels: (levels: Readonly<Record<string, Level>>) => void;
}

const chosenOf = (entries: readonly RuleEntry[]): Record<string, Level> =>
  Object.fromEntries(entries.filter(({ changed }) => changed).map(({ rule, level }) => [rule.id, level]));

const Heading = ({ group, pack }: Pick<RuleShelf, 'group' | 'pack'>) => (
  <div class="shelf-head">
    <h3>{pack === undefined ? t(`options_group_${group}`) : t('options_group_pack', pack)}</h3>
    {pack === undefined && <p class="soft">{t(`options_group_${group}_text`)}</p>}
  </div>
);

/** All rules, by group and pack, with a search over what they say. */
export const RulesSection = ({ entries, target, onLevel, onLevels, onWake }: Props) => {
  const [search, setSearch] = useUntil(target, '');
  const { line, say } = useDone();
  const searchBox = useRef<HTMLInputElement>(null);
  const sought = search.trim();
  const found = sought === '' ? entries : entries.filter((entry) => matchesSearch(entry, sought));
  const changed = chosenOf(entries);
  const count = Object.keys(changed).length;
  const isKnown = target === undefined || entries.some(({ rule }) => rule.id === target);
  const resetAll = (): void => {
    onLevels({});
    say(t('options_rules_were_reset'), {
      does: () => onLevels(changed),
      said: tCount('options_rules_again', count),
    });
  };
  const reset = ({ id, title }: RuleEntry['rule']): void => {
    onLevel(id, undefined);
    say(t('options_rule_was_reset', title));
  };
  const wake = ({ id, title }: RuleEntry['rule']): void => {
    onWake(id);
    say(t('options_ignored_rule_back', title));
  };
  const setLevel: Props['onLevel'] = (rule, level) => {
    onLevel(rule, level);
    say('');
  };
  const showAll = (): void => {
    setSearch('');
    searchBox.current?.focus();
  };
  return (
    <Section title={t('options_section_rules')} intro={t('options_rules_intro')}>
      <div class="row">
        <input
          ref={searchBox}
          class="field grow"
          type="search"
          aria-label={t('options_rules_search')}
          placeholder={t('options_rules_search')}
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <p class="soft num" role="status">
          {tCount('options_rules_found', found.length)}
        </p>
      </div>
      {!isKnown && <p class="soft">{t('options_rules_unknown', target)}</p>}
      {count > 0 && (
        <p class="standing soft">
          {tCount('options_rules_changed', count)}{' '}
          <Button look="plain" onClick={resetAll}>
            {t('options_rules_reset_all')}
          </Button>
        </p>
      )}
      {/* Undo is there from when all was reset until something is set again. */}
      <DoneLine {...line} text={line.onUndo && count > 0 ? '' : line.text} />
      {found.length === 0 && (
        <div class="empty">
          <p class="soft">{t('options_rules_none', sought)}</p>
          <Button onClick={showAll}>{t('options_rules_clear')}</Button>
        </div>
      )}
      {shelves(found).map((shelf) => (
        <div class="shelf" key={shelf.entries[0]?.rule.id}>
          <Heading {...shelf} />
          {shelf.entries.map((entry) => (
            <RuleCard
              key={entry.rule.id}
              entry={entry}
              wanted={entry.rule.id === target}
              onLevel={setLevel}
              onReset={reset}
              onWake={wake}
            />
          ))}
        </div>
      ))}
    </Section>
  );
};
