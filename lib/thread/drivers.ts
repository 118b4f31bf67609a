import { HEALTH_MODEL } from './model';
import { sayDay, sayFirst, sayNumber, sayRange, sayTimes } from './say';
import type { Loads } from './score';
import type { Signals } from './signals';
import type { TokenRange } from './thread';

const DAY = 86_400_000;

/** What a driver says: in a word or two, as a sentence, and the turns it means. */
export interface Said {
  readonly verdict: string;
  readonly why: string;
  readonly turns?: readonly number[];
}

const sayFailures = ({ corrections, errors }: Signals['failures']): Said => {
  const turns = [...corrections, ...errors].sort((a, b) => a - b);
  const since = (turns[0] ?? 0) + 1;
  if (corrections.length === 0) {
    return {
      verdict: 'The same error again',
      why: `The same error came back ${sayTimes(errors.length)}. Name the table or column it stumbles over.`,
      turns,
    };
  }
  const count = corrections.length;
  const more = errors.length > 0 ? `, and the same error came back ${sayTimes(errors.length)}` : '';
  return {
    verdict: count === 1 ? 'One correction so far' : `${sayFirst(count)} corrections on one question`,
    why:
      count === 1
        ? `Corrected once, in turn ${since}${more}.`
        : `Corrected ${sayTimes(count)} since turn ${since}${more}.`,
    turns,
  };
};

const sayTopics = (topics: readonly number[], recent: number): Said => ({
  verdict: 'Several topics in one thread',
  why:
    topics.length === 1
      ? `One of the last ${sayNumber(recent)} questions is about something new.`
      : `${sayFirst(topics.length)} of the last ${sayNumber(recent)} questions are about something new.`,
  turns: topics,
});

const sayIdle = (hours: number): string =>
  hours < 48 ? `${Math.round(hours)} ${Math.round(hours) === 1 ? 'hour' : 'hours'}` : `${Math.round(hours / 24)} days`;

/** How often the question came back, and since when if that is more than a day. `now` in ms since the epoch. */
export const sayRepeat = ({ times, since, turns }: NonNullable<Signals['repeat']>, now: number): Said => {
  const from = since !== undefined && now - since >= DAY ? ` since ${sayDay(since)}` : '';
  const elsewhere = times > turns.length ? '' : ' in this thread';
  return {
    verdict: `Asked ${sayTimes(times)}${from}`,
    why: `The same question, ${sayTimes(times)}${from || elsewhere}, with the same or other values.`,
    turns,
  };
};

/** The words of each driver, for those with anything to say. */
export const sayDriver = (
  id: keyof Loads,
  signals: Signals,
  { low, high }: TokenRange,
  window: number,
  model = HEALTH_MODEL,
): Said => {
  switch (id) {
    case 'load': {
      const full = low / window >= model.load.share + model.load.span;
      return {
        verdict: full ? 'The window is nearly full' : 'Getting heavy',
        why: `${sayRange(low, high)} ride along with every message.`,
      };
    }
    case 'corrections':
      return sayFailures(signals.failures);
    case 'drift':
      return sayTopics(signals.topics, model.drift.recent);
    case 'bulk': {
      const { index = 0, share = 0 } = signals.block ?? {};
      const percent = `${Math.round(share * 100)} %`;
      return {
        verdict: 'One block fills the thread',
        why: `One block of data fills ${percent} of the thread.`,
        turns: [index],
      };
    }
    case 'idle':
      return {
        verdict: 'Picked up after a pause',
        why: `After ${sayIdle(signals.idleHours)} without a message the whole thread is read anew.`,
      };
    case 'compaction':
      return {
        verdict: 'Summarised by the site',
        why: 'The site has summarised this thread: numbers from before may be lost.',
        turns: signals.compacted,
      };
  }
};
