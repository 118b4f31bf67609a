import type { Refusal } from '../../lib/coach/state';
import { t } from '../../lib/strings';
import { Button } from '../shared/Button';
import { shorten } from '../../lib/text/shorten';

interface Props {
  /** The flagged words, where they can be named. */
  readonly words: string | undefined;
  /** The rule may be turned off everywhere from here. */
  readonly canTurnOff: boolean;
  readonly onRefuse: (refusal: Refusal) => void;
  readonly onBack: () => void;
}

type Choice = readonly [Refusal, string];

const MOST = 28;

/** Where an arrow key leads from one of `count` choices; undefined for other keys. */
const step = (key: string, at: number, count: number): number | undefined =>
  ({ ArrowDown: (at + 1) % count, ArrowUp: (at + count - 1) % count, Home: 0, End: count - 1 })[key];

/** How far a hint is ignored, from these words to everything. Each can be taken back. */
export const IgnoreMenu = ({ words, canTurnOff, onRefuse, onBack }: Props) => {
  const everywhere: readonly Choice[] = canTurnOff ? [['rule-off', t('hint_ignore_rule')]] : [];
  const choices: readonly Choice[] = [
    ['dismissed', words === undefined ? t('hint_ignore_whole') : t('hint_ignore_words', shorten(words, MOST))],
    ['rule-thread', t('hint_ignore_thread')],
    ['rule-site', t('hint_ignore_site')],
    ...everywhere,
    ['snooze', t('hint_ignore_hour')],
  ];
  return (
    <>
      <div
        class="ignore"
        role="group"
        aria-label={t('hint_ignore_title')}
        onKeyDown={(event) => {
          const own = [...event.currentTarget.querySelectorAll('button')];
          const next = step(event.key, own.indexOf(event.target as HTMLButtonElement), own.length);
          if (next === undefined) return;
          event.preventDefault();
          own[next]?.focus();
        }}
      >
        <p class="soft">{t('hint_ignore_title')}</p>
        {choices.map(([refusal, label], index) => (
          <button
            key={refusal}
            type="button"
            class="finding"
            data-first={index === 0 || undefined}
            onClick={() => onRefuse(refusal)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="foot">
        <Button look="plain" onClick={onBack}>
          {t('hint_ignore_back')}
        </Button>
      </div>
    </>
  );
};
