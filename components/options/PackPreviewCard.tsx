import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../shared/Button';
import { insertedTexts } from '../../lib/packs/diff';
import type { PackPreview, PackSummary } from '../../lib/packs/pack';
import { t } from '../../lib/strings';
import { brings } from './counts';
import { Problem } from './DoneLine';
import { PreviewLists } from './PreviewLists';
import { useTask } from './task';

interface Props {
  readonly preview: PackPreview;
  /** What was made of the typed address, when it was changed. */
  readonly note?: string | undefined;
  readonly onInstall: (previewId: string) => Promise<PackSummary>;
  readonly onInstalled: (pack: PackSummary) => void;
  readonly onCancel: () => void;
}

const installLabel = ({ installed, summary }: PackPreview): string => {
  if (!installed) return t('options_preview_install');
  return installed.serial === summary.serial
    ? t('options_preview_same')
    : t('options_preview_update_to', summary.version);
};

/** The texts have a place of their own on the card; the changes tell of those that are new. */
const saysText = (change: string, text: string): boolean => change.endsWith(`“${text}”`);

/** Everything a pack brings and may do, before any of it counts. */
export const PackPreviewCard = ({ preview, note, onInstall, onInstalled, onCancel }: Props) => {
  const { pack, summary, installed, changes, previewId } = preview;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [previewId]);
  const install = useTask(async () => onInstalled(await onInstall(previewId)));
  const texts = insertedTexts(pack);
  const news = changes.filter((change) => !texts.some((text) => saysText(change, text)));
  const isNew = (text: string): boolean => installed !== undefined && changes.some((change) => saysText(change, text));

  return (
    <article
      class="card preview"
      aria-labelledby="preview-title"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p class="soft">{installed ? t('options_preview_update', installed.version) : t('options_preview')}</p>
      <h3 id="preview-title" class="preview-title" ref={title} tabIndex={-1}>
        {pack.name}
      </h3>
      {pack.description !== undefined && <p>{pack.description}</p>}
      <dl class="facts">
        <dt>{t('options_preview_version')}</dt>
        <dd class="num">{pack.version}</dd>
        {pack.owner !== undefined && <dt>{t('options_preview_owner')}</dt>}
        {pack.owner !== undefined && <dd>{pack.owner}</dd>}
        <dt>{t('options_preview_address')}</dt>
        <dd class="address">{summary.url === '' ? t('options_packs_from_file') : summary.url}</dd>
        <dt>{t('options_preview_brings')}</dt>
        <dd>{brings(summary)}</dd>
      </dl>
      {note !== undefined && <p class="soft small">{note}</p>}
      <h4>{t('options_preview_changes')}</h4>
      <ul class="lines">
        {news.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <h4>{t('options_preview_texts')}</h4>
      <p class="soft">{t(texts.length > 0 ? 'options_preview_texts_why' : 'options_preview_texts_none')}</p>
      {texts.length > 0 && (
        <ul class="texts">
          {texts.map((text) => (
            <li key={text}>
              {text}
              {isNew(text) && <span class="tag tag-scope">{t('options_preview_new')}</span>}
            </li>
          ))}
        </ul>
      )}
      <PreviewLists pack={pack} />
      <p class="soft">{t('options_preview_can')}</p>
      <Problem text={install.problem} />
      <div class="actions">
        <Button look="first" busy={install.busy} onClick={() => void install.run()}>
          {installLabel(preview)}
        </Button>
        <Button onClick={onCancel}>{t('options_cancel')}</Button>
      </div>
    </article>
  );
};
