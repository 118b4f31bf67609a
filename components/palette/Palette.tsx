import { useMemo, useRef, useState } from 'preact/hooks';
import { searchAssets } from '../../lib/catalog/search';
import type { PaletteFacts } from '../../lib/coach/palette-part';
import { t, tCount } from '../../lib/strings';
import { Floating } from '../hints/Floating';
import { Empty } from './Empty';
import { Foot } from './Foot';
import { moveTo } from './keys';
import { List, optionId } from './List';
import { placePalette } from './place-palette';
import { keepFocusIn } from '../shared/keep-focus';
import { useSearchIndex } from './search-index';

/** More rows than this nobody reads; more letters find better. */
const MOST_ROWS = 60;

/** The team's assets at the composer: search, choose, go on typing. The keyboard stays in the search field. */
export const Palette = ({ assets, query: first, span, room, onChoose, onClose, onLeave, onPacks }: PaletteFacts) => {
  const [query, setQuery] = useState(first);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const index = useSearchIndex(assets);
  const found = useMemo(() => index && searchAssets(index, query, MOST_ROWS), [index, query]);
  const rows = found?.assets ?? [];
  const chosen = rows[active];
  const isEmpty = assets?.length === 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = moveTo(event.key, active, rows.length);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (to !== undefined) setActive(to);
    else if (event.key !== 'Enter' || !chosen) return;
    else onChoose(chosen);
    event.preventDefault();
  };
  return (
    <Floating at={(size) => placePalette(size, room, span)} focus="palette" onEscape={onClose}>
      <div
        ref={box}
        class="palette"
        role="dialog"
        aria-label={t('palette_label')}
        onKeyDown={keepFocusIn}
        onFocusOut={({ relatedTarget }) => {
          // Another window may have the focus for a while.
          if (document.hasFocus() && !box.current?.contains(relatedTarget as Node | null)) onLeave();
        }}
      >
        <div class="palette-head">
          <input
            class="palette-query"
            type="text"
            role="combobox"
            tabIndex={0}
            aria-label={t('palette_search')}
            aria-expanded={rows.length > 0}
            aria-controls="palette-list"
            aria-autocomplete="list"
            aria-activedescendant={chosen ? optionId(active) : undefined}
            autocomplete="off"
            spellcheck={false}
            placeholder={t('palette_search')}
            value={query}
            // The surface keeps the focus where it is at a press; this one is to take it.
            onMouseDown={(event) => event.stopPropagation()}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {index && found && rows.length > 0 && (
          <List
            index={index}
            rows={rows}
            replacing={found.replacing}
            active={active}
            isBrowsing={query.trim() === ''}
            onActive={setActive}
            onChoose={onChoose}
          />
        )}
        {rows.length === 0 && (
          <Empty state={isEmpty ? 'no-assets' : index ? 'nothing' : 'reading'} query={query.trim()} onPacks={onPacks} />
        )}
        {index && !isEmpty && (
          <Foot index={index} asset={chosen} more={(found?.total ?? 0) - rows.length} onChoose={onChoose} />
        )}
        <div class="sr-only" role="status">
          {isEmpty ? t('palette_no_assets') : found ? tCount('palette_found', found.total) : ''}
        </div>
      </div>
    </Floating>
  );
};
