import type { SeenTurn, TurnPlace } from '../thread/thread';
import type { Site } from './site';

/** A site's adapter bound to one document: everything the coach reads of a page except the composer's text. */
export interface SitePage {
  readonly site: Site;
  /** The visible composer outside any turn, or undefined while there is none. */
  composer(): HTMLElement | undefined;
  /** The thread's id; empty on a page for a new thread. */
  threadId(): string;
  title(): string;
  /** The turns now in the page, in thread order. Cached per turn element: unchanged turns are not read again. */
  turns(): readonly SeenTurn[];
  /** Turns of the whole thread as far as the page tells; at least those in the page. */
  turnsAbout(): number;
  streaming(): boolean;
  /** The element of a turn, by its key, else (`key` unknown) by its index; undefined while the page does not hold it. */
  elementOf(turn: TurnPlace): HTMLElement | undefined;
  /** The site's own visible control for turning a thread into something saved. */
  dataAppControl(): HTMLElement | undefined;
  /** Absolute URL of the page for a new thread, or undefined where the site has none. */
  newThreadUrl(): string | undefined;
  /**
   * Calls back when composer, turns or route changed: batched, scoped to the smallest stable ancestor, silent while
   * the tab is hidden (one call when it is shown again).
   */
  watch(on: { composer(): void; turns(): void; route(): void }, signal: AbortSignal): void;
}
