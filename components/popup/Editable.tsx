import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Brief } from '../../lib/messages';
import { t, type StringKey } from '../../lib/strings';
import type { Saves } from '../../lib/thread/saves';
import { estimateTokens } from '../../lib/tokens/estimate';
import { amount } from '../shared/amount';
import { Button } from '../shared/Button';
import { BriefButtons } from './BriefButtons';
import { Doubts } from './Doubts';
import { GuideButtons } from './GuideButtons';
import { say } from './say';
import type { BriefState, PopupActions, ShownTurns } from './view';

interface Props {
  readonly state: Extract<BriefState, { brief: Brief }>;
  /** What the text is for: its tokens are $1, those the thread carries now $2. */
  readonly why: StringKey;
  readonly before: string;
  readonly turnsAbout: number;
  readonly siteName: string;
  readonly saves: Saves;
  readonly canOpen: boolean;
  readonly shown: ShownTurns | undefined;
  readonly actions: Pick<PopupActions, 'keepBrief' | 'openBrief' | 'copyBrief' | 'showTurns'>;
}

/** A thread that goes on meanwhile is so many turns longer. */
const GOING_ON = 2;

/** A text to read and change before it goes anywhere; what it was at first is a press away. */
export const Editable = ({ state, why, before, turnsAbout, shown, ...rest }: Props) => {
  const { brief } = state;
  const box = useRef<HTMLTextAreaElement>(null);
  const text = useSignal(brief.text);
  const { made = brief.text, doubts = [] } = brief;
  const tokens = estimateTokens(text.value);
  const write = (next: string): void => {
    text.value = next;
    void rest.actions.keepBrief({ ...brief, text: next, made });
  };
  const startOver = (): void => {
    write(made);
    say(t('popup_brief_reset_done'));
    box.current?.focus();
  };
  const Buttons = brief.kind === 'guide' ? GuideButtons : BriefButtons;
  return (
    <>
      <div class="row">
        <p class="soft num" id="popup-brief-why">
          {text.value.trim() === '' ? t('popup_brief_empty') : t(why, `~${amount(tokens)}`, before)}
        </p>
        {text.value !== made && (
          <Button look="plain" onClick={startOver}>
            {t('popup_brief_reset')}
          </Button>
        )}
      </div>
      {brief.turns + GOING_ON < turnsAbout && <p class="soft">{t('popup_brief_part', brief.turns, turnsAbout)}</p>}
      <textarea
        ref={box}
        class="brief"
        rows={6}
        dir="auto"
        aria-labelledby="popup-brief"
        aria-describedby="popup-brief-why"
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      {doubts.length > 0 && (
        <Doubts
          doubts={doubts}
          text={text.value}
          made={made}
          shown={shown}
          onWrite={write}
          onShow={rest.actions.showTurns}
        />
      )}
      <Buttons brief={{ ...brief, text: text.value, tokens, made }} state={state} {...rest} />
    </>
  );
};
