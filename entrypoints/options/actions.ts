import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { OptionsActions } from '../../components/options/options';
import { messageOf } from '../../lib/text/message-of';
import { send } from '../../lib/messages';
import type { Database } from '../../lib/store/database';
import { changeSettings } from '../../lib/store/change-settings';
import { ignoredActions, type SettingsEdit } from './ignored-actions';
import { learntActions } from './learnt-actions';
import { packActions } from './pack-actions';
import { changeShortcuts } from './shortcuts';
import { pausing } from '../../lib/store/pausing';

/** What the page can do. `refused` says why the last change that shows no result of its own did not work. */
export const openActions = (
  db: Database,
): { readonly actions: OptionsActions; readonly refused: ReadonlySignal<string> } => {
  const refused = createSignal('');
  const tell = (error: unknown): void => void (refused.value = messageOf(error));
  const change = (to: SettingsEdit): void => void changeSettings(to).catch(tell);
  const actions: OptionsActions = {
    packs: packActions(db),
    sites: {
      forget: (origin) => send('site.forget', origin),
      resume: (origin) => changeSettings(pausing(origin, false)),
    },
    setLevel: (rule, level) =>
      change(({ rules: { [rule]: _old, ...rules }, ...old }) => ({
        ...old,
        rules: level === undefined ? rules : { ...rules, [rule]: level },
      })),
    setLevels: (rules) => change((old) => ({ ...old, rules })),
    ignored: ignoredActions(change, tell),
    setRetention: (retentionDays) => changeSettings((old) => ({ ...old, retentionDays })),
    setThresholds: (thresholds) => changeSettings((old) => ({ ...old, thresholds })),
    ...learntActions(tell),
    erase: () => send('data.erase'),
    changeShortcuts: () => void changeShortcuts().catch(tell),
  };
  return { actions, refused };
};
