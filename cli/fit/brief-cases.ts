import type { Model } from '../../lib/thread/brief/odds';
import type { Change } from '../../lib/thread/brief/changes';
import { inRounds } from '../../lib/thread/brief/in-rounds';
import { hearThread, type HeardThread } from '../../lib/thread/brief/read-thread';
import { candidatesIn } from '../../lib/thread/brief/found';
import { tablesIn } from '../../lib/thread/brief/found-rows';
import { resultLineSigns } from '../../lib/thread/brief/signs/result';
import { signsIn } from '../../lib/thread/brief/signs/signed-pieces';
import { tellingSigns } from '../../lib/thread/brief/signs/telling';
import { says, type LabelledThread } from './labelled';
import type { Case } from './logistic';

/** A thread as it was heard, with its labels. */
export type HeardLabelled = HeardThread & Pick<LabelledThread, 'writer' | 'must' | 'mustNot'>;

/** Reads labelled threads once, for all that is fitted to them. */
export const hearAll = (threads: readonly LabelledThread[]): readonly HeardLabelled[] =>
  threads.map((thread) => ({
    ...hearThread(inRounds(thread.turns)),
    writer: thread.writer,
    must: thread.must,
    mustNot: thread.mustNot,
  }));

/** What no label speaks of holds, most likely. */
const UNLABELLED = 0.08;
/** Pairs are few and plain: what they teach holds everywhere. */
const OF_PAIR = 5;

/** Pieces of what the users said, by whether they lapsed. */
export const pieceCases = (threads: readonly HeardLabelled[], model: Pick<Model, 'weights'>): readonly Case[] =>
  threads.flatMap(({ heard, writer, must, mustNot }) =>
    signsIn(heard, model).map(({ piece: { text }, found: { signs } }) => {
      const [held, gone] = [must, mustNot].map((labels) => labels.some((label) => says(text, label)));
      return {
        signs,
        is: gone === true && held !== true,
        weight: held === gone ? UNLABELLED : writer === 'pairs' ? OF_PAIR : 1,
      };
    }),
  );

const isNumber = (label: string): boolean => /\d/u.test(label);

/** Lines of answers of which labels speak, by whether they hold. */
export const resultCases = (
  threads: readonly HeardLabelled[],
  changesOf: (thread: HeardThread) => readonly Change[],
): readonly Case[] =>
  threads.flatMap((thread) => {
    const { heard, failed, must, mustNot } = thread;
    const changes = changesOf(thread);
    return heard.turns.flatMap(({ role, lines }, turn) =>
      role === 'user'
        ? []
        : lines.flatMap((line) => {
            if (line.figures.length === 0 || line.text.endsWith('?')) return [];
            const [held, gone] = [must, mustNot].map((labels) =>
              labels.some((label) => isNumber(label) && says(line.text, label)),
            );
            if (held === gone) return [];
            return [{ signs: resultLineSigns(heard, turn, line, failed, changes), is: held === true, weight: 1 }];
          }),
    );
  });

/** Tables of which labels speak, by whether their rows hold; `holds`: the model of what was said in words. */
export const tableCases = (
  threads: readonly HeardLabelled[],
  changesOf: (thread: HeardThread) => readonly Change[],
  holds: Model,
): readonly Case[] =>
  threads.flatMap((thread) => {
    const { heard, failed, must, mustNot } = thread;
    const changes = changesOf(thread);
    return tablesIn(heard, failed, changes, candidatesIn(heard, failed, changes, holds)).flatMap(({ table, signs }) => {
      const [held, gone] = [must, mustNot].map((labels) =>
        labels.some((label) => isNumber(label) && says(table.text, label)),
      );
      return held === gone ? [] : [{ signs, is: held === true, weight: 1 }];
    });
  });

/** Sentences of the users before the last turn, by whether one of them has to be in the brief; what was only taken back is no case. */
export const tellingCases = (threads: readonly HeardLabelled[]): readonly Case[] =>
  threads.flatMap(({ heard, writer, must, mustNot }) =>
    writer === 'pairs'
      ? []
      : heard.users
          .filter((turn) => turn !== heard.last)
          .flatMap((turn) =>
            (heard.turns[turn]?.sentences ?? []).flatMap(({ text }, place) => {
              const [held, gone] = [must, mustNot].map((labels) => labels.some((label) => says(text, label)));
              if (gone === true && held !== true) return [];
              return [{ signs: tellingSigns(heard, turn, place), is: held === true, weight: 1 }];
            }),
          ),
  );
