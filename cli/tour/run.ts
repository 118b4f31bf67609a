import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openCoach, type Coach } from '../../tests/e2e/harness';
import { PRACTICE_PACK, PRACTICE_START, practiceRoute } from '../../tests/pages/practice-server';
import { buildPractice } from '../start/open-practice';
import { PACK_STEPS, RULES_STEPS, WELCOME_STEPS } from './pages';
import { MENTION_STEPS, PROMPT_STEPS } from './prompt';
import { ANSWERED, THREAD_STEPS } from './thread';
import { lookAt, type Scheme, type TourStep, type Tour } from './tour';
import { messageOf } from '../../lib/text/message-of';

const STEPS: readonly TourStep[] = [
  ...WELCOME_STEPS,
  ...PROMPT_STEPS,
  ...PACK_STEPS,
  ...MENTION_STEPS,
  ...THREAD_STEPS,
  ...RULES_STEPS,
];

/** Of everything the extension asked for, only the pack may lie outside it. */
const checkRequests = ({ requests, server }: Coach): void => {
  const beyond = requests.filter(({ url, byWorker }) => byWorker && !url.startsWith('chrome-extension:'));
  const wrong = beyond.filter(({ url }) => url !== server.url + PRACTICE_PACK);
  if (wrong.length > 0) throw new Error(`The extension asked for ${wrong.map(({ url }) => url).join(', ')}`);
  if (beyond.length === 0) throw new Error('The extension never asked for the pack.');
};

/** A step that takes longer (ms) did not happen. */
const PATIENCE = 120_000;

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let late: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, fail) => {
    late = setTimeout(() => fail(new Error(`It took longer than ${PATIENCE / 1000} seconds.`)), PATIENCE);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(late));
};

const take = async (step: TourStep, tour: Tour, file: string): Promise<void> => {
  try {
    const sight = await inTime(step.go(tour));
    await writeFile(file, Buffer.isBuffer(sight) ? sight : await lookAt(sight));
  } catch (error) {
    await writeFile(file.replace(/\.png$/, '-failed.png'), await tour.chat.screenshot()).catch(() => undefined);
    const why = messageOf(error);
    throw new Error(`This did not happen: ${step.title} (${tour.scheme}).\n${why}`, { cause: error });
  }
};

const walk = async (scheme: Scheme, directory: string): Promise<void> => {
  await mkdir(directory, { recursive: true });
  // Pictures of an earlier tour; whatever else lies there is not ours.
  const old = (await readdir(directory)).filter((file) => /^\d\d-[a-z-]+\.png$/.test(file));
  await Promise.all(old.map((file) => rm(join(directory, file))));
  const coach = await openCoach({ routes: [practiceRoute], colorScheme: scheme, allow: ANSWERED });
  try {
    const tour: Tour = { coach, scheme, chat: await coach.page(PRACTICE_START) };
    for (const [index, step] of STEPS.entries()) {
      const name = `${String(index + 1).padStart(2, '0')}-${step.shows}.png`;
      await take(step, tour, join(directory, name));
      console.log(`  ${scheme}/${name}  ${step.title}`);
    }
    checkRequests(coach);
  } finally {
    // Fails when anything was asked of the network.
    await coach.close();
  }
};

/**
 * Drives the practice chat as a person would and leaves a numbered picture of each step in DIR/light and DIR/dark. Throws
 * with the step that did not happen.
 */
export const runTour = async (directory: string, schemes: readonly Scheme[]): Promise<void> => {
  await buildPractice();
  for (const scheme of schemes) await walk(scheme, resolve(directory, scheme));
  console.log(`${STEPS.length * schemes.length} pictures in ${resolve(directory)}. No request left this machine.`);
};
