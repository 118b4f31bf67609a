import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/strings';
import { focusTitle } from './focus';
import { Nav } from './Nav';
import { Problem } from './DoneLine';
import { Opened } from './Opened';
import type { OptionsActions, OptionsFacts } from './options';
import type { Route } from './sections';

interface Props {
  readonly route: Route;
  /** undefined until everything was read once. */
  readonly facts: OptionsFacts | undefined;
  /** Why something could not be read or written; empty when all is well. */
  readonly problem: string;
  readonly actions: OptionsActions;
}

/** The options page: a quiet navigation and the open section. */
export const Options = ({ route, facts, problem, actions }: Props) => {
  const { section, target } = route;
  const first = useRef(true);
  useEffect(() => {
    document.title = t('options_title', t(`options_section_${section}`));
    // The page's own start belongs to the browser; a rule that was asked for takes the focus itself.
    if (!first.current && target === undefined) {
      scrollTo(0, 0);
      focusTitle();
    }
    first.current = false;
  }, [section, target]);
  return (
    <div class="page">
      <Nav open={section} />
      <main>
        <h1 class="sr-only">{t('options_title', t(`options_section_${section}`))}</h1>
        <Problem text={problem} />
        {facts ? (
          <Opened key={section} route={route} facts={facts} actions={actions} />
        ) : (
          problem === '' && <p class="soft reading">{t('options_reading')}</p>
        )}
      </main>
    </div>
  );
};
