import { t, tCount } from '../../lib/strings';
import { FILL_KINDS } from '../../lib/thread/thread';
import type { ThreadRow } from '../../lib/store/database';
import { fillWords } from './words';

interface Props {
  readonly row: ThreadRow;
  /** The legend is a press away: something else needs the room. */
  readonly isFolded: boolean;
}

/** What fills the thread: a bar and its legend, how much of it was seen, and which numbers are only modelled. */
export const Fill = ({ row, isFolded }: Props) => {
  const { health, estimated, turnsSeen, turnsAbout } = row;
  const kinds = FILL_KINDS.filter((kind) => health.tokens.byKind[kind] > 0);
  const isPart = turnsSeen < turnsAbout;
  const isModelled = health.modelled.high > 0;
  return (
    <details class="fill" open={!isFolded}>
      <summary>
        <h2>{t('popup_fill')}</h2>
        <span class="soft num">
          {isPart ? t('popup_seen_part', turnsSeen, turnsAbout) : tCount('popup_seen', turnsSeen)}
        </span>
        <span class="stack" aria-hidden="true">
          {kinds.map((kind) => (
            <i key={kind} class={`fill-${kind}`} style={{ flexGrow: health.tokens.byKind[kind] }} />
          ))}
        </span>
      </summary>
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
    </details>
  );
};
