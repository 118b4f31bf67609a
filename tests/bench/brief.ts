import { labelledThreads } from '../../cli/fit/labelled';
import { handOffBrief } from '../../lib/thread/brief/hand-off';

/** Turns of the threads that are timed, each four times as long as the one before. */
const SIZES = [60, 240, 960];
/** Four times the turns may take so many times as long: in proportion it would be 4, with the square of them 16. */
const MOST = 12;
const RUNS = 3;
/** Where the turns begin that only warm up: none of those that are timed. */
const WARM = 8000;

/** Turns of people and agents who wrote of other things, one thread after the other: denser than any that lasts so long. */
const turns = labelledThreads().flatMap((thread) => (thread.writer === 'pairs' ? [] : thread.turns));

/** Processor time (ms) of the brief of some turns. */
const timeOf = (from: number, size: number): number => {
  const before = process.cpuUsage();
  handOffBrief(turns.slice(from, from + size));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

timeOf(WARM, 200);
let next = 0;
// Each run reads other turns, since what was read is remembered.
const times = SIZES.map((size) => median(Array.from({ length: RUNS }, () => timeOf((next += size) - size, size))));
for (const [place, size] of SIZES.entries()) {
  const [time, before] = [times[place] ?? 0, times[place - 1]];
  const ratio = before === undefined ? undefined : time / before;
  const isOver = ratio !== undefined && ratio > MOST;
  if (isOver) process.exitCode = 1;
  console.log(
    `the brief of a thread of ${String(size).padStart(4)} turns ${time.toFixed(0).padStart(6)} ms` +
      (ratio === undefined
        ? ''
        : `  ${ratio.toFixed(1)} times that of a quarter of it${isOver ? `  OVER ${MOST}` : ''}`),
  );
}
