import type { OpenedBy } from '../../lib/coach/state';
import type { Hint } from '../../lib/rules/rule';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { FixList } from './FixList';
import { toneOf } from './tone';

interface Props {
  readonly hint: Hint;
  readonly by: OpenedBy;
  readonly onFix: (index: number) => void;
  readonly onIgnore: () => void;
  readonly onNotUseful: () => void;
  readonly onTurnOff: () => void;
}

/** One hint: what was seen, why it matters in one sentence, the fixes, and the ways to say no. */
export const Card = ({ hint, by, onFix, onIgnore, onNotUseful, onTurnOff }: Props) => {
  return (
    <div class="card" role="dialog" aria-labelledby="card-title" aria-describedby="card-words">
      <h2 id="card-title" class="card-title">
        <Dot tone={toneOf(hint)} />
        {hint.title}
        {hint.pack !== undefined && <span class="card-pack soft">{hint.pack}</span>}
      </h2>
      <div id="card-words">
        <p>{hint.message}</p>
        <p class="soft">{hint.why}</p>
      </div>
      <FixList fixes={hint.fixes} takenBy={by === 'keyboard' ? 'Enter' : 'Tab'} onTake={onFix} />
      <div class="foot">
        <Button look="plain" onClick={onIgnore}>
          {t('hint_ignore')}
        </Button>
        <Button look="plain" onClick={onNotUseful}>
          {t('hint_not_useful')}
        </Button>
        <Button look="plain" onClick={onTurnOff}>
          {t('hint_turn_off')}
        </Button>
      </div>
    </div>
  );
};
