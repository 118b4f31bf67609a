import type { BriefAnswer, BriefJob } from '../../lib/coach/make-brief';
import type { Brief } from '../../lib/messages';

/** Started with the first brief; ends with the popup. */
let writer: Worker | undefined;

/** Has a brief written in a thread of its own: the popup can be used meanwhile, and the background counts on. Rejects with the reason. */
export const briefFrom = (job: BriefJob): Promise<Brief> =>
  new Promise((done, fail) => {
    const { port1, port2 } = new MessageChannel();
    const working = (writer ??= new Worker('/brief-writer.js'));
    const broken = ({ message }: ErrorEvent): void => {
      writer = undefined;
      port1.close();
      fail(new Error(message));
    };
    working.addEventListener('error', broken);
    port1.addEventListener('message', ({ data }: MessageEvent<BriefAnswer>) => {
      working.removeEventListener('error', broken);
      port1.close();
      if ('brief' in data) done(data.brief);
      else fail(new Error(data.why));
    });
    port1.start();
    working.postMessage(job, [port2]);
  });
