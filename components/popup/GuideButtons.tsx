import type { Brief } from '../../lib/messages';
import { t } from '../../lib/strings';
import { packEntry } from '../../lib/thread/explain/pack-entry';
import type { Saves } from '../../lib/thread/saves';
import { Button } from '../shared/Button';
import { outcomeWords } from './outcome-words';
import type { BriefState, PopupActions } from './view';

interface Props {
  /** As the user left it. */
  readonly brief: Brief;
  readonly state: BriefState;
  readonly siteName: string;
  readonly saves: Saves;
  readonly canOpen: boolean;
  readonly actions: Pick<PopupActions, 'openBrief' | 'copyBrief'>;
}

/** Where the draft of a guide goes: onto the clipboard, as it is or in the form of a pack, or to the agent. */
export const GuideButtons = ({ brief, state, siteName, saves, canOpen, actions }: Props) => {
  const isEmpty = brief.text.trim() === '';
  const entry = packEntry(brief.text);
  return (
    <>
      <p class="soft">
        {saves.guides === undefined ? t('popup_guide_home_any') : t('popup_guide_home', siteName, saves.guides)}
      </p>
      <div class="buttons">
        <Button look="first" disabled={isEmpty} onClick={() => void actions.copyBrief(brief)}>
          {t('popup_brief_copy')}
        </Button>
        <Button disabled={!entry} onClick={() => void actions.copyBrief(brief, entry)}>
          {t('popup_guide_pack')}
        </Button>
        {canOpen && (
          <Button busy={state.step === 'placing'} disabled={isEmpty} onClick={() => void actions.openBrief(brief)}>
            {t('popup_guide_open')}
          </Button>
        )}
      </div>
      <p class="outcome">{outcomeWords(state)}</p>
    </>
  );
};
