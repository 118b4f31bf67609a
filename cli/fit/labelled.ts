import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefDoubt } from '../../lib/thread/brief/doubts';
import { handOff } from '../../lib/thread/brief/hand-off';
import type { BriefModels } from '../../lib/thread/brief/odds';
import type { Turn } from '../../lib/thread/thread';
import { threadsIn, type WrittenThread } from './read-threads';

/** A thread with what its brief must hold and what it must not say. */
export interface LabelledThread extends WrittenThread {
  /** Who wrote it: the name of its folder. */
  readonly writer: string;
}

const FOLDER = join(import.meta.dirname, '../../tests/unit/thread/threads');
const EXAM = join(import.meta.dirname, '../../tests/unit/thread/exam');

/** Two things said one after the other in a short thread, and what of them holds. */
export interface Pair extends Pick<LabelledThread, 'must' | 'mustNot'> {
  readonly first: string;
  readonly then: string;
}

const say = (role: Turn['role'], text: string): Turn => ({ role, parts: [{ kind: 'text', text }] });

/** The thread in which a pair is said. */
export const threadOfPair = ({ first, then }: Pick<Pair, 'first' | 'then'>): readonly Turn[] => [
  say('user', `Why did so many orders come late in October? ${first}`),
  say('agent', 'Most were late in the north.'),
  say('user', then),
  say('agent', 'Noted.'),
  say('user', 'Which depot was the worst of them?'),
];

export const PAIRS = JSON.parse(readFileSync(join(FOLDER, 'pairs.json'), 'utf8')) as readonly Pair[];

const pairThreads: readonly LabelledThread[] = PAIRS.map((pair) => ({
  ...pair,
  writer: 'pairs',
  name: `${pair.first} / ${pair.then}`,
  about: 'a pair',
  turns: threadOfPair(pair),
}));

const threadsOf = (folder: string): readonly LabelledThread[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: writer }) =>
      readdirSync(join(folder, writer))
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) =>
          threadsIn(readFileSync(join(folder, writer, file), 'utf8')).map((thread) => ({ ...thread, writer })),
        ),
    );

/** All labelled threads that are learned from, by writer; short ones of pairs under "pairs". */
export const labelledThreads = (): readonly LabelledThread[] => [...threadsOf(FOLDER), ...pairThreads];

/** Labelled threads that nothing is fitted to, and for which no rule is written: what a brief is worth to others. */
export const examThreads = (): readonly LabelledThread[] => threadsOf(EXAM);

/** Whether a text says a label: one of its words, whatever their case. */
export const says = (text: string, label: string): boolean =>
  label.split('|').some((words) => text.toLowerCase().includes(words.toLowerCase()));

/** What a brief lacks, and what it says though it was taken back. */
export const faultsOf = (
  brief: string,
  { must, mustNot }: Pick<LabelledThread, 'must' | 'mustNot'>,
): { readonly missing: readonly string[]; readonly left: readonly string[] } => ({
  missing: must.filter((label) => !says(brief, label)),
  left: mustNot.filter((label) => says(brief, label)),
});

/** What the doubts of some briefs are worth to a user who judges each of them rightly. */
export interface DoubtCounts {
  readonly doubts: number;
  /** Doubts that are right: told and a fault, or left out and missed. */
  readonly right: number;
  readonly faults: number;
  /** Faults among them that a doubt names: of what must be there, and of what was taken back. */
  readonly held: number;
  readonly gone: number;
}

/** Counts doubts and faults over the briefs of labelled threads. */
export const countDoubts = (threads: readonly LabelledThread[], models?: BriefModels): DoubtCounts => {
  const counts = { doubts: 0, right: 0, faults: 0, held: 0, gone: 0 };
  for (const thread of threads) {
    const { text, doubts } = handOff(thread.turns, undefined, models);
    const { missing, left } = faultsOf(text, thread);
    const isOf =
      (one: BriefDoubt): ((label: string) => boolean) =>
      (label) =>
        says(one.text, label);
    const [told, leftOut] = [doubts.filter(({ isTold }) => isTold), doubts.filter(({ isTold }) => !isTold)];
    counts.doubts += doubts.length;
    counts.faults += missing.length + left.length;
    counts.right += told.filter((one) => left.some(isOf(one))).length;
    counts.right += leftOut.filter((one) => missing.some(isOf(one))).length;
    counts.held += missing.filter((label) => leftOut.some((one) => isOf(one)(label))).length;
    counts.gone += left.filter((label) => told.some((one) => isOf(one)(label))).length;
  }
  return counts;
};
