import ranks from 'tiktoken/encoders/o200k_base.json';
import { Tiktoken } from 'tiktoken/lite';
import type { Encode } from '../lib/tokens/count';

let loaded: Tiktoken | undefined;

/** The tokenizer of the extension, in Node: for the command line and the tests. Loading takes about half a second. */
export const nodeEncode = (): Encode => {
  const tiktoken = (loaded ??= new Tiktoken(ranks.bpe_ranks, ranks.special_tokens, ranks.pat_str));
  return (text) => tiktoken.encode_ordinary(text).length;
};
