import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import type { PopupActions } from './view';

interface Props {
  readonly siteName: string;
  /** It was on the page when the popup opened, and is not now. */
  readonly isGone: boolean;
  readonly actions: Pick<PopupActions, 'showControl' | 'writeBrief'>;
}

/** Where the site makes a data app by itself, its own control comes first; asking the agent is the other way. */
export const ControlOffer = ({ siteName, isGone, actions }: Props) => (
  <>
    <p class="soft">{t('popup_control_why', siteName)}</p>
    <div class="buttons">
      <Button look="first" onClick={() => void actions.showControl()}>
        {t('popup_control_show')}
      </Button>
      <Button data-next="popup-brief" onClick={() => void actions.writeBrief('data-app')}>
        {t('popup_control_brief')}
      </Button>
    </div>
    <p class="outcome">{isGone && t('popup_control_gone')}</p>
  </>
);
