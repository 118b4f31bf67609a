import type { CountedTurn } from './counted';
import { SAY, sayExplained, sayRepeat } from './drivers';
import { explainedIn, type Explanation } from './explain/explained';
import { fillOf, type SiteFacts } from './fill';
import { HEALTH_MODEL, type HealthModel } from './model';
import type { Occasion } from './repeats';
import { bandOf, idleOf, loadOf, scoreOf, type Loads } from './score';
import { readSignals, type Signals } from './signals';
import type { Advice, Health, HealthBand, HealthDriver } from './thread';

export interface HealthInput {
  /** The turns seen so far, in thread order. */
  readonly turns: readonly CountedTurn[];
  /** All turns of the thread as far as the page tells. */
  readonly turnsAbout?: number;
  readonly site: SiteFacts;
  /** ms since the epoch. */
  readonly now: number;
  /** The band before this change: it is not left for a hair's breadth. */
  readonly before?: HealthBand;
  /** The same questions in other threads. */
  readonly elsewhere?: readonly Occasion[];
  /** The same statements in other threads. */
  readonly statedElsewhere?: readonly Explanation[];
  readonly model?: HealthModel;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const loadsOf = (signals: Signals, tokens: number, window: number, model: HealthModel): Loads => {
  const { failures, topics, block, idle, compacted } = signals;
  const load = loadOf(tokens, window, model);
  const failed = failures.corrections.length + failures.errors.length;
  const share = block && block.tokens >= model.bulk.tokens ? block.share : 0;
  return {
    load,
    corrections: model.corrections[Math.min(failed, model.corrections.length - 1)] ?? 0,
    drift: clamp(topics.length / model.drift.recent),
    bulk: clamp((share - model.bulk.share) / (1 - model.bulk.share)),
    idle: idleOf(idle.hours, model) * load,
    compaction: compacted.length > 0 ? 1 : 0,
  };
};

/** A loop of corrections in a thread that has weight is worth a new start before its score says so. */
const adviceOf = (band: HealthBand, signals: Signals, load: number, model: HealthModel): Advice => {
  const { corrections, errors } = signals.failures;
  if (band === 'restart' || (load > 0 && corrections.length + errors.length >= 2)) return 'new-thread';
  return signals.repeat && signals.repeat.times >= model.repeats ? 'data-app' : 'continue';
};

/**
 * The health of a thread: falls, never rises, in each of its drivers (load, corrections, drift, bulk, idle, compaction).
 * There is no score before the second prompt: the thread is fresh then, though its question may have come back. Nothing here claims that a restart saves money:
 * on short threads it does not.
 */
export const healthOf = (input: HealthInput): Health => {
  const { turns, site, now, before, model = HEALTH_MODEL } = input;
  const signals = readSignals(turns, now, input.elsewhere, model);
  const { tokens, modelled } = fillOf(turns, input.turnsAbout ?? turns.length, signals.failed, site);
  const loads = loadsOf(signals, tokens.total, site.window, model);
  const judged = signals.prompts >= model.prompts;
  const { score, points } = judged ? scoreOf(loads, model) : { score: 100, points: undefined };
  const band = judged ? bandOf(score, before, model) : 'fresh';
  const advice = adviceOf(band, signals, judged ? loads.load : 0, model);

  const weighing = Object.entries(points ?? {})
    .filter(([, lost]) => lost > 0)
    .sort(([, a], [, b]) => b - a) as [keyof Loads, number][];
  const said = weighing.map(([id, lost]) => ({
    id,
    points: lost,
    said: SAY[id](signals, { band, tokens, modelled, window: site.window }, model),
  }));
  const repeat = signals.repeat && signals.repeat.times >= model.repeats ? sayRepeat(signals.repeat, now) : undefined;
  const [worst] = said;
  const verdict =
    advice === 'data-app'
      ? repeat?.verdict
      : band === 'fresh' && advice === 'continue'
        ? undefined
        : worst?.said.verdict;

  const drivers: HealthDriver[] = said.map(({ id, points: lost, said: { why, turns: meant } }) => ({
    id,
    points: Math.round(lost * 10) / 10,
    why,
    ...(meant && { turns: meant }),
  }));
  const { rhythm } = signals.repeat ?? {};
  if (repeat)
    drivers.push({
      id: 'repeats',
      points: 0,
      why: repeat.why,
      turns: repeat.turns ?? [],
      ...(rhythm !== undefined && { rhythm }),
    });
  for (const explained of explainedIn(turns, input.statedElsewhere ?? [], model.explained)) {
    const { about, turns: meant } = explained;
    drivers.push({ id: 'explained', points: 0, why: sayExplained(explained, now), turns: meant, about });
  }
  return {
    score: Math.round(score),
    band,
    ...(!judged && { early: true }),
    verdict: verdict ?? 'Fresh',
    tokens,
    modelled,
    window: site.window,
    nextMessageTokens: Math.min(tokens.total, site.window),
    advice,
    drivers,
  };
};
