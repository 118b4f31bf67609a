import type { ThreadReport } from '../../../lib/messages';
import type { SeenTurn } from '../../../lib/thread/thread';
import type { Count } from '../../../lib/tokens/count';
import type { Counter } from '../../../lib/tokens/engine';

export const NOON = Date.UTC(2026, 10, 20, 12);

/** Counts words, and remembers what it was asked to count. */
export const wordCounter = (): Counter & { asked: string[] } => {
  const asked: string[] = [];
  const count = (text: string): Count => {
    asked.push(text);
    const tokens = text.split(/\s+/u).filter((word) => word !== '').length;
    return { tokens, low: tokens, high: tokens };
  };
  return { asked, countAll: async (texts) => texts.map(count) };
};

/** A turn of the user. */
export const user = (index: number, text: string, key = `u${index}`): SeenTurn => ({
  key,
  index,
  role: 'user',
  parts: [{ kind: 'text', text }],
});
/** A turn of the agent. */
export const agent = (index: number, text: string, key = `a${index}`): SeenTurn => ({
  ...user(index, text, key),
  role: 'agent',
});

export const report = (turns: readonly SeenTurn[], more: Partial<ThreadReport> = {}): ThreadReport => ({
  site: 'practice',
  thread: 't1',
  title: 'EU revenue drop',
  url: 'http://127.0.0.1/practice/t/t1',
  turns,
  turnsAbout: turns.length,
  ...more,
});
