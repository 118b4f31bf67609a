import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { handOffBrief } from '../lib/thread/brief/hand-off';
import { BRIEF_MODELS } from '../lib/thread/brief/weights';
import { readInForce } from '../lib/thread/brief/in-force';
import type { Change } from '../lib/thread/brief/changes';
import type { BriefModels, Model } from '../lib/thread/brief/odds';
import type { HeardThread } from '../lib/thread/brief/read-thread';
import { hearAll, pieceCases, resultCases, tableCases, tellingCases, type HeardLabelled } from './fit/brief-cases';
import { countDoubts, examThreads, faultsOf, labelledThreads, type LabelledThread } from './fit/labelled';
import { FORMS } from './fit/forms';
import { fitLogistic, type Case } from './fit/logistic';

const WEIGHTS = resolve(import.meta.dirname, '../lib/thread/brief/weights.json');
const RIGHT = resolve(import.meta.dirname, '../tests/unit/thread/threads/right.json');

/**
 * The likelihoods from which on a piece is left out, a line of an answer, rows and a sentence are kept: of the first three, where both
 * faults of a brief cost about the same; of the last, where hardly a sentence is lost that must be told.
 */
const FROM = { lapsed: 0.3, holds: 0.78, rows: 0.7, tells: 0.09 };
const RIDGE = 33;

const model = (cases: readonly Case[], kind: keyof BriefModels): Model => ({
  ...fitLogistic(cases, RIDGE),
  from: FROM[kind],
});

/** What took the place of a value is chosen by the odds that are fitted: at first by how strongly it claims to. */
const FIRST: Model = { bias: 0, weights: { 'value.claim': 1, 'value.frame': 1 }, from: 0 };
const ROUNDS = 2;
const FOLDS = 6;

const fitTo = (heard: readonly HeardLabelled[]): BriefModels => {
  let lapsed: Model = FIRST;
  for (let round = 0; round < ROUNDS; round += 1) lapsed = model(pieceCases(heard, lapsed), 'lapsed');
  const known = new Map<HeardThread, readonly Change[]>();
  const changesOf = (thread: HeardThread): readonly Change[] => {
    const changes = known.get(thread) ?? readInForce(thread.heard, thread.spoken, lapsed).changes;
    known.set(thread, changes);
    return changes;
  };
  const holds = model(resultCases(heard, changesOf), 'holds');
  const rows = model(tableCases(heard, changesOf, holds), 'rows');
  return { lapsed, holds, rows, tells: model(tellingCases(heard), 'tells') };
};

interface Measured {
  readonly thread: LabelledThread;
  readonly missing: number;
  readonly left: number;
}

const measured = (threads: readonly LabelledThread[], models: BriefModels): readonly Measured[] =>
  threads.map((thread) => {
    const { missing, left } = faultsOf(handOffBrief(thread.turns, undefined, models), thread);
    return { thread, missing: missing.length, left: left.length };
  });

const isRight = ({ missing, left }: Measured): boolean => missing + left === 0;

const share = (part: number, all: number): string => (all === 0 ? '–' : (part / all).toFixed(3));

const countsOf = (all: readonly Measured[]) => {
  const counts = { threads: all.length, right: all.filter(isRight).length, must: 0, held: 0, mustNot: 0, left: 0 };
  for (const { thread, missing, left } of all) {
    counts.must += thread.must.length;
    counts.held += thread.must.length - missing;
    counts.mustNot += thread.mustNot.length;
    counts.left += left;
  }
  return counts;
};

const tell = (name: string, { threads, right, must, held, mustNot, left }: ReturnType<typeof countsOf>): void =>
  console.log(
    `${name}: ${right} of ${threads} right, held ${held} of ${must} (${share(held, must)}), left ${left} of ${mustNot} (${share(left, mustNot)})`,
  );

const rounded = (value: number): number => Number(value.toFixed(2));

/** A model as it is written, and measured: to two places. */
const asWritten = ({ bias, weights, from }: Model): Model => ({
  bias: rounded(bias),
  weights: Object.fromEntries(
    Object.entries(weights)
      .map(([name, weight]) => [name, rounded(weight)] as const)
      .filter(([, weight]) => weight !== 0),
  ),
  from,
});

const { values } = parseArgs({
  options: { folds: { type: 'boolean', default: false }, forms: { type: 'boolean', default: false } },
});
const threads = labelledThreads();
const heard = values.forms ? [] : hearAll(threads);
if (values.forms) {
  // How a page packs an answer, and what an agent says around it, must not change what a brief holds.
  for (const [name, form] of Object.entries(FORMS)) {
    const given = examThreads().map((thread) => ({ ...thread, turns: form(thread.turns) }));
    tell(`exam, ${name}`, countsOf(measured(given, BRIEF_MODELS)));
  }
} else if (values.folds) {
  // Each writer is measured by the writers of the other groups: a fit takes minutes.
  const writers = [...new Set(threads.map(({ writer }) => writer))].filter((writer) => writer !== 'pairs');
  const all = Array.from({ length: FOLDS }, (_, fold) => writers.filter((__, place) => place % FOLDS === fold)).flatMap(
    (held) => {
      const models = fitTo(heard.filter(({ writer }) => !held.includes(writer)));
      return held.flatMap((writer) => {
        const own = measured(
          threads.filter((thread) => thread.writer === writer),
          models,
        );
        tell(writer, countsOf(own));
        return own;
      });
    },
  );
  tell('all', countsOf(all));
} else {
  const { lapsed, holds, rows, tells } = fitTo(heard);
  const models = {
    lapsed: asWritten(lapsed),
    holds: asWritten(holds),
    rows: asWritten(rows),
    tells: asWritten(tells),
  };
  await writeFile(WEIGHTS, `${JSON.stringify(models, undefined, 2)}\n`);
  const all = measured(threads, models);
  const right = all.filter(isRight).map(({ thread: { writer, name } }) => `${writer}/${name}`);
  await writeFile(RIGHT, `${JSON.stringify(right, undefined, 2)}\n`);
  execFileSync(resolve(import.meta.dirname, '../node_modules/.bin/oxfmt'), [WEIGHTS, RIGHT]);
  tell('fitted', countsOf(all));
  tell('exam', countsOf(measured(examThreads(), models)));
  const of = countDoubts(examThreads(), models);
  console.log(
    `exam, doubts: ${of.right} of ${of.doubts} are faults; of ${of.faults} faults they name ${of.held} lost and ${of.gone} left`,
  );
}
