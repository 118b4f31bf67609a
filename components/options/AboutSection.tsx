import { t } from '../../lib/strings';
import { Section } from './Section';

const PROMISES = ['editor', 'local', 'stored', 'access', 'silence', 'numbers'] as const;

/** What this is and what it promises, in short. */
export const AboutSection = ({ version }: { readonly version: string }) => (
  <Section title={t('options_section_about')} intro={t('extension_description')}>
    <p class="num">{t('options_about_version', version)}</p>
    <h3>{t('options_about_promises')}</h3>
    <ul class="promises">
      {PROMISES.map((promise) => (
        <li key={promise}>{t(`options_about_promise_${promise}`)}</li>
      ))}
    </ul>
  </Section>
);
