import type { ComponentChildren } from 'preact';
import { AboutSection } from './AboutSection';
import { DataSection } from './DataSection';
import { IgnoredSection } from './IgnoredSection';
import { KeyboardSection } from './KeyboardSection';
import type { OptionsActions, OptionsFacts } from './options';
import { PacksSection } from './PacksSection';
import { RulesSection } from './RulesSection';
import type { Route, SectionId } from './sections';
import { SitesSection } from './SitesSection';
import { ThreadsSection } from './ThreadsSection';

interface Props {
  readonly route: Route;
  readonly facts: OptionsFacts;
  readonly actions: OptionsActions;
}

const SHOW: Readonly<Record<SectionId, (props: Props) => ComponentChildren>> = {
  packs: ({ facts, actions }) => <PacksSection packs={facts.packs} now={facts.now} actions={actions.packs} />,
  rules: ({ route, facts, actions }) => (
    <RulesSection
      entries={facts.rules}
      target={route.target}
      onLevel={actions.setLevel}
      onLevels={actions.setLevels}
      onWake={actions.ignored.wake}
    />
  ),
  sites: ({ facts, actions }) => <SitesSection sites={facts.sites} actions={actions.sites} />,
  threads: ({ facts, actions }) => <ThreadsSection thresholds={facts.thresholds} onSave={actions.setThresholds} />,
  ignored: ({ facts, actions }) => (
    <IgnoredSection ignored={facts.ignored} rules={facts.rules} actions={actions.ignored} />
  ),
  data: ({ facts, actions }) => (
    <DataSection
      stored={facts.stored}
      learnt={facts.learnt}
      onForget={actions.forgetName}
      onKeep={actions.keepName}
      retentionDays={facts.retentionDays}
      onRetention={actions.setRetention}
      onErase={actions.erase}
    />
  ),
  keyboard: ({ facts, actions }) => <KeyboardSection shortcuts={facts.shortcuts} onChange={actions.changeShortcuts} />,
  about: ({ facts }) => <AboutSection version={facts.version} />,
};

/** The section that the address asks for. */
export const Opened = (props: Props) => SHOW[props.route.section](props);
