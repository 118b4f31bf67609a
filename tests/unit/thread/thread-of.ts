import { handOffBrief } from '../../../lib/thread/brief/hand-off';
import { countedTurn } from '../../../lib/thread/count-turn';
import type { CountedTurn } from '../../../lib/thread/counted';
import type { SiteFacts } from '../../../lib/thread/fill';
import { healthOf, type HealthInput } from '../../../lib/thread/health';
import type { Health, Part, Turn } from '../../../lib/thread/thread';

export const user = (text: string, at?: string): Turn => ({
  role: 'user',
  parts: [{ kind: 'text', text }],
  ...(at && { at }),
});
export const agent = (text: string, ...more: readonly Part[]): Turn => ({
  role: 'agent',
  parts: [{ kind: 'text', text }, ...more],
});
export const tool = (text: string): Part => ({ kind: 'tool', text });
export const error = (text: string): Part => ({ kind: 'error', text });

/** Questions on six topics. */
export const QUESTIONS = [
  'What was net revenue by channel in October 2026?',
  'How many refunds did the Paris store have in June?',
  'Which warehouses were late with deliveries this week?',
  'What is the churn rate of the Pro plan for Q3 2026?',
  'How many hires does engineering expect next year?',
  'Which vendors raised their prices in 2026?',
];
/** Prompts, each with an answer that says nothing. */
export const talk = (...prompts: readonly string[]): Turn[] =>
  prompts.flatMap((prompt) => [user(prompt), agent('Here it is.')]);

/** The brief of a talk: user and agent in turn, the user first. */
export const briefOfTalk = (...said: readonly string[]): string =>
  handOffBrief(said.map((text, place) => (place % 2 === 0 ? user(text) : agent(text))));

/** How threads of parcels end. */
export const LAST = 'Which depot is the worst?';
/** The brief of a thread that opens with words, and in which one thing after the other is said and noted. */
export const briefAfter = (first: string, ...later: readonly string[]): string =>
  briefOfTalk(first, 'Here is what I found.', ...later.flatMap((said) => [said, 'Noted.']), LAST);

/** Counts turns as if each part had `tokens` tokens. */
export const counted = (turns: readonly Turn[], tokens = 10): CountedTurn[] =>
  turns.map((turn, index) =>
    countedTurn(
      turn,
      index,
      turn.parts.map(() => ({ tokens, low: tokens, high: tokens })),
      undefined,
    ),
  );

/** A site that hides nothing and counts as o200k does. */
export const OPEN_SITE: SiteFacts = {
  window: 200_000,
  hidden: { start: [0, 0, 0], perTool: [0, 0, 0] },
  tokenFactor: [1, 1, 1],
};

/** When these threads are judged. */
export const NOW = Date.UTC(2026, 10, 20, 12);

/** The health of turns on a site that hides nothing, each part with `tokens` tokens. */
export const health = (turns: readonly Turn[], tokens = 10, more: Partial<HealthInput> = {}): Health =>
  healthOf({ turns: counted(turns, tokens), site: OPEN_SITE, now: NOW, ...more });
export const driver = (found: Health, id: string): Health['drivers'][number] | undefined =>
  found.drivers.find((one) => one.id === id);
