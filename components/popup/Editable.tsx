import { useSignal } from '@preact/signals';
import type { Brief } from '../../lib/messages';
import { t, type StringKey } from '../../lib/strings';
import type { Saves } from '../../lib/thread/saves';
import { estimateTokens } from '../../lib/tokens/estimate';
import { amount } from '../shared/amount';
import { BriefButtons } from './BriefButtons';
import { GuideButtons } from './GuideButtons';
import type { BriefState, PopupActions } from './view';

interface Props {
  readonly state: Extract<BriefState, { brief: Brief }>;
  /** What the text is for: its tokens are $1, those the thread carries now $2. */
  readonly why: StringKey;
  readonly before: string;
  readonly siteName: string;
  readonly saves: Saves;
  readonly canOpen: boolean;
  readonly actions: Pick<PopupActions, 'openBrief' | 'copyBrief'>;
}

/** A text to read and change before it goes anywhere. */
export const Editable = ({ state, why, before, ...rest }: Props) => {
  const { brief } = state;
  const text = useSignal(brief.text);
  const tokens = estimateTokens(text.value);
  const edited: Brief = { ...brief, text: text.value, tokens };
  const Buttons = brief.kind === 'guide' ? GuideButtons : BriefButtons;
  return (
    <>
      <p class="soft num" id="popup-brief-why">
        {t(why, `~${amount(tokens)}`, before)}
      </p>
      <textarea
        class="brief"
        rows={6}
        dir="auto"
        aria-labelledby="popup-brief"
        aria-describedby="popup-brief-why"
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <Buttons brief={edited} state={state} {...rest} />
    </>
  );
};
