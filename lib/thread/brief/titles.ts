/** What the lines of a brief begin with that are no words of the thread, as "Known so far: …" or a list below it. */
export const TITLES = {
  known: 'Known so far',
  failed: 'Tried, did not work',
  settled: 'Settled before',
  data: 'The agent used',
  back: 'Still to answer',
  last: 'Asked last',
  now: 'Now',
} as const;

/** The title that a line begins with; undefined where its words are the thread's. */
export const titleOf = (line: string): string | undefined =>
  Object.values(TITLES).find((title) => line.startsWith(title === TITLES.data ? `${title} ` : `${title}:`));
