import { estimateTokens } from '../../tokens/estimate';
import { shareOfEnglish } from '../../text/language';
import { withoutSuspects } from '../../text/without-secrets';

/** A line of a brief; the lower its rank the longer it stays. */
export interface Line {
  readonly text: string;
  readonly rank: number;
}

/**
 * The estimate is short of tiktoken by up to a tenth in English briefs, a sixth in those with many names and codes, and a fifth in
 * other languages (a quarter seen once): this much of a budget is used, by the share of English function words (measured on 1,400 briefs).
 */
const USED = [
  { from: 0.22, share: 0.91 },
  { from: 0.1, share: 0.84 },
  { from: 0, share: 0.78 },
] as const;
/** And of a few words by some tokens. */
const ODD = 6;

const join = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

const cut = (text: string, budget: number): string => {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (estimateTokens(`${text.slice(0, middle)}…`) <= budget) low = middle;
    else high = middle - 1;
  }
  const kept = text.slice(0, low);
  const word = /^[\s\S]*[\s.,;]/u.exec(kept)?.[0] ?? kept;
  return `${word.trimEnd()}…`;
};

const roomFor = (text: string, budget: number): number => {
  const english = shareOfEnglish(text);
  return Math.floor(budget * (USED.find(({ from }) => english >= from)?.share ?? 0)) - ODD;
};

/** Whether lines fit a budget of tokens as they are. */
export const areFitting = (lines: readonly Line[], budget: number): boolean => {
  const text = join(lines);
  return estimateTokens(text) <= roomFor(text, budget);
};

/** Lines that fit a budget of tokens, without the secrets that somebody pasted: those of the highest rank go first, the last ones of a rank before the others. */
export const fitLines = (lines: readonly Line[], budget: number): string => {
  const room = roomFor(join(lines), budget);
  let kept = lines.map(({ text, rank }) => ({ text: withoutSuspects(text), rank }));
  while (kept.length > 1 && estimateTokens(join(kept)) > room) {
    const worst = Math.max(...kept.map(({ rank }) => rank));
    const place = kept.findLastIndex(({ rank }) => rank === worst);
    kept = kept.filter((_, index) => index !== place);
  }
  // The title of a list does not stay alone.
  kept = kept.filter(({ text }, place) => !text.endsWith(':') || kept[place + 1]?.text.startsWith('- ') === true);
  const text = join(kept);
  return estimateTokens(text) <= room ? text : cut(text, room);
};
