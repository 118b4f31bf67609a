import { useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { t, tCount } from '../../lib/strings';
import type { IgnoredHint } from './ignored-words';
import { Notice } from './Notice';
import { routeLink } from './sections';
import { Section } from './Section';

interface Props {
  readonly ignored: readonly IgnoredHint[];
  /** Number of rules that are off everywhere. */
  readonly rulesOff: number;
  readonly onRestore: (keys: readonly string[]) => void;
  readonly onIgnore: (keys: readonly string[]) => void;
}

const wordsOf = ({ secret, words }: IgnoredHint): string => {
  if (secret) return t('options_ignored_secret');
  return words === '' ? t('options_ignored_whole') : t('options_quoted', words);
};

const titleOf = ({ title, rule }: IgnoredHint): string => title ?? t('options_ignored_unknown', rule);

interface Done {
  readonly text: string;
  readonly undo?: readonly string[];
}

/** What the user never wants to see again, and the way back. */
export const IgnoredSection = ({ ignored, rulesOff, onRestore, onIgnore }: Props) => {
  const [done, setDone] = useState<Done>({ text: '' });
  const restore = (keys: readonly string[]): void => {
    onRestore(keys);
    setDone({ text: tCount('options_ignored_restored', keys.length), undo: keys });
  };
  const undo = (keys: readonly string[]): void => {
    onIgnore(keys);
    setDone({ text: tCount('options_ignored_again', keys.length) });
  };
  return (
    <Section title={t('options_section_ignored')} intro={t('options_ignored_intro')}>
      <Notice text={done.text} onUndo={done.undo && (() => undo(done.undo ?? []))} />
      {ignored.length === 0 ? (
        <div class="empty">
          <h3>{t('options_ignored_empty')}</h3>
          <p class="soft">{t('options_ignored_empty_text')}</p>
        </div>
      ) : (
        <>
          <ul class="rows">
            {ignored.map((hint) => (
              <li key={hint.key}>
                <p class="grow">
                  <strong>{wordsOf(hint)}</strong> <span class="soft">{titleOf(hint)}</span>
                </p>
                <Button
                  aria-label={t('options_ignored_restore_label', titleOf(hint), wordsOf(hint))}
                  onClick={() => restore([hint.key])}
                >
                  {t('options_ignored_restore')}
                </Button>
              </li>
            ))}
          </ul>
          {ignored.length > 1 && (
            <Button onClick={() => restore(ignored.map(({ key }) => key))}>{t('options_ignored_all')}</Button>
          )}
        </>
      )}
      {rulesOff > 0 && (
        <p class="soft">
          {tCount('options_ignored_off', rulesOff)} <a href={routeLink('rules')}>{t('options_ignored_off_link')}</a>
        </p>
      )}
    </Section>
  );
};
