import type { ThreadContext } from '../rules/rule';
import type { SitePage } from '../sites/page';
import type { SeenTurn } from '../thread/thread';

/** The words of a turn as one text. */
export const turnText = (turn: SeenTurn): string => turn.parts.map(({ text }) => text).join('\n');

/** What the thread on the page means for the next prompt. `tokens`: what rides along, 0 when not known yet. */
export const threadContext = (page: SitePage, tokens: number): ThreadContext => {
  const turns = page.turns();
  const own = turns.filter(({ role }) => role === 'user');
  return {
    turns: turns.length,
    tokens,
    prompts: own.map(turnText),
    mentions: own.flatMap(({ mentions }) => mentions ?? []),
  };
};
