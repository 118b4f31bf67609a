import { isAskedAgain } from '../thread/asked';
import type { AskPrint } from '../thread/counted';
import type { Occasion } from '../thread/repeats';
import type { Database, TurnRow } from './database';

const DAY = 86_400_000;

/** When a thread's questions were asked in other threads: once a thread and day. Reads the prompts of all threads. */
export const askedElsewhere = async (db: Database, thread: string, rows: readonly TurnRow[]): Promise<Occasion[]> => {
  const own = new Map<number, AskPrint>();
  for (const { signs } of rows) if (signs.ask && signs.ask.template !== 0) own.set(signs.ask.template, signs.ask);
  if (own.size === 0) return [];
  const days = new Map<string, Occasion>();
  await db.turns
    .where('signs.ask.template')
    .above(0)
    .each(({ thread: other, at = 0, signs: { ask } }) => {
      if (other === thread || !ask) return;
      const meant = own.get(ask.template) ?? [...own.values()].find((mine) => isAskedAgain(mine, ask));
      if (meant) days.set(`${meant.template} ${other} ${Math.floor(at / DAY)}`, { ask: meant, at });
    });
  return [...days.values()];
};
