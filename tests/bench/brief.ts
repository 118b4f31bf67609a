import { labelledThreads } from '../../cli/fit/labelled';
import { handOffBrief } from '../../lib/thread/brief/hand-off';

/** Turns of the threads that are timed, each four times as long as the one before. */
const SIZES = [60, 240, 960];
/** Four times the turns may take so many times as long: in proportion it would be 4, with the square of them 16. */
const MOST = 12;
const RUNS = 3;

/** Turns of people and agents who wrote of other things, one thread after the other: denser than any that lasts so long. */
const turns = labelledThreads().flatMap((thread) => (thread.writer === 'pairs' ? [] : thread.turns));

/** Processor time (ms) of a brief; each run reads other turns, since what was read is remembered. */
const timeOf = (size: number, run: number): number => {
  const from = process.cpuUsage();
  handOffBrief(turns.slice(run * size, (run + 1) * size));
  return process.cpuUsage(from).user / 1000;
};

for (let run = 0; run < RUNS; run += 1) timeOf(SIZES[0] ?? 0, 50 + run);
const times = SIZES.map((size) => Math.min(...Array.from({ length: RUNS }, (_, run) => timeOf(size, run + 1))));
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
