import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Turn } from '../../lib/thread/thread';

/** A thread with what its brief must hold and what it must not say. */
export interface LabelledThread {
  /** Who wrote it: the name of its folder. */
  readonly writer: string;
  readonly name: string;
  readonly about: string;
  readonly turns: readonly Turn[];
  /** Words that must be in the brief; "a|b": one of them. */
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

const FOLDER = join(import.meta.dirname, '../../tests/unit/thread/threads');

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

/** All labelled threads, by writer; short ones of pairs under "pairs". */
export const labelledThreads = (): readonly LabelledThread[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: writer }) =>
      readdirSync(join(FOLDER, writer)).map((file) => ({
        ...(JSON.parse(readFileSync(join(FOLDER, writer, file), 'utf8')) as Omit<LabelledThread, 'writer' | 'name'>),
        writer,
        name: file.replace('.json', ''),
      })),
    )
    .concat(pairThreads);

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
