import type { Asset } from '../../lib/catalog/asset';
import { successorOf, type SearchIndex } from '../../lib/catalog/search-index';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';

interface Props {
  readonly index: SearchIndex;
  readonly asset: Asset | undefined;
  /** Hits that are not in the list. */
  readonly more: number;
  readonly onChoose: (asset: Asset) => void;
}

/** Longer names are cut in their row, and stand here whole. */
const LONG = 48;

/** What else can be done with the active asset, within reach of Tab. */
export const Foot = ({ index, asset, more, onChoose }: Props) => {
  const successor = asset && successorOf(index, asset);
  const url = asset?.url !== undefined && /^https?:\/\//iu.test(asset.url) ? asset.url : undefined;
  const whole = asset && asset.name.length > LONG ? [asset.name] : [];
  const about = [...whole, asset?.description ?? ''].join(' – ').replace(/ – $/u, '');
  return (
    <div class="palette-foot">
      <p class="palette-about">{about}</p>
      <div class="palette-acts">
        {successor && (
          <Button look="plain" onClick={() => onChoose(successor)}>
            {t('palette_mention', successor.name)}
          </Button>
        )}
        {url !== undefined && (
          <a
            class="palette-link"
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('palette_open_label', asset?.name ?? '')}
          >
            {t('palette_open')}
          </a>
        )}
        <span class="palette-rest soft">{more > 0 ? t('palette_more', more.toLocaleString()) : t('palette_back')}</span>
      </div>
    </div>
  );
};
