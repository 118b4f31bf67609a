import type { Explained } from './explain/explained';
import type { HealthModel } from './model';
import { isMostlyModelled } from './mostly-modelled';
import { sayDay, sayFirst, sayNumber, sayRange, sayTimes } from './say';
import type { Loads } from './score';
import type { Signals } from './signals';
import type { Health } from './thread';

const DAY = 86_400_000;

/** What a driver says: in a word or two, as a sentence, and the turns it means. */
export interface Said {
  readonly verdict: string;
  readonly why: string;
  readonly turns?: readonly number[];
}

const sayFailures = ({ corrections, errors, isSameError }: Signals['failures']): Said => {
  const turns = [...corrections, ...errors].sort((a, b) => a - b);
  const since = (turns[0] ?? 0) + 1;
  if (corrections.length === 0 && !isSameError) {
    return {
      verdict: 'One error after the other',
      why: `${sayFirst(errors.length + 1)} answers in a row ended in an error. Name what is to be read, or ask in another way.`,
      turns,
    };
  }
  if (corrections.length === 0) {
    return {
      verdict: 'The same error again',
      why: `The same error came back ${sayTimes(errors.length)}. Name the table or column it stumbles over.`,
      turns,
    };
  }
  const count = corrections.length;
  const again = isSameError ? `the same error came back ${sayTimes(errors.length)}` : 'errors followed each other';
  const more = errors.length > 0 ? `, and ${again}` : '';
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
export const sayRepeat = ({ times, since, turns, rhythm }: NonNullable<Signals['repeat']>, now: number): Said => {
  const from = since !== undefined && now - since >= DAY ? ` since ${sayDay(since)}` : '';
  const elsewhere = times > turns.length ? '' : ' in this thread';
  return {
    verdict: `Asked ${sayTimes(times)}${from}`,
    why: `The same question, ${sayTimes(times)}${from || elsewhere}${rhythm === undefined ? '' : `, ${rhythm}`}, with the same or other values.`,
    turns,
  };
};

/** In how many threads something was explained, and since when. `now` in ms since the epoch. */
export const sayExplained = ({ threads, since }: Explained, now: number): string => {
  const from = since !== undefined && now - since >= DAY ? ` since ${sayDay(since)}` : '';
  return `You have explained this in ${threads} threads${from}.`;
};

/** What is said besides the signals: the thread's size, and the band it is in. */
type Size = Pick<Health, 'band' | 'tokens' | 'modelled' | 'window'>;

/** The words of each driver, asked for those that weigh. */
export const SAY: Readonly<Record<keyof Loads, (signals: Signals, size: Size, model: HealthModel) => Said>> = {
  load: (_signals, { band, tokens, modelled, window }, { load }) => ({
    verdict:
      tokens.low / window >= load.share + load.span
        ? 'The window is nearly full'
        : band === 'restart'
          ? 'A new thread is due'
          : 'Getting heavy',
    why: `${sayRange(tokens.low, tokens.high)} ride along with every message${isMostlyModelled({ tokens, modelled }) ? ', most of them modelled: the page does not show them' : ''}.`,
  }),
  corrections: ({ failures }) => sayFailures(failures),
  drift: ({ topics }, _size, { drift }) => sayTopics(topics, drift.recent),
  bulk: ({ block: { index, share } = { index: 0, share: 0 } }) => ({
    verdict: 'One block fills the thread',
    why: `One block of data fills ${Math.round(share * 100)} % of the thread.`,
    turns: [index],
  }),
  idle: ({ idle: { hours, index } }) => ({
    verdict: 'Picked up after a pause',
    ...(index !== undefined && { turns: [index] }),
    why: `After ${sayIdle(hours)} without a message the whole thread is read anew.`,
  }),
  compaction: ({ compacted }) => ({
    verdict: 'Summarised by the site',
    why: 'The site has summarised this thread: numbers from before may be lost.',
    turns: compacted,
  }),
};
