import { send } from '../messages';
import type { Hint } from '../rules/rule';
import type { Settings } from '../store/items';
import { clock } from '../text/clock';
import { settings } from './settings';
import { silence, type Place } from './silence';
import type { CoachState, Notice, Refusal } from './state';
import { pausing } from '../store/pausing';

/** Dismissals kept; the oldest go first. */
const MOST_IGNORED = 2000;
const HOUR = 60 * 60 * 1000;

/** Takes exactly one change back. */
type Undo = () => Promise<void>;

const without = ({ ignored }: Settings, key: string): readonly string[] => ignored.filter((one) => one !== key);

/** The same rule on the same words stays silent, wherever they stand. */
const ignoreHint = async ({ key }: Hint): Promise<Undo> => {
  await settings.update((old) => ({ ...old, ignored: [...without(old, key), key].slice(-MOST_IGNORED) }));
  return () => settings.update((old) => ({ ...old, ignored: without(old, key) }));
};

/** Turns a rule off everywhere; back means: as it was set before. */
const turnRuleOff = async ({ rule }: Hint): Promise<Undo> => {
  const before = (await settings.get()).rules[rule];
  await settings.update((old) => ({ ...old, rules: { ...old.rules, [rule]: 'off' } }));
  return () =>
    settings.update((old) => {
      const { [rule]: _off, ...rules } = old.rules;
      return { ...old, rules: before === undefined ? rules : { ...rules, [rule]: before } };
    });
};

/** Says nothing before a time (ms since the epoch); 0 wakes the coach. */
const snooze = async (until: number): Promise<Undo> => {
  await settings.update((old) => ({ ...old, snoozedUntil: until }));
  return () => settings.update((old) => ({ ...old, snoozedUntil: 0 }));
};

/** Silences the coach on this site, or lets it speak again. */
const pauseSite = (origin: string, paused: boolean): Promise<void> => settings.update(pausing(origin, paused));

/** What the panel's button does: lets the coach speak again, or silences it on this site. */
export const setQuiet = async (origin: string, quiet: boolean, { paused, snoozedUntil }: CoachState): Promise<void> => {
  if (quiet || paused) await pauseSite(origin, quiet);
  else if (snoozedUntil !== undefined) await snooze(0);
};

/** Counts what became of a hint. Nobody waits for it, and nothing is lost when the background cannot answer. */
export const tellOutcome = ({ rule }: Hint, outcome: 'shown' | 'fixed' | 'dismissed' | 'not-useful'): void => {
  void send('hint.outcome', rule, outcome).catch(() => undefined);
};

/** Does what a refusal asks for, and counts it. `now` in ms since the epoch. */
export const refuse = async (
  hint: Hint,
  refusal: Refusal,
  at: Place,
  now: number,
): Promise<{ readonly undo: Undo; readonly notice: Notice }> => {
  // Peace and quiet says nothing about this hint.
  if (refusal !== 'snooze') tellOutcome(hint, refusal === 'not-useful' ? refusal : 'dismissed');
  const said = { words: refusal === 'snooze' ? clock(now + HOUR) : hint.title, canUndo: true };
  switch (refusal) {
    case 'rule-thread':
      return { undo: await silence(hint.rule, 'thread', at, now), notice: { kind: refusal, ...said } };
    case 'rule-site':
      return { undo: await silence(hint.rule, 'site', at, now), notice: { kind: refusal, ...said } };
    case 'rule-off':
      return { undo: await turnRuleOff(hint), notice: { kind: refusal, ...said } };
    case 'snooze':
      return { undo: await snooze(now + HOUR), notice: { kind: refusal, ...said } };
    default:
      return { undo: await ignoreHint(hint), notice: { kind: 'ignored', ...said } };
  }
};
