import { whyNotShown } from './start/can-show';
import { openPractice } from './start/open-practice';

const fail = (words: string): void => {
  console.error(words);
  process.exitCode = 1;
};

const main = async (): Promise<void> => {
  const why = whyNotShown();
  return why === undefined ? openPractice() : fail(why);
};

await main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
});
