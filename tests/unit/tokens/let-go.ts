import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startTiktoken, type Ranks } from '../../../lib/tokens/engine/tiktoken';

// Run by lease.test.ts: starts tiktoken twice, lets it go each time, and prints what it saw (MB beyond the start).
const TEXT = 'Which region had the most orders in Q3 2024?';
const require = createRequire(import.meta.url);
const collect = (globalThis as { gc?: () => void }).gc;

/** Memory outside of the JavaScript heap, once the collector has had its turns. */
const megabytes = async (): Promise<number> => {
  for (let turn = 0; turn < 3; turn += 1) {
    collect?.();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().external / 1e6;
};

const wasm = readFileSync(require.resolve('tiktoken/lite/tiktoken_bg.wasm'));
const ranks = JSON.parse(readFileSync(require.resolve('tiktoken/encoders/o200k_base.json'), 'utf8')) as Ranks;
const before = await megabytes();

const once = async () => {
  const { encode, free } = await startTiktoken(wasm, ranks);
  const tokens = encode(TEXT);
  const loaded = (await megabytes()) - before;
  free();
  let failed = false;
  try {
    encode(TEXT);
  } catch {
    failed = true;
  }
  return { tokens, loaded, failed };
};

for (let round = 0; round < 2; round += 1) {
  const seen = await once();
  console.log(JSON.stringify({ ...seen, freed: (await megabytes()) - before }));
}
