import { t } from '../../lib/strings';

/** That the thread's counts could not be stored, and what that means for them. */
export const Unsaved = ({ why }: { readonly why: 'private' | 'store' }) => (
  <p class="unsaved">
    <b>{t('popup_unsaved')}</b> {t(`popup_unsaved_${why}`)}
  </p>
);
