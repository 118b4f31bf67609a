import type { ComponentChildren } from 'preact';
import type { BriefKind } from '../../lib/messages';
import { t } from '../../lib/strings';
import type { Saves } from '../../lib/thread/saves';
import { Button } from '../shared/Button';
import { ControlOffer } from './ControlOffer';
import { Editable } from './Editable';
import { kindWords } from './kinds';
import type { BriefState, PopupActions, ShownTurns } from './view';

type Actions = Pick<PopupActions, 'writeBrief' | 'keepBrief' | 'showControl' | 'openBrief' | 'copyBrief' | 'showTurns'>;

interface Props {
  readonly state: Exclude<BriefState, { step: 'none' }>;
  /** What the thread carries now, in words. */
  readonly before: string;
  /** Turns of the thread, as far as the page tells. */
  readonly turnsAbout: number;
  readonly siteName: string;
  readonly saves: Saves;
  readonly canOpen: boolean;
  readonly shown: ShownTurns | undefined;
  readonly actions: Actions;
}

const WHY = {
  'new-thread': 'popup_brief_carries',
  'data-app': 'popup_brief_app',
  schedule: 'popup_brief_schedule',
  guide: 'popup_brief_guide',
} as const;

/** The one thing to do: a hand-off text to read, change and open in another composer, unsent. */
export const BriefBox = ({ state, children, ...rest }: Props & { readonly children?: ComponentChildren }) => {
  const kind = 'brief' in state ? state.brief.kind : state.kind;
  return (
    <section class="advice" aria-labelledby="popup-brief">
      <div class="row">
        <h2 id="popup-brief" tabIndex={-1}>
          {kindWords(kind, 'title', rest.saves)}
        </h2>
        {children}
      </div>
      {'brief' in state ? (
        <Editable key={state.brief.made ?? state.brief.text} state={state} why={WHY[kind]} {...rest} />
      ) : state.step === 'control' ? (
        <ControlOffer siteName={rest.siteName} isGone={state.isGone} actions={rest.actions} />
      ) : (
        <Asking state={state} kind={kind} {...rest} />
      )}
    </section>
  );
};

type Unready = Extract<BriefState, { step: 'asking' | 'failed' }>;

const Asking = ({
  state,
  kind,
  actions,
}: Omit<Props, 'state'> & { readonly state: Unready; readonly kind: BriefKind }) =>
  state.step === 'asking' ? (
    <p class="soft late">{t('popup_brief_asking')}</p>
  ) : (
    <>
      <p class="soft" role="alert">
        {t('popup_brief_failed', state.why)}
      </p>
      <Button data-next="popup-brief" onClick={() => void actions.writeBrief(kind)}>
        {t('popup_retry')}
      </Button>
    </>
  );
