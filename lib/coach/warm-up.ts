import { lint } from '../rules/run';
import type { InForce } from './in-force';

/** Between them they lead every rule past its early ways out: a period ends some, its absence others. */
const SAMPLES = [
  'Why did revenue drop recently? Show the top customers on @the dashboard by region, compared with last month.',
  'What is our number of widgets?',
  'Show everything like last time until it is perfect',
];

/**
 * Lets each rule run once while the browser has nothing to do: its patterns are compiled then, and not in the first pause
 * of the user. Behind another tab it waits.
 */
export const warmUp = (inForce: InForce, signal: AbortSignal): void => {
  const rest = inForce.rules.flatMap((rule) => SAMPLES.map((text) => ({ rule, text })));
  const next = (): void => {
    if (document.hidden) {
      document.addEventListener('visibilitychange', next, { once: true, signal });
      return;
    }
    const step = rest.pop();
    if (!step || signal.aborted) return;
    const thread = { turns: 0, tokens: 0, prompts: [], mentions: [] };
    lint({ ...inForce, rules: [step.rule], draft: { text: step.text, mentions: [] }, thread });
    requestIdleCallback(next);
  };
  requestIdleCallback(next);
};
