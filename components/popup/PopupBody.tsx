import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { StateNote } from './StateNote';
import { ThreadView } from './ThreadView';
import type { PopupActions, PopupView } from './view';

interface Props {
  readonly view: PopupView;
  readonly actions: PopupActions;
}

const WOULD_DO = ['popup_would_mark', 'popup_would_count', 'popup_would_hand_off'] as const;

/** The popup's body for each state of the tab. */
export const PopupBody = ({ view, actions }: Props) => {
  switch (view.kind) {
    case 'loading':
      return <p class="soft late">{t('popup_loading')}</p>;
    case 'failed':
      return (
        <StateNote verdict={t('popup_failed')} reason={t('popup_failed_why')}>
          <p class="note">{view.why}</p>
          <Button look="first" data-next="popup-verdict" onClick={actions.retry}>
            {t('popup_retry')}
          </Button>
        </StateNote>
      );
    case 'barred':
      return (
        <StateNote
          verdict={t('popup_barred')}
          reason={t(view.insecure ? 'popup_barred_insecure' : 'popup_barred_browser')}
        />
      );
    case 'unknown':
      return (
        <StateNote verdict={t('popup_unknown')} reason={t('popup_unknown_why')}>
          <ul class="would">
            {WOULD_DO.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <Button look="first" data-next="popup-verdict" onClick={() => void actions.coachSite()}>
            {t('popup_coach')}
          </Button>
          <p class="outcome">{view.refused && t('popup_refused', view.host)}</p>
        </StateNote>
      );
    case 'reload':
      return (
        <StateNote verdict={t('popup_reload')} reason={t('popup_reload_why')}>
          <Button look="first" data-next="popup-verdict" onClick={() => void actions.reload()}>
            {t('popup_reload_do')}
          </Button>
        </StateNote>
      );
    case 'paused':
      return (
        <StateNote verdict={t('popup_paused')} reason={t('popup_paused_why', view.host)}>
          <Button look="first" id="popup-resume" data-next="popup-pause" onClick={() => void actions.setPaused(false)}>
            {t('popup_resume')}
          </Button>
        </StateNote>
      );
    case 'no-chat':
      return <StateNote verdict={t('popup_no_chat')} reason={t('popup_no_chat_why', view.host)} />;
    case 'empty':
    case 'counting':
      return <StateNote verdict={t(`popup_${view.kind}`)} reason={t(`popup_${view.kind}_why`)} />;
    default:
      return <ThreadView view={view} actions={actions} />;
  }
};
