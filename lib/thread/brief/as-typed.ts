import { fold } from '../../text/fold';
import type { Turn } from '../thread';
import type { Line } from './budget';

/** Where two words meet at a dash or an apostrophe: "3–8", "l’été", "4 May – 11 June". */
const JOINT = /(?<=([\p{L}\p{N}%€$£¥]+)\.?)( ?)([-'\u2010-\u2013\u2018\u2019\u02BC])\2(?=([\p{L}\p{N}%€$£¥]+))/gu;

const key = (left: string, gap: string, mark: string, right: string): string =>
  `${left}${gap}${fold(mark)}${gap}${right}`.toLowerCase();

/** Lines with the dashes and apostrophes that the user typed: rules read a folded text, people look for their own. */
export const asTyped = (lines: readonly Line[], turns: readonly Turn[]): readonly Line[] => {
  const typed = new Map<string, string>();
  for (const { role, parts } of turns)
    for (const { kind, text } of role === 'user' ? parts : [])
      for (const [, left = '', gap = '', mark = '', right = ''] of kind === 'text' ? text.matchAll(JOINT) : [])
        typed.set(key(left, gap, mark, right), mark);
  const restored = (text: string): string =>
    text.replace(JOINT, (joint: string, left: string, gap: string, mark: string, right: string) =>
      mark === fold(mark) ? `${gap}${typed.get(key(left, gap, mark, right)) ?? mark}${gap}` : joint,
    );
  return lines.map(({ text, rank }) => ({ text: restored(text), rank }));
};
