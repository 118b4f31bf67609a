import type { Editor } from '../editors/editor';
import type { Hint } from '../rules/rule';
import { keyOfWords } from '../rules/to-hint';
import type { SitePage } from '../sites/page';
import { refuse } from './choices';
import { linesOf } from './own-lines';
import { placeOf } from './silence';
import type { CoachState, Refusal } from './state';

/** What the user refuses at one composer, and the last of it taken back. */
export interface Refusals {
  /**
   * What is not to be said of this draft: rules whose hints about the whole of it were refused, for what they say changes
   * with the draft, and keys of hints about words that the coach wrote itself.
   */
  readonly refused: Set<string>;
  /** Lines that the coach wrote. */
  readonly own: Set<string>;
  /** Says that a name was written behind “@” for the user: where the site makes no mention of it, it stays as good as one. */
  readonly wrote: (name: string) => void;
  /** Says that a text of the coach is put in: of lines that nobody edits nothing is said. */
  readonly placed: (text: string) => void;
  readonly dismiss: (hint: Hint, refusal: Refusal) => Promise<void>;
  /** Takes the last refusal back. */
  readonly undo: () => Promise<void>;
  /** The next prompt begins: what was refused of this draft may be said of it. */
  readonly forget: () => void;
}

/** Refuses hints as the user asks; each time typing goes on and one line says what was done. */
export const openRefusals = (
  editor: Editor,
  page: SitePage,
  patch: (change: Partial<CoachState>) => void,
): Refusals => {
  const refused = new Set<string>();
  const own = new Set<string>();
  let takeBack: (() => Promise<void>) | undefined;
  return {
    refused,
    own,
    wrote: (name) => void refused.add(keyOfWords('unresolved-mention', `@${name}`)),
    placed: (text) => linesOf(text).forEach((line) => own.add(line)),
    dismiss: async (hint, refusal) => {
      editor.focus();
      if (hint.start === undefined) refused.add(hint.rule);
      const { undo, notice } = await refuse(hint, refusal, placeOf(page), Date.now());
      takeBack = () => {
        refused.delete(hint.rule);
        return undo();
      };
      patch({ card: undefined, notice });
    },
    undo: async () => {
      const back = takeBack;
      takeBack = undefined;
      patch({ notice: undefined });
      editor.focus();
      await back?.();
    },
    forget: () => {
      refused.clear();
      own.clear();
    },
  };
};
