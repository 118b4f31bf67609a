import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Asset } from '../../lib/catalog/asset';
import type { SearchIndex } from '../../lib/catalog/search-index';
import { t } from '../../lib/strings';
import { Row } from './Row';

interface Props {
  readonly index: SearchIndex;
  readonly rows: readonly Asset[];
  /** Rows that are there only because they replace a deprecated one, each with that one. */
  readonly replacing: ReadonlyMap<Asset, Asset>;
  readonly active: number;
  /** Nothing is sought: the rows stand by collection. */
  readonly isBrowsing: boolean;
  readonly onActive: (row: number) => void;
  readonly onChoose: (asset: Asset) => void;
}

/** The id of a row's element, by which the search field names the active one. */
export const optionId = (row: number): string => `palette-option-${row}`;

interface Shelf {
  readonly name: string | undefined;
  readonly first: number;
  readonly assets: Asset[];
}

/** The rows by collection, in their order; one shelf without a name where they stand by fit. */
const shelvesOf = (rows: readonly Asset[], isBrowsing: boolean): Shelf[] => {
  const shelves: Shelf[] = [];
  for (const [row, asset] of rows.entries()) {
    const name = isBrowsing ? (asset.collection ?? t('palette_no_collection')) : undefined;
    const last = shelves.at(-1);
    if (last?.name === name && last) last.assets.push(asset);
    else shelves.push({ name, first: row, assets: [asset] });
  }
  // One shelf alone needs no name.
  return shelves.length === 1 ? shelves.map((shelf) => ({ ...shelf, name: undefined })) : shelves;
};

/** Scrolls the list alone; the page stays where it is. */
const show = (list: HTMLElement, row: number): void => {
  const option = list.querySelector<HTMLElement>(`#${optionId(row)}`);
  if (!option) return;
  const outer = list.getBoundingClientRect();
  const { top, bottom } = option.getBoundingClientRect();
  if (row === 0) list.scrollTop = 0;
  else if (top < outer.top) list.scrollTop -= outer.top - top;
  else if (bottom > outer.bottom) list.scrollTop += bottom - outer.bottom;
};

/** The assets found. The search field has the keyboard and says which row is active. */
export const List = ({ index, rows, replacing, active, isBrowsing, onActive, onChoose }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (list.current) show(list.current, active);
  }, [active, rows]);
  return (
    <div ref={list} class="palette-list" role="listbox" id="palette-list" aria-label={t('palette_label')}>
      {shelvesOf(rows, isBrowsing).map(({ name, first, assets }) => {
        const options = assets.map((asset, at) => (
          <Row
            key={asset.id}
            id={optionId(first + at)}
            asset={asset}
            index={index}
            replaces={replacing.get(asset)}
            active={first + at === active}
            onActive={() => onActive(first + at)}
            onChoose={() => onChoose(asset)}
          />
        ));
        if (name === undefined) return options;
        return (
          <div key={name} role="group" aria-label={name}>
            <div class="palette-shelf" aria-hidden="true">
              {name}
            </div>
            {options}
          </div>
        );
      })}
    </div>
  );
};
