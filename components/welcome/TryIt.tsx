import { useComputed, useSignal } from '@preact/signals';
import type { Fix, Hint } from '../../lib/rules/rule';
import { t, tCount } from '../../lib/strings';
import { markKind } from '../../lib/rules/mark-kind';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';

interface Props {
  readonly check: (text: string) => readonly Hint[];
}

/** A box with the coach's own rules behind it, for those who have no chat open yet. Nothing of it is kept. */
export const TryIt = ({ check }: Props) => {
  const text = useSignal(t('welcome_try_start'));
  const hints = useComputed(() => check(text.value));
  const take = ({ start, end, replacement }: Fix): void => {
    text.value = text.value.slice(0, start) + replacement + text.value.slice(end);
  };
  return (
    <div class="try">
      <textarea
        class="field"
        rows={2}
        aria-labelledby="welcome-try"
        aria-describedby="welcome-try-about"
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <p class="soft" id="welcome-try-about">
        {t('welcome_try_about')}
      </p>
      <p class="sr-only" role="status">
        {tCount('welcome_try_found', hints.value.length)}
      </p>
      {hints.value.length === 0 && text.value.trim() !== '' && <p class="try-hint">{t('welcome_try_clear')}</p>}
      <ul>
        {hints.value.map((hint) => (
          <li key={hint.key} class="try-hint">
            <h3>
              <Dot tone={markKind(hint.group)} />
              {hint.message}
            </h3>
            <p class="soft">{hint.why}</p>
            <div class="buttons">
              {hint.fixes.map((fix) => (
                <Button key={fix.label} onClick={() => take(fix)}>
                  {fix.label}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
