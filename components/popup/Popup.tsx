import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { healthTone, isCalm } from '../shared/health-tone';
import { Header } from './Header';
import { Others } from './Others';
import { PopupBody } from './PopupBody';
import { Said } from './Said';
import { useNextFocus } from './use-next-focus';
import type { OtherThreads, PopupActions, PopupView } from './view';

interface Props {
  readonly view: PopupView;
  readonly others: OtherThreads;
  /** Why the last action did not work; empty when it did. */
  readonly problem: string;
  readonly actions: PopupActions;
}

const PAUSABLE: ReadonlySet<PopupView['kind']> = new Set(['thread', 'empty', 'counting', 'no-chat']);
/** Nothing else is said while it looks, or when it failed. */
const ALONE: ReadonlySet<PopupView['kind']> = new Set(['loading', 'failed']);

/** The thread before the user has something to say or to do. */
const isBusy = (view: PopupView): boolean => view.kind === 'thread' && !isCalm(view.row.health);

const nameOf = (view: PopupView): string =>
  view.kind === 'thread'
    ? view.row.siteName
    : 'siteName' in view
      ? view.siteName
      : 'host' in view
        ? view.host
        : t('extension_name');

/** The popup: one tab, one thread, one thing to do; other threads below it. */
export const Popup = ({ view, others, problem, actions }: Props) => {
  // A count is there for a moment only.
  useNextFocus(view.kind !== 'counting');
  return (
    <div class="popup">
      <Header
        tone={view.kind === 'thread' ? healthTone(view.row.health) : 'none'}
        name={nameOf(view)}
        {...(view.kind === 'thread' && { title: view.row.title })}
        onSettings={() => void actions.openOptions()}
      />
      <Said view={view} />
      <main class="popup-body" aria-busy={view.kind === 'loading'}>
        {problem !== '' && (
          <p class="problem" role="alert">
            {t('popup_action_failed', problem)}
          </p>
        )}
        <PopupBody view={view} actions={actions} />
      </main>
      {!ALONE.has(view.kind) && (
        <footer class="popup-footer">
          <Others others={others} isFolded={isBusy(view)} onGo={actions.goToThread} />
          {'host' in view && PAUSABLE.has(view.kind) && (
            <Button look="plain" id="popup-pause" data-next="popup-resume" onClick={() => void actions.setPaused(true)}>
              {t('popup_pause', view.host)}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
};
