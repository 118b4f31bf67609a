import type { ComponentChildren } from 'preact';
import { t } from '../../lib/strings';
import { Dot } from '../shared/Dot';

interface StepProps {
  readonly title: string;
  readonly text: string;
  /** A picture of it; the words say the same. */
  readonly children: ComponentChildren;
}

const Step = ({ title, text, children }: StepProps) => (
  <li class="step">
    <div class="step-picture" aria-hidden="true">
      {children}
    </div>
    <h2>{title}</h2>
    <p class="soft">{text}</p>
  </li>
);

/** The three moments at which the coach helps. */
export const FirstSteps = () => (
  <ol class="steps">
    <Step title={t('welcome_write')} text={t('welcome_write_text')}>
      <span class="sample">
        {t('welcome_sample_before')} <u class="sample-scope">{t('welcome_sample_scope')}</u>{' '}
        {t('welcome_sample_between')} <u class="sample-reference">{t('welcome_sample_reference')}</u>
      </span>
    </Step>
    <Step title={t('welcome_glance')} text={t('welcome_glance_text')}>
      <span class="sample-chip">
        <Dot tone="scope" />
        {t('welcome_sample_chip')}
      </span>
    </Step>
    <Step title={t('welcome_restart')} text={t('welcome_restart_text')}>
      <span class="sample-meter">
        <i />
      </span>
    </Step>
  </ol>
);
