import type { OpenCard, Refusal } from '../../lib/coach/state';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { FixList } from './FixList';
import { GUARDED } from '../../lib/rules/guarded';
import { IgnoreMenu } from './IgnoreMenu';
import { markKind } from '../../lib/rules/mark-kind';

interface Props {
  readonly card: OpenCard;
  /** The draft, of which a hint marks a part. */
  readonly text: string;
  readonly onFix: (index: number) => void;
  readonly onRefuse: (refusal: Refusal) => void;
  readonly onMenu: (open: boolean) => void;
}

/** One hint: what was seen, why it matters in one sentence, the fixes, and the ways to say no. */
export const Card = ({ card: { hint, by, menu }, text, onFix, onRefuse, onMenu }: Props) => {
  const { start, end, group } = hint;
  // A secret is not repeated, not even on the user's own screen.
  const words = start === undefined || group === 'hygiene' ? undefined : text.slice(start, end).replace(/\s+/g, ' ');
  return (
    <div class="card" role="dialog" aria-labelledby="card-title" aria-describedby={menu ? undefined : 'card-words'}>
      <h2 id="card-title" class="card-title">
        <Dot tone={markKind(hint.group)} />
        {hint.title}
        {hint.pack !== undefined && <span class="card-pack soft">{hint.pack}</span>}
      </h2>
      {menu ? (
        <IgnoreMenu
          words={words}
          canTurnOff={!GUARDED.has(hint.rule)}
          onRefuse={onRefuse}
          onBack={() => onMenu(false)}
        />
      ) : (
        <>
          <div id="card-words">
            <p>{hint.message}</p>
            <p class="soft">{hint.why}</p>
          </div>
          <FixList
            fixes={hint.fixes}
            // Back from the menu, Enter belongs to its button.
            {...(menu === undefined && { takenBy: by === 'keyboard' ? 'Enter' : 'Tab' })}
            onTake={onFix}
          />
          <div class="foot">
            <Button look="plain" data-first={menu === false || undefined} onClick={() => onMenu(true)}>
              {t('hint_ignore')}
            </Button>
            <Button look="plain" onClick={() => onRefuse('not-useful')}>
              {t('hint_not_useful')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
};
