import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import type { IgnoredHint } from './ignored-words';

interface Props {
  readonly ignored: readonly IgnoredHint[];
  readonly onRestore: (keys: readonly string[]) => void;
}

const wordsOf = ({ secret, words }: IgnoredHint): string => {
  if (secret) return t('options_ignored_secret');
  return words === '' ? t('options_ignored_whole') : t('options_quoted', words);
};

const titleOf = ({ title, rule }: IgnoredHint): string => title ?? t('options_ignored_unknown', rule);

/** Hints that were dismissed, by their words; nothing where there are none. */
export const IgnoredWords = ({ ignored, onRestore }: Props) =>
  ignored.length === 0 ? null : (
    <>
      <h3>{t('options_ignored_words')}</h3>
      <ul class="rows">
        {ignored.map((hint) => (
          <li key={hint.key}>
            <p class="grow">
              <strong>{wordsOf(hint)}</strong> <span class="soft">{titleOf(hint)}</span>
            </p>
            <Button
              aria-label={t('options_ignored_restore_label', titleOf(hint), wordsOf(hint))}
              onClick={() => onRestore([hint.key])}
            >
              {t('options_ignored_restore')}
            </Button>
          </li>
        ))}
      </ul>
      {ignored.length > 1 && (
        <Button onClick={() => onRestore(ignored.map(({ key }) => key))}>{t('options_ignored_all')}</Button>
      )}
    </>
  );
