import { t, tCount } from '../../lib/strings';
import { FILL_KINDS } from '../../lib/thread/thread';
import type { ThreadRow } from '../../lib/store/database';
import { fillWords } from './words';

/** What fills the thread: a bar and its legend, how much of it was seen, and which numbers are only modelled. */
export const Fill = ({ row }: { readonly row: ThreadRow }) => {
  const { health, estimated, turnsSeen, turnsAbout } = row;
  const kinds = FILL_KINDS.filter((kind) => health.tokens.byKind[kind] > 0);
  const isPart = turnsSeen < turnsAbout;
  const isModelled = health.modelled.high > 0;
  return (
    <section aria-labelledby="popup-fill">
      <div class="row">
        <h2 id="popup-fill">{t('popup_fill')}</h2>
        <span class="soft num">
          {isPart ? t('popup_seen_part', turnsSeen, turnsAbout) : tCount('popup_seen', turnsSeen)}
        </span>
      </div>
      <div class="stack" aria-hidden="true">
        {kinds.map((kind) => (
          <i key={kind} class={`fill-${kind}`} style={{ flexGrow: health.tokens.byKind[kind] }} />
        ))}
      </div>
      <dl class="legend num">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <i class={`fill-${kind}`} aria-hidden="true" />
              {kind === 'tools' && isModelled ? t('popup_fill_tools_modelled') : t(`popup_fill_${kind}`)}
            </dt>
            <dd>{fillWords(kind, health, estimated || isPart)}</dd>
          </div>
        ))}
      </dl>
      {(estimated || isModelled) && <p class="note">{estimated ? t('popup_estimated') : t('popup_modelled')}</p>}
    </section>
  );
};
