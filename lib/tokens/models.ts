import type { Count } from './count';

/** Tokens of a model per o200k token. */
export type Factor = readonly [low: number, mid: number, high: number];

/** How the tokens of a model follow from the o200k count. */
export interface ModelTokens {
  readonly id: string;
  /** Names of models it holds for. */
  readonly names: RegExp;
  readonly factor: Factor;
  /** Each digit is a token of its own, where o200k puts three into one: add `lonelyDigits`. */
  readonly digitsApart?: true;
  /** Where the factor comes from, and what it leaves out. */
  readonly source: string;
}

const MEASURED = 'Measured against o200k on prose, markdown, code, SQL, JSON rows, tables and a data thread';

/** The first whose names fit counts; the last fits all. */
export const MODELS: readonly ModelTokens[] = [
  {
    id: 'openai',
    names: /\b(?:gpt-?(?:4o|4\.1|4\.5|5|oss)|chatgpt|o[134]\b|copilot)/iu,
    factor: [1, 1, 1],
    source:
      "openai/tiktoken model.py, v0.14.0: o200k_base for o1, o3, o4, gpt-4o, 4.1, 4.5 and gpt-5*. The model's own count.",
  },
  {
    id: 'claude-older',
    names: /\bclaude.*(?:\b3|\b4(?:[.-][0-6])?(?![\d.-]))/iu,
    factor: [1, 1.18, 1.36],
    source:
      'Claude 3 to 4.6: x1.18 on average (sammcj/ingest, lugia19: 1.2), English 1.16, Python 1.30. No public tokenizer.',
  },
  {
    id: 'claude',
    names: /\bclaude|\b(?:opus|sonnet|haiku|fable|mythos)\b/iu,
    factor: [1.05, 1.4, 1.82],
    source:
      'Claude 4.7 and 5: prose 1.82, code 1.51, JSON 1.38, mixed 1.18 (llxprt-code, live counts); rows about 1.25. No public tokenizer.',
  },
  {
    id: 'gemini',
    names: /\bgem(?:ini|ma)/iu,
    factor: [0.93, 1.06, 1.19],
    digitsApart: true,
    source: `${MEASURED} (Gemma 3's vocabulary, which Gemini uses). Up to 30 % fewer on CJK.`,
  },
  {
    id: 'mistral',
    names: /\b(?:mistral|mixtral|magistral|codestral)/iu,
    factor: [0.91, 1.03, 1.15],
    digitsApart: true,
    source: `${MEASURED} (Mistral Nemo). Up to 24 % more on CJK.`,
  },
  {
    id: 'qwen',
    names: /\bqw(?:en|q)/iu,
    factor: [0.88, 1, 1.12],
    digitsApart: true,
    source: `${MEASURED} (Qwen3). Up to 9 % fewer on CJK.`,
  },
  {
    id: 'open',
    names: /\b(?:llama|deepseek|kimi|glm)/iu,
    factor: [0.9, 1, 1.1],
    source: `${MEASURED} (Llama 3.1, DeepSeek V4). CJK and emoji from 15 % fewer to 35 % more.`,
  },
  {
    id: 'unknown',
    names: /^/u,
    factor: [1, 1.25, 1.81],
    source:
      'A model nobody named: x1.25, from 20 % fewer to 45 % more, which holds all of the above on text of data work.',
  },
];

/** What is known of the tokens of a model by its name ("claude-opus-4.6"). */
export const modelOf = (name: string): ModelTokens | undefined => MODELS.find(({ names }) => names.test(name));

/** Tokens that a text costs more where each digit stands alone: its digits minus its groups of up to three. */
export const lonelyDigits = (text: string): number => {
  let more = 0;
  let run = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) run += 1;
    else {
      more += run - Math.ceil(run / 3);
      run = 0;
    }
  }
  return more;
};

/**
 * The tokens of a model for a text, rounded to whole tokens: point and error bar. An o200k count that is a range widens the bar.
 * `digits`: `lonelyDigits` of the text where the model keeps digits apart, else 0.
 */
export const rangeFor = (
  count: Count,
  digits: number,
  [low, mid, high]: Factor,
): { readonly total: number; readonly low: number; readonly high: number } => ({
  total: Math.round((count.tokens + digits) * mid),
  low: Math.round((count.low + digits) * low),
  high: Math.round((count.high + digits) * high),
});
