import { send } from '../messages';
import type { Hint } from '../rules/rule';
import { settingsItem, type Settings } from '../store/items';

/** Dismissals kept; the oldest go first. */
const MOST_IGNORED = 2000;

/** Changes settings; the result takes exactly this change back. */
type Choice = () => Promise<() => Promise<void>>;

const without = ({ ignored }: Settings, key: string): readonly string[] => ignored.filter((one) => one !== key);

/** Dismisses a hint for good: the same rule on the same words stays silent. */
export const ignoreHint =
  ({ key }: Hint): Choice =>
  async () => {
    await settingsItem.update((settings) => ({
      ...settings,
      ignored: [...without(settings, key), key].slice(-MOST_IGNORED),
    }));
    return () => settingsItem.update((settings) => ({ ...settings, ignored: without(settings, key) }));
  };

/** Turns a rule off everywhere; back means: as it was set before. */
export const turnRuleOff =
  ({ rule }: Hint): Choice =>
  async () => {
    const before = (await settingsItem.get()).rules[rule];
    await settingsItem.update((settings) => ({ ...settings, rules: { ...settings.rules, [rule]: 'off' } }));
    return () =>
      settingsItem.update((settings) => {
        const { [rule]: _off, ...rules } = settings.rules;
        return { ...settings, rules: before === undefined ? rules : { ...rules, [rule]: before } };
      });
  };

/** Silences the coach on this site, or lets it speak again. */
export const pauseSite = (origin: string, paused: boolean): Promise<void> =>
  settingsItem.update((settings) => {
    const others = settings.pausedSites.filter((one) => one !== origin);
    return { ...settings, pausedSites: paused ? [...others, origin] : others };
  });

/** Counts what became of a hint. Nobody waits for it, and nothing is lost when the background cannot answer. */
export const tellOutcome = ({ rule }: Hint, outcome: 'shown' | 'fixed' | 'dismissed' | 'not-useful'): void => {
  void send('hint.outcome', rule, outcome).catch(() => undefined);
};
