import { takeShots } from './shots/take';
import { messageOf } from '../lib/text/message-of';

const USAGE = `npm run shots -- DIR           pictures of every state of the popup and of the surface: light and dark, at 100 % and 200 % zoom
npm run shots -- DIR NAME ...  those states only`;

const [directory, ...names] = process.argv.slice(2);
if (directory === undefined || directory.startsWith('-')) {
  console.log(USAGE);
  process.exitCode = directory === '--help' ? 0 : 1;
} else {
  await takeShots(directory, names).catch((error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  });
}
