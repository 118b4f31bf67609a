import { fold } from '../../text/fold';
import type { Turn } from '../thread';
import type { Line } from './budget';

/** Where two words meet at a dash or an apostrophe: "3–8", "l’été", "4 May – 11 June". */
const JOINT =
  /( ?)([-'\u2010-\u2013\u2018\u2019\u02BC])\1(?<=([\p{L}\p{N}%€$£¥]{1,40})\.?\1\2\1)(?=([\p{L}\p{N}%€$£¥]{1,40}))/gu;

/** A name is written as it is called: "late_3-8.csv", "https://…/q1-q3". */
const NAME = /[_/@=\\]|[.]\p{L}{2,5}(?!\p{L})/u;
const wordAt = (text: string, at: number): string => {
  const end = text.indexOf(' ', at + 1);
  return text.slice(text.lastIndexOf(' ', at - 1) + 1, end < 0 ? undefined : end);
};

const key = (left: string, gap: string, mark: string, right: string): string =>
  `${left}${gap}${fold(mark)}${gap}${right}`.toLowerCase();

/** Lines with the dashes and apostrophes that the user typed: rules read a folded text, people look for their own. */
export const asTyped = (lines: readonly Line[], turns: readonly Turn[]): readonly Line[] => {
  const typed = new Map<string, string>();
  for (const { role, parts } of turns)
    for (const { kind, text } of role === 'user' ? parts : [])
      for (const [, gap = '', mark = '', left = '', right = ''] of kind === 'text' ? text.matchAll(JOINT) : [])
        typed.set(key(left, gap, mark, right), mark);
  const restored = (text: string): string =>
    text.replace(JOINT, (joint: string, gap: string, mark: string, left: string, right: string, at: number) => {
      const own = typed.get(key(left, gap, mark, right));
      const isFolded = mark === fold(mark) && own !== undefined && !NAME.test(wordAt(text, at));
      return isFolded ? `${gap}${own}${gap}` : joint;
    });
  return lines.map(({ text, rank }) => ({ text: restored(text), rank }));
};
