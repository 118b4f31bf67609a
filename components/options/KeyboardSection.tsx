import { Button } from '../shared/Button';
import { t } from '../../lib/strings';
import { Section } from './Section';

/** A command of the extension with its keys, as the browser names them; empty when it has none. */
export interface Shortcut {
  readonly name: string;
  readonly does: string;
  readonly keys: string;
}

interface Props {
  readonly shortcuts: readonly Shortcut[];
  readonly onChange: () => void;
}

/** Which keys do what. */
export const KeyboardSection = ({ shortcuts, onChange }: Props) => (
  <Section title={t('options_section_keyboard')} intro={t('options_keyboard_intro')}>
    <h3>{t('options_keyboard_browser')}</h3>
    <dl class="keys">
      {shortcuts.map(({ name, does, keys }) => (
        <div key={name}>
          <dt>{does}</dt>
          <dd>{keys === '' ? <span class="soft">{t('options_keyboard_unset')}</span> : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
    <Button onClick={onChange}>{t('options_keyboard_change')}</Button>
    <h3>{t('options_keyboard_composer')}</h3>
    <dl class="keys">
      <div>
        <dt>{t('options_keyboard_tab')}</dt>
        <dd>
          <kbd>Tab</kbd>
        </dd>
      </div>
      <div>
        <dt>{t('options_keyboard_escape')}</dt>
        <dd>
          <kbd>Esc</kbd>
        </dd>
      </div>
    </dl>
  </Section>
);
