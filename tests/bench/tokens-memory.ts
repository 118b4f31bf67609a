import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startTiktoken, type Ranks } from '../../lib/tokens/engine/tiktoken';
import { RIVALS } from './tokens-rivals';

// Run by tokens.ts in a process of its own: `ours` or the name of a rival. Prints MB of heap and buffers beyond the start.
const TEXT = 'Which region had the most orders in Q3 2024?\n'.repeat(200);
const require = createRequire(import.meta.url);
const collect = (globalThis as { gc?: () => void }).gc;

const megabytes = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn += 1) {
    collect?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

const start = async () => {
  const rival = RIVALS[process.argv[2] ?? ''];
  if (rival) return { encode: await rival(), free: undefined };
  const wasm = readFileSync(require.resolve('tiktoken/lite/tiktoken_bg.wasm'));
  const ranks = readFileSync(require.resolve('tiktoken/encoders/o200k_base.json'), 'utf8');
  return startTiktoken(wasm, JSON.parse(ranks) as Ranks);
};

const before = await megabytes();
/** In a function, so that nothing of it is left on the stack when it is let go. */
const use = async () => {
  const { encode, free } = await start();
  encode(TEXT);
  const loaded = (await megabytes()) - before;
  free?.();
  return { loaded, isFreed: free !== undefined };
};
const { loaded, isFreed } = await use();
console.log(JSON.stringify({ before, loaded, ...(isFreed && { released: (await megabytes()) - before }) }));
