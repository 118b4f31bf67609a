import type { CountedTurn } from './counted';
import { FILL_KINDS, type FillKind, type Health, type TokenRange } from './thread';

/** What is known of a site's agent besides the turns in the page; each range is low, mid, high. */
export interface SiteFacts {
  /** Context window in tokens. */
  readonly window: number;
  /** Tokens that the page does not show: at the start, and for each tool row that hides its output. */
  readonly hidden: {
    readonly start: readonly [low: number, mid: number, high: number];
    readonly perTool: readonly [low: number, mid: number, high: number];
  };
  /** Tokens of the site's model for each o200k token. */
  readonly tokenFactor: readonly [low: number, mid: number, high: number];
}

/** o200k tokens of a turn. */
export const tokensOf = ({ tokens }: CountedTurn): number => tokens.text + tokens.tool + tokens.error + tokens.code;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const byKindOf = (turns: readonly CountedTurn[], failed: ReadonlySet<CountedTurn>): Record<FillKind, number> => {
  const fill: Record<FillKind, number> = { prompts: 0, answers: 0, tools: 0, failed: 0 };
  for (const turn of turns) {
    const { text, tool, error, code } = turn.tokens;
    if (turn.role === 'user') fill.prompts += tokensOf(turn);
    else if (failed.has(turn)) fill.failed += tokensOf(turn);
    else {
      fill.answers += text + code;
      fill.tools += tool;
      fill.failed += error;
    }
  }
  return fill;
};

/** Whole numbers in the proportion of `parts` that add up to `total` exactly. */
const apportion = (parts: Readonly<Record<FillKind, number>>, total: number): Record<FillKind, number> => {
  const whole = sum(Object.values(parts));
  let [left, rest] = [total, whole];
  const shares = FILL_KINDS.map((kind): [FillKind, number] => {
    const share = rest === 0 ? 0 : Math.round((left * parts[kind]) / rest);
    left -= share;
    rest -= parts[kind];
    return [kind, share];
  });
  return Object.fromEntries(shares) as Record<FillKind, number>;
};

const range = ([low = 0, total = 0, high = 0]: readonly number[]): TokenRange => ({
  total: Math.round(total),
  low: Math.round(low),
  high: Math.round(high),
});

/**
 * Tokens of a thread for the site's model: what was seen times the model's factor, and what the page does not show.
 * Turns not seen yet count as much as an average one, from half to twice of it. With a factor of 1 and nothing hidden
 * the total is the counter's own.
 */
export const fillOf = (
  turns: readonly CountedTurn[],
  turnsAbout: number,
  failed: ReadonlySet<CountedTurn>,
  { hidden, tokenFactor }: SiteFacts,
): Pick<Health, 'tokens' | 'modelled'> => {
  const seen = [sum(turns.map(({ low }) => low)), sum(turns.map(tokensOf)), sum(turns.map(({ high }) => high))];
  const visible = seen.map((tokens, end) => tokens * (tokenFactor[end] ?? 1));
  const tools = sum(turns.map(({ signs }) => signs.tools));
  const more = turns.length === 0 ? 0 : Math.max(0, turnsAbout - turns.length) / turns.length;
  const shown = range(visible);
  const unseen = range(visible.map((tokens, end) => tokens * more * ([0.5, 1, 2][end] ?? 1)));
  const modelled = range(visible.map((_, end) => (hidden.start[end] ?? 0) + tools * (hidden.perTool[end] ?? 0)));
  // What was not seen yet is made of what was.
  const byKind = apportion(byKindOf(turns, failed), shown.total + unseen.total);
  return {
    tokens: {
      total: shown.total + unseen.total + modelled.total,
      low: shown.low + unseen.low + modelled.low,
      high: shown.high + unseen.high + modelled.high,
      byKind: { ...byKind, tools: byKind.tools + modelled.total },
    },
    modelled,
  };
};
