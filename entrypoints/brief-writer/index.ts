import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeBrief, type BriefAnswer, type BriefJob } from '../../lib/coach/make-brief';
import { messageOf } from '../../lib/text/message-of';

const answer = (job: BriefJob): BriefAnswer => {
  try {
    return { brief: makeBrief(job) };
  } catch (error) {
    return { why: messageOf(error) };
  }
};

/** Runs as a worker of the popup and writes the briefs it is asked for, one after the other. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<BriefJob>) => postMessage(answer(data)));
});
