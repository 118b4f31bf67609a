import { t } from '../../lib/strings';
import { routeLink, SECTIONS, type SectionId } from './sections';

/** The way between the sections: plain links, so that back, forward and bookmarks work. */
export const Nav = ({ open }: { readonly open: SectionId }) => (
  <nav class="nav" aria-label={t('options_nav')}>
    <p class="brand">
      <img src="/icon/48.png" alt="" width="24" height="24" />
      {t('extension_name')}
    </p>
    <ul>
      {SECTIONS.map((section) => (
        <li key={section}>
          <a href={routeLink(section)} aria-current={section === open ? 'page' : undefined}>
            {t(`options_section_${section}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
