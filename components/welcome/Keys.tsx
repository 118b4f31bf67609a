import { t } from '../../lib/strings';
import type { Shortcut } from '../options/KeyboardSection';

/** What the browser's shortcuts do; nothing while they are being read. */
export const Keys = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) => (
  <dl class="keys">
    {shortcuts.map(({ name, does, keys }) => (
      <div key={name}>
        <dt>{does}</dt>
        <dd>{keys === '' ? <span class="soft">{t('welcome_keys_unset')}</span> : <kbd>{keys}</kbd>}</dd>
      </div>
    ))}
  </dl>
);
