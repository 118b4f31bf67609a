import type { Asset } from '../../lib/catalog/asset';
import { successorOf, type SearchIndex } from '../../lib/catalog/search-index';
import { isDeprecated } from '../../lib/catalog/standing';
import { t } from '../../lib/strings';

interface Props {
  readonly id: string;
  readonly asset: Asset;
  readonly index: SearchIndex;
  /** It is here only because it replaces this one, which was found. */
  readonly replaces: Asset | undefined;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly onChoose: () => void;
}

const Tag = ({ asset, index }: Pick<Props, 'asset' | 'index'>) => {
  if (isDeprecated(asset)) {
    const successor = successorOf(index, asset);
    return (
      <span class="tag tag-deprecated">
        {successor ? t('palette_replaced', successor.name) : t('palette_deprecated')}
      </span>
    );
  }
  if (asset.learnt) return <span class="tag tag-plain">{t('palette_mentioned')}</span>;
  return asset.endorsed ? <span class="tag tag-endorsed">{t('palette_endorsed')}</span> : null;
};

/** One asset: what it is, its name, how it stands, and what it holds. */
export const Row = ({ id, asset, index, replaces, active, onActive, onChoose }: Props) => (
  <div
    id={id}
    class={`palette-row ${active ? 'palette-row-active' : ''} ${isDeprecated(asset) ? 'palette-row-old' : ''}`}
    role="option"
    aria-selected={active}
    onPointerMove={active ? undefined : onActive}
    onClick={onChoose}
  >
    <span class="palette-kind">{t(`palette_kind_${asset.kind}`)}</span>
    <span class="palette-name">{asset.name}</span>
    <Tag asset={asset} index={index} />
    {replaces ? (
      <span class="palette-text palette-replaces">{t('palette_replaces', replaces.name)}</span>
    ) : (
      asset.description !== undefined && <span class="palette-text">{asset.description}</span>
    )}
    {active && <kbd aria-hidden="true">{t('palette_enter')}</kbd>}
  </div>
);
