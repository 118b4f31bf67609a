import type { Encode } from '../../lib/tokens/count';

/** Libraries that count o200k tokens, each loaded when asked for and set up as it is fastest. */
export const RIVALS: Readonly<Record<string, () => Promise<Encode>>> = {
  tiktoken: async () => (await import('../../cli/tiktoken')).nodeEncode(),
  'gpt-tokenizer': async () => {
    const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
    const plain = { disallowedSpecial: new Set<string>() };
    return (text) => countTokens(text, plain);
  },
  'js-tiktoken': async () => {
    const [{ Tiktoken }, { default: ranks }] = await Promise.all([
      import('js-tiktoken/lite'),
      import('js-tiktoken/ranks/o200k_base'),
    ]);
    const tiktoken = new Tiktoken(ranks);
    return (text) => tiktoken.encode(text, [], []).length;
  },
  'ai-tokenizer': async () => {
    const [{ Tokenizer }, encoding] = await Promise.all([
      import('ai-tokenizer'),
      import('ai-tokenizer/encoding/o200k_base'),
    ]);
    const tokenizer = new Tokenizer(encoding);
    return (text) => tokenizer.count(text);
  },
};
