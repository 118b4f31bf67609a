import { lint } from '../rules/run';
import type { InForce } from './in-force';

const SAMPLE =
  'Why did revenue drop recently? Show the top customers on @the dashboard by region, compared with last month.';

/**
 * Lets each rule run once while the browser has nothing to do: its patterns are compiled then, and not in the first pause
 * of the user.
 */
export const warmUp = (inForce: InForce, signal: AbortSignal): void => {
  const rest = [...inForce.rules];
  const next = (): void => {
    const rule = rest.pop();
    if (!rule || signal.aborted) return;
    const thread = { turns: 0, tokens: 0, prompts: [], mentions: [] };
    lint({ ...inForce, rules: [rule], draft: { text: SAMPLE, mentions: [] }, thread });
    requestIdleCallback(next);
  };
  requestIdleCallback(next);
};
