import type { IgnoredActions } from '../../components/options/IgnoredSection';
import { send } from '../../lib/messages';
import type { Settings, Silence } from '../../lib/store/items';

export type SettingsEdit = (settings: Settings) => Settings;

const isSame = (a: Silence, b: Silence): boolean => a.rule === b.rule && a.scope === b.scope && a.place === b.place;

/** What was ignored, and the way back. `change` changes the settings; `tell` hears why something did not work. */
export const ignoredActions = (change: (to: SettingsEdit) => void, tell: (error: unknown) => void): IgnoredActions => ({
  restore: (keys) => change((old) => ({ ...old, ignored: old.ignored.filter((key) => !keys.includes(key)) })),
  ignore: (keys) => change((old) => ({ ...old, ignored: [...new Set([...old.ignored, ...keys])] })),
  silence: ({ silence }, silent) =>
    change((old) => {
      const others = old.silenced.filter((one) => !isSame(one, silence));
      return { ...old, silenced: silent ? [...others, silence] : others };
    }),
  turnOff: (rule, off) =>
    change(({ rules: { [rule]: _before, ...rules }, ...old }) => ({
      ...old,
      rules: off ? { ...rules, [rule]: 'off' } : rules,
    })),
  snooze: (snoozedUntil) => change((old) => ({ ...old, snoozedUntil })),
  wake: (rule) => void send('rule.wake', rule).catch(tell),
});
