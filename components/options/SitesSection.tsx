import { useState } from 'preact/hooks';
import { Button } from '../shared/Button';
import { Dot } from '../shared/Dot';
import { t } from '../../lib/strings';
import { focusTitle } from './focus';
import { DoneLine, Problem } from './DoneLine';
import { Section } from './Section';
import { useTask } from './task';

export interface InstalledSite {
  readonly name: string;
  readonly hosts: string;
}

export interface AddedSite {
  readonly origin: string;
  /** Name of a product the coach knows. */
  readonly name?: string;
  /** The browser's permission is gone. */
  readonly lost: boolean;
}

export interface SitesFacts {
  readonly installed: readonly InstalledSite[];
  readonly added: readonly AddedSite[];
  /** Origins where the coach is silent. */
  readonly paused: readonly string[];
}

export interface SiteActions {
  readonly forget: (origin: string) => Promise<void>;
  readonly resume: (origin: string) => Promise<void>;
}

interface Props {
  readonly sites: SitesFacts;
  readonly actions: SiteActions;
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);

/** Where the coach works, and the way out of each place. */
export const SitesSection = ({ sites: { installed, added, paused }, actions }: Props) => {
  const [notice, setNotice] = useState('');
  const change = useTask(async (work: Promise<void>, said: string) => {
    setNotice('');
    await work;
    setNotice(said);
    focusTitle();
  });
  return (
    <Section title={t('options_section_sites')} intro={t('options_sites_intro')}>
      <DoneLine text={notice} />
      <Problem text={change.problem} />
      <h3>{t('options_sites_installed')}</h3>
      <ul class="rows">
        {installed.map(({ name, hosts }) => (
          <li key={hosts}>
            <strong>{name}</strong> <span class="soft">{hosts}</span>
          </li>
        ))}
      </ul>
      <h3>{t('options_sites_added')}</h3>
      {added.length === 0 && <p class="soft">{t('options_sites_none')}</p>}
      <ul class="rows">
        {added.map(({ origin, name, lost }) => (
          <li key={origin}>
            <div class="grow">
              <strong>{name ?? hostOf(origin)}</strong>{' '}
              {name !== undefined && <span class="soft">{hostOf(origin)}</span>}
              {lost && (
                <p class="problem">
                  <Dot tone="scope" />
                  <span>{t('options_sites_lost')}</span>
                </p>
              )}
            </div>
            <Button
              aria-label={t('options_sites_forget_label', hostOf(origin))}
              busy={change.busy}
              onClick={() => void change.run(actions.forget(origin), t('options_sites_forgotten', hostOf(origin)))}
            >
              {t('options_sites_forget')}
            </Button>
          </li>
        ))}
      </ul>
      <p class="soft">{t('options_sites_how')}</p>
      {paused.length > 0 && (
        <>
          <h3>{t('options_sites_paused')}</h3>
          <p class="soft">{t('options_sites_paused_text')}</p>
          <ul class="rows">
            {paused.map((origin) => (
              <li key={origin}>
                <strong class="grow">{hostOf(origin)}</strong>
                <Button
                  aria-label={t('options_sites_resume_label', hostOf(origin))}
                  busy={change.busy}
                  onClick={() => void change.run(actions.resume(origin), t('options_sites_resumed', hostOf(origin)))}
                >
                  {t('options_sites_resume')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
