import type { StatementPrint } from './explain/statement-print';
import type { QuestionPrint } from './similarity/question-print';
import type { PartKind, Role } from './thread';

/** A question by its words, as hashes: enough to know it again, not enough to read it. */
export interface AskPrint {
  /** Its words in any order, with their values. */
  readonly exact: number;
  /**
   * Its words in any order without values (numbers, dates, names): "last week's revenue" and "May's revenue" are one. 0
   * for what is no question of its own, "and by region?".
   */
  readonly template: number;
  /** Its words and values as hashes, to compare it with others. */
  readonly print: QuestionPrint;
  /** Says itself that it begins something new: "different question", "now write". */
  readonly opens: boolean;
  /** Leans on what was said before: "and for those?", "why?". */
  readonly leans: boolean;
  /** Goes on with what was said before by its first words: "and", "what about", "of those". */
  readonly continues: boolean;
}

/** What a turn's text tells, as counts, hashes and flags; never words. Read once, when the text is at hand. */
export interface Signs {
  /** Tools in it whose output is hidden: nothing but a caption is seen of them. */
  readonly tools: number;
  /** Share of its characters in its largest block of data (tool output, code, a pasted message), 0 to 1. */
  readonly bulk: number;
  /** The user says that the answer before was wrong. */
  readonly corrects: boolean;
  /** They say so by a "no" alone: an answer, where the agent asked. */
  readonly declines?: true;
  /** The agent's last words ask the user what a "no" answers. */
  readonly asks?: true;
  /** The user takes the answer before. */
  readonly accepts: boolean;
  /** Visible errors by their words, values left out; at most 8. */
  readonly errors: readonly number[];
  /** The site says that it summarised the thread. */
  readonly compacted: boolean;
  /** The question of a user's turn; absent where it has no telling words. */
  readonly ask?: AskPrint;
  /** What a user's turn states for good: definitions, standing rules. Absent where it states nothing. */
  readonly states?: readonly StatementPrint[];
}

/** A turn without its text: all that health is made from, and all that is stored. */
export interface CountedTurn {
  /** Position in the thread, from 0. */
  readonly index: number;
  readonly role: Role;
  /** o200k tokens by part kind. */
  readonly tokens: Readonly<Record<PartKind, number>>;
  /** Bounds of their sum; equal to it unless the counter had to cut or to estimate. */
  readonly low: number;
  readonly high: number;
  readonly signs: Signs;
  /** ms since the epoch: the page's own time, else when the turn was first seen; absent when nothing is known. */
  readonly at?: number;
}

/** o200k tokens of a turn. */
export const tokensOf = ({ tokens }: CountedTurn): number => tokens.text + tokens.tool + tokens.error + tokens.code;
