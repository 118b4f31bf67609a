import type { Hint } from '../../lib/rules/rule';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';

interface Props {
  readonly hint: Hint;
  readonly onMask: () => void;
  readonly onSend: () => void;
}

/** A secret was about to be sent: the one time that Enter is held. */
export const Guard = ({ hint, onMask, onSend }: Props) => {
  return (
    <div class="card card-guard" role="alertdialog" aria-labelledby="guard-title" aria-describedby="guard-words">
      <h2 id="guard-title" class="card-title">
        <Dot tone="guard" />
        {t('guard_title')}
      </h2>
      <div id="guard-words">
        <p>{hint.message}</p>
        <p class="soft">{hint.why}</p>
      </div>
      <div class="choices">
        {hint.fixes.length > 0 && (
          <Button look="first" onClick={onMask}>
            {t('guard_mask')}
          </Button>
        )}
        <Button look="quiet" onClick={onSend}>
          {t('guard_send')}
        </Button>
      </div>
    </div>
  );
};
