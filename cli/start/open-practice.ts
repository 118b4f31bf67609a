import type { BrowserContext } from 'playwright-core';
import { buildPages } from '../../tests/pages/build';
import { buildExtension, EXTENSION_DIR } from '../../tests/e2e/build';
import { PRACTICE_LONG, PRACTICE_PACK, PRACTICE_START } from '../../tests/pages/practice-server';
import { launchWithExtension } from '../browser';
import { servePractice } from './serve';

const guide = (url: string): string => `
The practice chat is open at ${url}${PRACTICE_START}

What to try
  1. Type "Why did revenue drop recently?" and pause. Words get marked.
     Put the caret into one: a card says why. Tab takes the first fix.
  2. Import the team's pack: Prompt Coach's options > Packs, and enter
     ${url}${PRACTICE_PACK}
     Then type "use the weekly revenue review": it becomes a mention with Tab.
  3. Open the thread "EU revenue drop" (60 messages, ${url}${PRACTICE_LONG})
     and press the Prompt Coach button in the toolbar (in the puzzle-piece menu at first):
     it says why to start anew, and puts a brief into the new thread.

Everything stays on this machine. Close the window or press Ctrl+C to end; the profile is thrown away.
`;

/** Builds the extension and the practice chat. */
export const buildPractice = async (): Promise<void> => {
  console.log('Building the extension and the practice chat ...');
  await Promise.all([buildExtension(), buildPages()]);
};

/** The welcome page comes by itself, and to the front; the chat goes there after it. */
const welcomed = async (context: BrowserContext): Promise<void> => {
  if (context.pages().some((page) => page.url().endsWith('/welcome.html'))) return;
  // Without it the chat is in front already.
  await context.waitForEvent('page', { timeout: 5000 }).catch(() => undefined);
};

/** Shows the practice chat in a browser with the coach in it, until its window is closed. */
export const openPractice = async (): Promise<void> => {
  await buildPractice();
  const server = await servePractice();
  try {
    const { context } = await launchWithExtension({ extensionDir: EXTENSION_DIR, headless: false });
    const closed = new Promise<void>((done) => context.on('close', () => done()));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url + PRACTICE_START);
    await welcomed(context);
    await page.bringToFront();
    console.log(guide(server.url));
    await closed;
  } finally {
    await server.close();
  }
};
