import type { Brief } from '../../lib/messages';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { outcomeWords } from './outcome-words';
import type { BriefState, PopupActions } from './view';

interface Props {
  /** As the user left it. */
  readonly brief: Brief;
  readonly state: BriefState;
  readonly siteName: string;
  readonly canOpen: boolean;
  readonly actions: Pick<PopupActions, 'openBrief' | 'copyBrief'>;
}

/** Where a brief goes: into a new thread's composer, or onto the clipboard. */
export const BriefButtons = ({ brief, state, siteName, canOpen, actions }: Props) => {
  const isEmpty = brief.text.trim() === '';
  return (
    <>
      {!canOpen && <p class="soft">{t('popup_brief_no_page', siteName)}</p>}
      <div class="buttons">
        {canOpen && (
          <Button
            look="first"
            busy={state.step === 'placing'}
            disabled={isEmpty}
            onClick={() => void actions.openBrief(brief)}
          >
            {t('popup_brief_open')}
          </Button>
        )}
        <Button look={canOpen ? 'quiet' : 'first'} disabled={isEmpty} onClick={() => void actions.copyBrief(brief)}>
          {t('popup_brief_copy')}
        </Button>
      </div>
      <p class="outcome">{outcomeWords(state)}</p>
    </>
  );
};
