import { t, tCount } from '../../lib/strings';
import { Dot } from '../shared/Dot';
import { healthTone } from '../shared/health-tone';
import type { OtherThread, OtherThreads, PopupActions } from './view';
import { tokenWords } from './words';

interface Props {
  readonly others: OtherThreads;
  readonly isFolded: boolean;
  readonly onGo: PopupActions['goToThread'];
}

/** Of each list so many are shown at once: the popup is about the thread before the user. */
const MOST = 5;
const LISTS = ['open', 'recent'] as const;

/** Other threads, behind one line while the thread before the user needs the room: those open in other tabs, and those used last. */
export const Others = ({ others, isFolded, onGo }: Props) => {
  const count = others.open.length + others.recent.length;
  if (count === 0) return null;
  return (
    <details class="others" open={!isFolded}>
      <summary>{tCount('popup_others', count)}</summary>
      {LISTS.filter((list) => others[list].length > 0).map((list) => (
        <section key={list} aria-labelledby={`popup-${list}`}>
          <h2 id={`popup-${list}`}>{t(`popup_threads_${list}`)}</h2>
          <Lines threads={others[list].slice(0, MOST)} onGo={onGo} />
          {others[list].length > MOST && (
            <details>
              <summary>{tCount('popup_more_threads', others[list].length - MOST)}</summary>
              <Lines threads={others[list].slice(MOST)} onGo={onGo} />
            </details>
          )}
        </section>
      ))}
    </details>
  );
};

const Lines = ({ threads, onGo }: Pick<Props, 'onGo'> & { readonly threads: readonly OtherThread[] }) => (
  <ul>
    {threads.map((thread) => (
      <li key={thread.row.key}>
        <Line thread={thread} onGo={onGo} />
      </li>
    ))}
  </ul>
);

const Line = ({ thread, onGo }: Pick<Props, 'onGo'> & { readonly thread: OtherThread }) => {
  const { title, siteName, health, estimated } = thread.row;
  return (
    <button type="button" class="other" onClick={() => void onGo(thread)}>
      <Dot tone={healthTone(health)} />
      <span class="other-title" title={title}>
        {title || siteName}
      </span>{' '}
      <small class="other-verdict">{health.verdict}</small>{' '}
      <small class="num">{tokenWords(health.tokens.low, health.tokens.high, estimated)}</small>
    </button>
  );
};
