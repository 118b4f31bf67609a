import type { PartKind, Role } from '../thread/thread';

/** A selector with the date it was seen to work; lists are tried in order and the first that finds something wins. */
export interface DatedSelector {
  readonly since: string;
  readonly css: string;
}

export interface SitePart {
  readonly kind: PartKind;
  readonly css: string;
}

/** One product with an agent chat, as data: dated selectors, links and what it can do. Absent = not offered there. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns of its pages. */
  readonly matches: readonly string[];
  /** The page is this site only if one of these finds something (for hosts that serve other pages too). */
  readonly detect?: readonly DatedSelector[];
  readonly composer: readonly DatedSelector[];
  /** Turns in the page; with `role` giving who speaks. */
  readonly turns: readonly DatedSelector[];
  /** Tested in order on a turn (matches or contains). */
  readonly role: readonly { readonly role: Role; readonly css: string }[];
  /**
   * Attributes that carry a turn's stable key, tried in order on the turn and inside it; `css@attribute` looks at the
   * nearest enclosing element instead (where a question and its answer share one).
   */
  readonly turnKey: readonly string[];
  /** Attribute, on or inside a turn, with the id of its thread: sites keep other threads mounted. */
  readonly turnThread?: string;
  /** Attribute with the turn's 0-based position, where the list is virtualised. */
  readonly turnIndex?: string;
  /** Attribute with the number of all turns. */
  readonly turnCount?: string;
  /** Where the text of a turn stands; what matches none of these is not read. */
  readonly parts: readonly SitePart[];
  /** Never read: labels for screen readers, buttons, citations. */
  readonly noise?: string;
  /** Visible while an answer streams. */
  readonly streaming?: readonly DatedSelector[];
  /** Mention chips in composer and turns, with the attribute that holds the name (text content when absent). */
  readonly mentions?: {
    readonly css: string;
    readonly name?: string;
    readonly trigger: string;
    /** Entries of the site's own list behind the trigger, so that a fix can make a real mention. */
    readonly option?: string;
  };
  /** Matches the thread's id in `location.pathname + location.hash` (first group). */
  readonly thread: RegExp;
  /** Where the address names no thread, its first turn does. */
  readonly threadFromTurns?: true;
  readonly title?: readonly DatedSelector[];
  /** Path of the page that starts a new thread; may use $1… of `newThread.from` matched on the current path. */
  readonly newThread?: { readonly path: string; readonly from?: RegExp };
  /** The site's own control for turning a thread into something saved, and the prompt to use where it has none. */
  readonly dataApp?: {
    readonly control?: readonly DatedSelector[];
    /** Words on the control, where no selector is known. */
    readonly words?: RegExp;
    readonly noun: string;
    /** What the prompt asks for, where "Build a <noun> that answers" would be wrong. */
    readonly ask?: string;
  };
  /** What the site runs by itself at set times once a message asks for it, in its own word. Only what its makers document. */
  readonly schedule?: { readonly noun: string };
  /** Where lasting explanations belong, in words that follow "it belongs in", and the form they have there. */
  readonly guides?: { readonly home: string; readonly frontmatter?: true };
  /** Context window in tokens. */
  readonly window: number;
  /** Tokens beyond the visible text: fixed start (system prompt, tools) and per tool row that hides its output; low, mid, high. */
  readonly hidden: {
    readonly start: readonly [low: number, mid: number, high: number];
    readonly perTool: readonly [low: number, mid: number, high: number];
  };
  /** Tokens of the site's model per o200k token: low, mid, high. From published ratios and counts; each site says which. */
  readonly tokenFactor: readonly [low: number, mid: number, high: number];
}

/** Types a site's file: `export default defineSite({...})`. */
export const defineSite = <const S extends Site>(site: S): S => site;
