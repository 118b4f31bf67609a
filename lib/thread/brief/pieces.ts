import { stemsOf } from './figures';
import type { Heard, Sentence } from './heard';
import type { Setting } from './settings';

/** Part of a sentence that can hold or lapse on its own. */
export interface SpokenPiece {
  readonly text: string;
  readonly turn: number;
  /** Place of its sentence among those of the turn, and its own in the sentence. */
  readonly sentence: number;
  readonly place: number;
  readonly of: Sentence;
  readonly stems: ReadonlySet<string>;
  readonly settings: readonly Setting[];
}

const CUT =
  /(?<=[,;:])\s+|\s+[-–—]\s+|\s+(?=(?:and|but|und|aber|y|pero|et|mais|because|weil|parce que|porque)\s(?!\d))/u;

/** The pieces of what the user said, but for the last turn, which waits for its answer. */
export const spokenPieces = ({ turns, users, last }: Heard): SpokenPiece[] =>
  users
    .filter((turn) => turn !== last)
    .flatMap((turn) =>
      (turns[turn]?.sentences ?? []).flatMap((of, sentence) =>
        of.text
          .split(CUT)
          .filter((text) => /[\p{L}\p{N}]/u.test(text))
          .map((text, place) => {
            const small = text.toLowerCase();
            return {
              text,
              turn,
              sentence,
              place,
              of,
              stems: stemsOf(text),
              settings: of.settings.filter((one) => small.includes(one.text.toLowerCase())),
            };
          }),
      ),
    );
