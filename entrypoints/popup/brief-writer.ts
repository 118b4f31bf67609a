import type { BriefAnswer, BriefJob } from '../../lib/coach/make-brief';
import type { Brief } from '../../lib/messages';
import { queue } from '../../lib/store/in-turn';
import { t } from '../../lib/strings';

/** ms. A long thread takes some hundred, one of 2,000 dense turns on a slow machine 50,000: what takes longer than this does not end. */
const LIMIT = 60_000;

/** Started with the first brief; ends with the popup, or with a brief that does not come. */
let writer: Worker | undefined;

const write = (job: BriefJob, limit: number): Promise<Brief> =>
  new Promise((done, fail) => {
    const working = (writer ??= new Worker('/brief-writer.js'));
    const heard = new AbortController();
    const take = (answer: BriefAnswer): void => {
      clearTimeout(late);
      heard.abort();
      if ('brief' in answer) done(answer.brief);
      else fail(new Error(answer.why));
    };
    const giveUp = (why: string): void => {
      working.terminate();
      writer = undefined;
      take({ why });
    };
    const late = setTimeout(() => giveUp(t('popup_brief_late')), limit);
    working.addEventListener('error', ({ message }) => giveUp(message), heard);
    working.addEventListener('message', ({ data }: MessageEvent<BriefAnswer>) => take(data), heard);
    // Nothing is handed over with it; without the list the linter takes this for another window's.
    working.postMessage(job, []);
  });

const inTurn = queue();

/**
 * Has a brief written in a thread of its own: the popup can be used meanwhile, and the background counts on. One at a
 * time, so that one that hangs takes none with it. Rejects with the reason; `limit` in ms.
 */
export const briefFrom = (job: BriefJob, limit = LIMIT): Promise<Brief> => inTurn(() => write(job, limit));
