import { useRef } from 'preact/hooks';
import type { LearntName } from '../../lib/store/learnt';
import { Button } from '../shared/Button';
import { t, tCount } from '../../lib/strings';
import { useDone } from './done';
import { DoneLine } from './DoneLine';

interface Props {
  readonly names: readonly LearntName[];
  readonly onForget: (row: LearntName) => void;
  readonly onKeep: (row: LearntName) => void;
}

const hostOf = (site: string): string => site.replace(/^https?:\/\//u, '');

const latestFirst = (names: readonly LearntName[]): LearntName[] => names.toSorted((a, b) => b.lastAt - a.lastAt);

/** What the user mentioned, site by site, and the way to take a name out. */
export const LearntNames = ({ names, onForget, onKeep }: Props) => {
  const title = useRef<HTMLHeadingElement>(null);
  const { line, say } = useDone(() => title.current?.focus());
  const forget = (row: LearntName): void => {
    onForget(row);
    say(t('options_learnt_gone', row.name), { does: () => onKeep(row), said: t('options_learnt_kept', row.name) });
  };
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {t('options_learnt')}
      </h3>
      <p class="soft">{names.length === 0 ? t('options_learnt_none') : t('options_learnt_text')}</p>
      <DoneLine {...line} />
      {names.length > 0 && (
        <ul class="rows">
          {latestFirst(names).map((row) => (
            <li key={`${row.site} ${row.name}`}>
              <p class="grow">
                <strong>{row.name}</strong>{' '}
                <span class="soft">{tCount('options_learnt_count', row.count, hostOf(row.site))}</span>
              </p>
              <Button
                aria-label={t('options_learnt_forget_label', row.name, hostOf(row.site))}
                onClick={() => forget(row)}
              >
                {t('options_learnt_forget')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
