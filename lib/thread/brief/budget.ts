import { estimateTokens } from '../../tokens/estimate';
import { withoutSuspects } from '../../text/without-secrets';

/** A line of a brief; the lower its rank the longer it stays. */
export interface Line {
  readonly text: string;
  readonly rank: number;
}

/** The estimate can be short of tiktoken by some percent: this much of a budget is used. */
const USED = 0.85;

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

/** Lines that fit a budget of tokens, without the secrets that somebody pasted: those of the highest rank go first, the last ones of a rank before the others. */
export const fitLines = (lines: readonly Line[], budget: number): string => {
  const room = Math.floor(budget * USED);
  let kept = lines.map(({ text, rank }) => ({ text: withoutSuspects(text), rank }));
  while (kept.length > 1 && estimateTokens(join(kept)) > room) {
    const worst = Math.max(...kept.map(({ rank }) => rank));
    const place = kept.findLastIndex(({ rank }) => rank === worst);
    kept = kept.filter((_, index) => index !== place);
  }
  const text = join(kept);
  return estimateTokens(text) <= room ? text : cut(text, room);
};
