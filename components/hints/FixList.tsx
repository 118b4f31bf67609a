import type { Fix } from '../../lib/rules/rule';
import { t } from '../../lib/strings';

interface Props {
  readonly fixes: readonly Fix[];
  /** Key that takes the first fix from where the keyboard is; none where a button has to be reached first. */
  readonly takenBy?: 'Tab' | 'Enter';
  readonly onTake: (index: number) => void;
}

/** The fixes of a hint, the first one key away. Each reads as what will happen. */
export const FixList = ({ fixes, takenBy, onTake }: Props) => (
  <>
    {fixes.map(({ label, replacement }, index) => (
      <button
        key={`${label} ${replacement}`}
        type="button"
        class={`fix ${index === 0 ? 'fix-first' : ''}`}
        onClick={() => onTake(index)}
      >
        <span>{label}</span>
        {index === 0 && takenBy && <kbd>{takenBy === 'Tab' ? t('key_tab') : t('key_enter')}</kbd>}
      </button>
    ))}
  </>
);
