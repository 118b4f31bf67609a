import { t } from '../../lib/strings';
import type { Hint } from '../../lib/rules/rule';
import type { Shortcut } from '../options/KeyboardSection';
import { Button } from '../shared/Button';
import { Keys } from './Keys';
import { FirstSteps } from './FirstSteps';
import { TryIt } from './TryIt';

const PINNING = { done: 'welcome_pinned', pin: 'welcome_pin', gear: 'welcome_pin_gear' } as const;

interface Props {
  readonly shortcuts: readonly Shortcut[];
  /** `done`, or how the browser puts it beside the address bar: Chrome by a `pin`, Firefox by the menu of a `gear`. */
  readonly pinning: keyof typeof PINNING;
  readonly check: (text: string) => readonly Hint[];
  readonly onChangeKeys: () => void;
  readonly onOptions: () => void;
}

/** The first page: what the coach does, what it keeps, where it is. Read in a minute, or not at all. */
export const Welcome = ({ shortcuts, pinning, check, onChangeKeys, onOptions }: Props) => (
  <div class="welcome">
    <header>
      <img src="/icon/icon.svg" alt="" width="40" height="40" />
      <h1>{t('welcome_title')}</h1>
      <p class="soft">{t('welcome_lead')}</p>
    </header>
    <main>
      <FirstSteps />
      <section aria-labelledby="welcome-try">
        <h2 id="welcome-try">{t('welcome_try')}</h2>
        <TryIt check={check} />
      </section>
      <section aria-labelledby="welcome-private">
        <h2 id="welcome-private">{t('welcome_private')}</h2>
        <p>{t('welcome_private_text')}</p>
      </section>
      <section aria-labelledby="welcome-near">
        <h2 id="welcome-near">{t('welcome_near')}</h2>
        <p>{t(PINNING[pinning])}</p>
        <Keys shortcuts={shortcuts} />
        <div class="buttons">
          <Button onClick={onChangeKeys}>{t('welcome_keys_change')}</Button>
          <Button look="first" onClick={onOptions}>
            {t('welcome_options')}
          </Button>
        </div>
      </section>
    </main>
  </div>
);
