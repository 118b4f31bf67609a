import { openPractice } from './start/open-practice';
import { whyNotShown } from './start/can-show';
import { runTour } from './tour/run';
import type { Scheme } from './tour/tour';
import { messageOf } from '../lib/text/message-of';

const USAGE = `npm start                      opens the practice chat in a browser with Prompt Coach in it
npm start -- --tour DIR        drives it without a window and leaves numbered pictures in DIR
npm start -- --tour DIR --dark (or --light) takes one of the two only`;

const fail = (words: string): void => {
  console.error(words);
  process.exitCode = 1;
};

const main = async (args: readonly string[]): Promise<void> => {
  if (args.includes('--help')) return console.log(USAGE);
  const tour = args.indexOf('--tour');
  const directory = args[tour + 1];
  const others = args.filter(
    (arg, at) => !['--tour', '--dark', '--light'].includes(arg) && (tour < 0 || at !== tour + 1),
  );
  if (others.length > 0) return fail(`"${others[0]}" is not known here.\n${USAGE}`);
  if (tour < 0) {
    const why = whyNotShown();
    return why === undefined ? openPractice() : fail(why);
  }
  if (directory === undefined || directory.startsWith('--')) return fail(`--tour needs a folder.\n${USAGE}`);
  const asked = (['light', 'dark'] as const).filter((scheme) => args.includes(`--${scheme}`));
  const schemes: readonly Scheme[] = asked.length > 0 ? asked : ['light', 'dark'];
  return runTour(directory, schemes);
};

await main(process.argv.slice(2)).catch((error: unknown) => {
  fail(messageOf(error));
});
