import { useState } from 'preact/hooks';
import type { PackPreview, PackSummary } from '../../lib/packs/pack';
import { t } from '../../lib/strings';
import { AddPack } from './AddPack';
import { focusTitle } from './focus';
import { DoneLine } from './DoneLine';
import { PackCard } from './PackCard';
import { PackPreviewCard } from './PackPreviewCard';
import type { PackActions } from './packs';
import { Section } from './Section';

interface Props {
  readonly packs: readonly PackSummary[];
  readonly now: number;
  readonly actions: PackActions;
}

interface Shown {
  readonly preview: PackPreview;
  readonly note?: string | undefined;
}

const EmptyPacks = () => (
  <div class="empty">
    <h3>{t('options_packs_empty')}</h3>
    <p class="soft">{t('options_packs_empty_text')}</p>
    <p class="address">https://packs.example.com/data-team.json</p>
  </div>
);

/** Adds, shows, updates and removes packs. A preview takes the place of the form until it is decided on. */
export const PacksSection = ({ packs, now, actions }: Props) => {
  const [shown, setShown] = useState<Shown>();
  const [notice, setNotice] = useState('');
  const close = (said: string): void => {
    setShown(undefined);
    setNotice(said);
    focusTitle();
  };
  const show = (preview: PackPreview, note?: string): void => {
    setNotice('');
    setShown({ preview, note });
  };
  return (
    <Section title={t('options_section_packs')} intro={t('options_packs_intro')}>
      <DoneLine text={notice} />
      {shown ? (
        <PackPreviewCard
          preview={shown.preview}
          note={shown.note}
          onInstall={actions.install}
          onInstalled={({ name, version }) => close(t('options_packs_applied', name, version))}
          onCancel={() => close('')}
        />
      ) : (
        <AddPack actions={actions} onPreview={show} />
      )}
      {packs.length === 0 && !shown && <EmptyPacks />}
      {packs.length > 0 && <h3>{t('options_packs_installed')}</h3>}
      {packs.map((pack) => (
        <PackCard
          key={pack.id}
          pack={pack}
          now={now}
          actions={actions}
          onPreview={show}
          onRemoved={({ name }) => close(t('options_packs_removed', name))}
        />
      ))}
    </Section>
  );
};
