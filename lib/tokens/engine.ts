import * as glue from 'tiktoken/lite/init';
import { browser } from '../browser';
import { countText, type Count } from './count';

/** Counts o200k tokens as tiktoken does. */
export interface Counter {
  /** Tokens of one text. */
  count(text: string): Count;
  /** Tokens of each text; lets other messages be answered in between. */
  countAll(texts: readonly string[]): Promise<Count[]>;
}

interface Ranks {
  readonly bpe_ranks: string;
  readonly special_tokens: Record<string, number>;
  readonly pat_str: string;
}

const ownFile = async (path: string): Promise<Response> => {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The extension's file ${path} could not be read.`);
  return response;
};

const load = async (): Promise<Counter> => {
  const [wasm, ranks] = await Promise.all([
    ownFile('/tiktoken/tiktoken.wasm').then((file) => file.arrayBuffer()),
    ownFile('/tiktoken/o200k_base.json').then((file) => file.json() as Promise<Ranks>),
  ]);
  await glue.init((imports) => WebAssembly.instantiate(wasm, imports));
  const tiktoken = new glue.Tiktoken(ranks.bpe_ranks, ranks.special_tokens, ranks.pat_str);
  const count = (text: string): Count => countText((part) => tiktoken.encode_ordinary(part).length, text);
  return {
    count,
    countAll: async (texts) => texts.map(count),
  };
};

let loaded: Promise<Counter> | undefined;

/** The one counter of this worker, loaded at the first call. Rejects when it can not be loaded; the next call tries again. */
export const counter = (): Promise<Counter> => {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};
