import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { Header } from './Header';
import { Surface } from './Surface';
import type { PopupActions, PopupView } from './view';
import { bandTone } from './words';

interface Props {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

const PAUSABLE: ReadonlySet<PopupView['kind']> = new Set(['thread', 'empty', 'counting', 'no-chat']);

const nameOf = (view: PopupView): string =>
  view.kind === 'thread'
    ? view.row.siteName
    : 'siteName' in view
      ? view.siteName
      : 'host' in view
        ? view.host
        : t('extension_name');

/** The popup: one tab, one thread, one thing to do. */
export const Popup = ({ view, actions }: Props) => (
  <div class="popup" aria-busy={view.kind === 'loading'}>
    <Header
      tone={view.kind === 'thread' ? bandTone(view.row.health) : 'none'}
      name={nameOf(view)}
      {...(view.kind === 'thread' && { title: view.row.title })}
      onSettings={actions.openOptions}
    />
    <main class="popup-body">
      <Surface view={view} actions={actions} />
    </main>
    {'host' in view && PAUSABLE.has(view.kind) && (
      <footer class="popup-footer">
        <Button look="plain" onClick={() => void actions.setPaused(true)}>
          {t('popup_pause', view.host)}
        </Button>
      </footer>
    )}
  </div>
);
