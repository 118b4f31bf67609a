import type { Example, RuleGroup } from '../../lib/rules/rule';
import { t } from '../../lib/strings';
import { isLong, pieces } from './flagged';
import { markKind } from '../../lib/rules/mark-kind';

interface Props {
  readonly examples: readonly Example[];
  readonly group: RuleGroup;
}

const context = ({ text, flags, mentions = [], thread, note }: Example): string =>
  [
    ...(flags.includes('') ? [t('options_example_whole')] : []),
    ...mentions.map((name) => t('options_example_mentioned', name)),
    ...(thread?.turns ? [t('options_example_thread')] : []),
    ...(isLong(text) ? [t('options_example_length', text.length.toLocaleString())] : []),
    ...(note === undefined ? [] : [note]),
  ].join(' · ');

const Line = ({ example, group }: { readonly example: Example; readonly group: RuleGroup }) => (
  <li>
    <span class="example" dir="auto">
      {pieces(example.text, example.flags).map(({ text, flagged }) =>
        flagged ? <mark class={`flag flag-${markKind(group)}`}>{text}</mark> : text,
      )}
    </span>
    {context(example) !== '' && <span class="soft small"> {context(example)}</span>}
  </li>
);

/** Where a rule speaks, with its words marked as in a composer, and where it stays silent. */
export const Examples = ({ examples, group }: Props) => {
  if (examples.length === 0) return <p class="soft">{t('options_rule_no_examples')}</p>;
  const flagged = examples.filter(({ flags }) => flags.length > 0);
  const silent = examples.filter(({ flags }) => flags.length === 0);
  return (
    <div class="examples">
      {flagged.length > 0 && <h5>{t('options_rule_flagged')}</h5>}
      <ul>
        {flagged.map((example) => (
          <Line key={example.text} example={example} group={group} />
        ))}
      </ul>
      {silent.length > 0 && <h5>{t('options_rule_silent')}</h5>}
      <ul>
        {silent.map((example) => (
          <Line key={example.text} example={example} group={group} />
        ))}
      </ul>
    </div>
  );
};
