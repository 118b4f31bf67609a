import { t } from '../../lib/strings';
import { Dot } from '../shared/Dot';
import { healthTone } from '../shared/health-tone';
import type { OtherThread, OtherThreads, PopupActions } from './view';
import { tokenWords } from './words';

interface Props {
  readonly others: OtherThreads;
  readonly onGo: PopupActions['goToThread'];
}

const LISTS = ['open', 'recent'] as const;

/** Other threads: those open in other tabs, and those used last. */
export const Others = ({ others, onGo }: Props) => (
  <>
    {LISTS.filter((list) => others[list].length > 0).map((list) => (
      <section key={list} class="others" aria-labelledby={`popup-${list}`}>
        <h2 id={`popup-${list}`}>{t(`popup_threads_${list}`)}</h2>
        <ul>
          {others[list].map((thread) => (
            <li key={thread.row.key}>
              <Line thread={thread} onGo={onGo} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

const Line = ({ thread, onGo }: Pick<Props, 'onGo'> & { readonly thread: OtherThread }) => {
  const { title, siteName, health, estimated } = thread.row;
  return (
    <button type="button" class="other" onClick={() => void onGo(thread)}>
      <Dot tone={healthTone(health)} />
      <span class="other-title" title={title}>
        {title || siteName}
      </span>{' '}
      <small class="other-verdict" title={health.verdict}>
        {health.verdict}
      </small>{' '}
      <small class="num">{tokenWords(health.tokens.low, health.tokens.high, estimated)}</small>
    </button>
  );
};
