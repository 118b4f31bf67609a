import { tokensOf, type CountedTurn } from './counted';
import { FILL_KINDS, type FillKind, type Health, type TokenRange } from './thread';
import { unseenOf, type Ends, type Unseen } from './unseen';

/** What is known of a site's agent besides the turns in the page; each range is low, mid, high. */
export interface SiteFacts {
  /** Context window in tokens. */
  readonly window: number;
  /** Tokens that the page does not show: at the start, and for each tool row that hides its output. */
  readonly hidden: { readonly start: Ends; readonly perTool: Ends };
  /** Tokens of the site's model for each o200k token. */
  readonly tokenFactor: Ends;
}

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

/** Answers after which half of what a thread's start may hide beyond its middle can have come up. A judgement. */
const HALF_SHOWN = 8;

/**
 * What a site sends along unseen from the first prompt on: system prompt and tool definitions. Its low and its middle
 * ride along at once; its high end is reached over the answers, which bring in the definitions and instructions they
 * work with. Nothing before the first turn.
 */
const startOf = ([low, mid, high]: Ends, answers: number): Ends => [
  low,
  mid,
  mid + (high - mid) * (1 - 2 ** (-answers / HALF_SHOWN)),
];

/** The kinds of turns that were not seen: those of the ones that were. */
const unseenKinds = (
  turns: readonly CountedTurn[],
  failed: ReadonlySet<CountedTurn>,
  { tokens: { user, agent } }: Unseen,
): Record<FillKind, number> => {
  const { answers, tools, failed: lost } = byKindOf(turns, failed);
  const all = answers + tools + lost;
  const share = (part: number): number => (all === 0 ? 0 : (agent[1] * part) / all);
  return { prompts: user[1], answers: all === 0 ? agent[1] : share(answers), tools: share(tools), failed: share(lost) };
};

/**
 * Tokens of a thread for the site's model: what was seen times the model's factor; what turns that were not seen are
 * expected to hold (`unseenOf`); and what the page does not show. With a factor of 1, all turns seen and nothing hidden
 * the total is the counter's own. A thread without turns has none.
 */
export const fillOf = (
  turns: readonly CountedTurn[],
  turnsAbout: number,
  failed: ReadonlySet<CountedTurn>,
  { hidden, tokenFactor }: SiteFacts,
): Pick<Health, 'tokens' | 'modelled'> => {
  const seen = [sum(turns.map(({ low }) => low)), sum(turns.map(tokensOf)), sum(turns.map(({ high }) => high))];
  const visible = seen.map((tokens, end) => tokens * (tokenFactor[end] ?? 1));
  const more = unseenOf(turns, turns.length === 0 ? 0 : Math.max(0, turnsAbout - turns.length));
  const tools = sum(turns.map(({ signs }) => signs.tools));
  const start = startOf(hidden.start, more.answers + turns.filter(({ role }) => role === 'agent').length);
  const shown = range(visible);
  // As uncertain as the counts it is drawn from.
  const unseen = range(
    visible.map((tokens, end) => {
      const expected = (more.tokens.user[end] ?? 0) + (more.tokens.agent[end] ?? 0);
      const known = seen[1] ?? 0;
      return known === 0 ? expected : (expected * tokens) / known;
    }),
  );
  const modelled =
    turns.length === 0
      ? range([])
      : range(start.map((tokens, end) => tokens + (tools + (more.tools[end] ?? 0)) * (hidden.perTool[end] ?? 0)));
  const [seenKinds, otherKinds] = [
    apportion(byKindOf(turns, failed), shown.total),
    apportion(unseenKinds(turns, failed, more), unseen.total),
  ];
  const kinds = FILL_KINDS.map((kind) => [kind, seenKinds[kind] + otherKinds[kind]] as const);
  const byKind = Object.fromEntries(kinds) as Record<FillKind, number>;
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
