import { t } from '../../lib/strings';
import { Button } from '../shared/Button';

interface Props {
  readonly state: 'reading' | 'no-assets' | 'nothing';
  readonly query: string;
  readonly onPacks: () => void;
}

/** In place of the list: nothing to find yet, or nothing found. */
export const Empty = ({ state, query, onPacks }: Props) => (
  <div class={`palette-empty ${state === 'no-assets' ? 'palette-empty-first' : ''}`}>
    {state === 'reading' && <p class="soft">{t('palette_reading')}</p>}
    {state === 'nothing' && (
      <>
        <p>{t('palette_nothing', query)}</p>
        <p class="soft">{t('palette_nothing_text')}</p>
      </>
    )}
    {state === 'no-assets' && (
      <>
        <p>{t('palette_no_assets')}</p>
        <p class="soft">{t('palette_no_assets_text')}</p>
        <Button look="first" onClick={onPacks}>
          {t('palette_packs')}
        </Button>
      </>
    )}
  </div>
);
