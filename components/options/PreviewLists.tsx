import type { ComponentChildren } from 'preact';
import { inWords } from '../../lib/packs/in-words';
import type { Pack, PackRule } from '../../lib/packs/pack';
import { t } from '../../lib/strings';

/** More than this of one sort is named by its number: a catalogue has thousands. */
const SHOWN = 100;
/** A short list stands open. */
const OPEN = 6;

interface ListProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

const List = ({ title, count, children }: ListProps) => (
  <details class="list" open={count <= OPEN}>
    <summary>
      <h4>{title}</h4> <span class="soft num">{count}</span>
    </summary>
    <ul class="lines">
      {children}
      {count > SHOWN && <li class="soft">{t('options_and_more', (count - SHOWN).toLocaleString())}</li>}
    </ul>
  </details>
);

const RuleLine = ({ rule }: { readonly rule: PackRule }) => (
  <li>
    <p>
      <strong>{rule.title ?? inWords(rule, rule.message)}</strong>{' '}
      <span class={`tag tag-level-${rule.level}`}>{t(`options_level_${rule.level}`)}</span>
    </p>
    {rule.title !== undefined && <p>{inWords(rule, rule.message)}</p>}
    <p class="soft">{inWords(rule, rule.why)}</p>
  </li>
);

/** What stands in a pack: its rules with their reasons, its assets, its terms. */
export const PreviewLists = ({ pack: { rules, assets, glossary } }: { readonly pack: Pack }) => (
  <>
    {rules.length > 0 && (
      <List title={t('options_preview_rules')} count={rules.length}>
        {rules.slice(0, SHOWN).map((rule) => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
      </List>
    )}
    {assets.length > 0 && (
      <List title={t('options_preview_assets')} count={assets.length}>
        {assets.slice(0, SHOWN).map(({ id, name, kind, description }) => (
          <li key={id}>
            <strong>{name}</strong> <span class="soft">{[kind, description].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </List>
    )}
    {glossary.length > 0 && (
      <List title={t('options_preview_terms')} count={glossary.length}>
        {glossary.slice(0, SHOWN).map(({ term, definition }) => (
          <li key={term}>
            <strong>{term}</strong> <span class="soft">{definition}</span>
          </li>
        ))}
      </List>
    )}
  </>
);
