import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Fix, Hint } from '../../lib/rules/rule';
import { t, tCount } from '../../lib/strings';
import { markKind } from '../../lib/rules/mark-kind';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';

interface Props {
  readonly check: (text: string) => readonly Hint[];
}

interface Taken {
  /** Of the fix that was taken last; empty once something was typed after it. */
  readonly label: string;
  /** Counts the fixes: what is the same twice is said twice. */
  readonly turn: number;
}

/** A box with the coach's own rules behind it, for those who have no chat open yet. Nothing of it is kept. */
export const TryIt = ({ check }: Props) => {
  const text = useSignal(t('welcome_try_start'));
  const hints = useComputed(() => check(text.value));
  const box = useRef<HTMLTextAreaElement>(null);
  const taken = useSignal<Taken>({ label: '', turn: 0 });
  const take = ({ label, start, end, replacement }: Fix): void => {
    if (!box.current) return;
    // The fix's button goes: the user writes on behind its words.
    box.current.setRangeText(replacement, start, end, 'end');
    box.current.focus();
    text.value = box.current.value;
    taken.value = { label, turn: taken.value.turn + 1 };
  };
  const write = (typed: string): void => {
    text.value = typed;
    taken.value = { ...taken.value, label: '' };
  };
  const found = tCount('welcome_try_found', hints.value.length);
  return (
    <div class="try">
      <textarea
        ref={box}
        class="field"
        rows={2}
        aria-labelledby="welcome-try"
        aria-describedby="welcome-try-about"
        value={text.value}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <p class="soft" id="welcome-try-about">
        {t('welcome_try_about')}
      </p>
      <p class="sr-only" role="status">
        <span key={taken.value.turn}>
          {taken.value.label === '' ? found : t('welcome_try_fixed', taken.value.label, found)}
        </span>
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
