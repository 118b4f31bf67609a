import * as glue from 'tiktoken/lite/init';
import type { Encode } from '../count';

/** A vocabulary as the package's JSON files hold it. */
export interface Ranks {
  readonly bpe_ranks: string;
  readonly special_tokens: Record<string, number>;
  readonly pat_str: string;
}

export interface Tokenizer {
  readonly encode: Encode;
  /** Gives its memory back. Counting with it afterwards throws. */
  readonly free: () => void;
}

interface Exports {
  readonly memory: WebAssembly.Memory;
}
/** The part of the package's glue that its types leave out. */
const { __wbg_set_wasm: setExports } = glue as unknown as {
  readonly __wbg_set_wasm: (exports: Exports | undefined) => void;
};

/**
 * Makes the glue forget an instance. It keeps three views of the instance's memory, and would go on using them with the next one:
 * growing by nothing detaches them. A detached view still holds its memory, so one count by an instance that does nothing puts
 * views of an empty memory in their place.
 */
const forget = (exports: Exports): void => {
  exports.memory.grow(0);
  const idle = Object.fromEntries(Object.keys(exports).map((name) => [name, () => 0]));
  const empty = new WebAssembly.Memory({ initial: 1 });
  setExports({ ...idle, memory: empty });
  glue.Tiktoken.prototype.encode_ordinary.call({} as glue.Tiktoken, '');
  empty.grow(0);
  setExports(undefined);
};

/**
 * Starts tiktoken (about 0.3 s, 40 MB). There is one at a time, since the package's glue holds the instance. Its own `init` is not
 * used: it starts once only, and WebAssembly memory never shrinks, so that giving memory back means a new instance.
 */
export const startTiktoken = async (wasm: BufferSource, ranks: Ranks): Promise<Tokenizer> => {
  const { instance } = await WebAssembly.instantiate(wasm, { './tiktoken_bg.js': { ...glue } });
  const exports = instance.exports as unknown as Exports;
  setExports(exports);
  const tiktoken = new glue.Tiktoken(ranks.bpe_ranks, ranks.special_tokens, ranks.pat_str);
  return {
    encode: (text) => tiktoken.encode_ordinary(text).length,
    free: () => {
      tiktoken.free();
      forget(exports);
    },
  };
};
