import { refusal } from './messages/asked-by';
import { browser, type Runtime } from './browser';
import type { StringFile } from './browser/own-strings';
import type { PackPreview, PackSummary } from './packs/pack';
import type { LearntName } from './store/learnt';
import type { SettingsChange } from './store/settings-change';
import type { Saves } from './thread/saves';
import type { BriefDoubt } from './thread/brief/doubts';
import type { Health, SeenTurn, TurnPlace } from './thread/thread';
import { messageOf } from './text/message-of';

/** What the content script tells about the thread on its page. Texts are counted in memory and never stored. */
export interface ThreadReport {
  readonly site: string;
  /** The site's own id of the thread; empty on a page for a new thread. */
  readonly thread: string;
  readonly title: string;
  readonly url: string;
  /** Turns that are new or changed since the last report of this page. */
  readonly turns: readonly SeenTurn[];
  /** All turns of the thread as far as the page tells; at least the number seen. */
  readonly turnsAbout: number;
  /** Keys of all turns in the page, in its order; absent while they are as in the report before. */
  readonly order?: readonly string[];
}

/** The background's answer to a report. `estimated`: tiktoken could not answer, numbers are the "~" estimate. */
export interface ThreadStatus {
  readonly health: Health;
  readonly estimated: boolean;
  /** Turns of the thread that are counted: fewer than were told where a memory ended or the user erased. */
  readonly turnsKnown: number;
  /** Kept in memory alone: a private window, or a database that is full or broken. */
  readonly unsaved?: true;
  /** The thread has just come into this band for sure: told once for each crossing, whichever tab it is in. */
  readonly notice?: 'heavy' | 'restart';
  /** The user wants to hear nothing of what is advised in this thread. */
  readonly snoozed?: true;
}

/** Where the active tab stands, asked by the popup. */
export interface TabStatus {
  readonly site: string;
  readonly siteName: string;
  /** Key of the row in the store: `${site}:${thread}`. */
  readonly threadKey: string;
  readonly composer: boolean;
  readonly paused: boolean;
  readonly canStartThread: boolean;
  /** Address of the site's page for a new thread, where it has one. */
  readonly newThreadUrl?: string;
  /** The site's own control for turning a thread into a data app is on the page. */
  readonly hasDataAppControl: boolean;
  readonly saves: Saves;
  /** The thread as the page last heard of it: all there is where nothing is stored (private windows, a full disk). */
  readonly thread?: ThreadStatus & Pick<ThreadReport, 'title' | 'turnsAbout'> & { readonly turnsSeen: number };
}

/** A turn that was to be shown; `missing`: the site does not say where its turns are, or its list never came to it. */
export interface ShownTurn {
  readonly index: number;
  readonly missing?: 'unplaced' | 'unreached';
}

export type BriefKind = 'new-thread' | 'data-app' | 'schedule' | 'guide';

/** What the store knows of a brief's subject beyond the page. */
export interface BriefFacts {
  /** The days a question was asked on: "each Monday". */
  readonly rhythm?: string;
  /** Hash of what was explained again. */
  readonly about?: number;
}

/** The turns that a page shows, and the id of its site. */
export interface ShownThread {
  readonly site: string;
  readonly turns: readonly SeenTurn[];
}

/** A doubt with the page's own number of its turn, from 0, and its key. */
export interface PlacedDoubt extends BriefDoubt {
  readonly key: string;
}

/** An editable text for a composer, made by a worker of the popup from the turns that a page shows. */
export interface Brief {
  readonly kind: BriefKind;
  readonly text: string;
  /** Estimated tokens of `text`. */
  readonly tokens: number;
  /** Turns of the thread that it was made of: those that the page had in it. */
  readonly turns: number;
  /** The text as the coach made it, whatever the user made of it. */
  readonly made?: string;
  /** What it may be wrong about. */
  readonly doubts?: readonly PlacedDoubt[];
}

/** What the background answers. */
interface BackgroundMessages {
  'thread.report': (report: ThreadReport) => ThreadStatus;
  /** The sender's page shows the reported thread no more, or is paused. */
  'thread.left': () => void;
  /** The brief that waits for the sender's page; it waits on, over reloads too, until it was placed. */
  'brief.waiting': () => Brief | undefined;
  /** It stands in the composer of the sender's page: the waiting ends. */
  'brief.placed': () => void;
  /** Opens the new-thread page of the tab's site and lets the brief wait for its composer. */
  'brief.place': (tab: number, brief: Brief) => void;
  /** Silences what is advised in a stored thread, in all tabs that show it, or (`on` false) takes that back. */
  'advice.snooze': (thread: string, on: boolean) => void;
  /** Advises no guide about this (a driver's hash), wherever it is explained, or (`on` false) takes that back. */
  'guide.snooze': (thread: string, about: number, on: boolean) => void;
  /** Opens the popup over the sender's tab, or in a window of its own where the browser does not let it open. */
  'advice.open': () => void;
  'hint.outcome': (rule: string, outcome: 'shown' | 'fixed' | 'dismissed' | 'not-useful') => void;
  /** Lets a rule that went quiet speak again. */
  'rule.wake': (rule: string) => void;
  /**
   * Loads a part of the coach into the sender's frame: what a page with a composer needs, the palette, and the checklist. Gives the keys
   * of the next hint, as the browser writes them; empty when the user took them away.
   */
  'coach.load': (part: 'composer' | 'palette' | 'checklist') => string;
  /** The strings that lie in the extension, for a page whose browser has lost them. */
  'strings.read': () => StringFile;
  'options.open': (hash: string) => void;
  'settings.change': (change: SettingsChange) => void;
  /** Takes a name that was learnt on a site out, for good. */
  'name.forget': (site: string, name: string) => void;
  /** Takes that back. */
  'name.keep': (row: LearntName) => void;
  'site.coach': (origin: string) => void;
  'site.forget': (origin: string) => void;
  'pack.preview': (url: string) => PackPreview;
  'pack.read': (text: string) => PackPreview;
  'pack.install': (previewId: string) => PackSummary;
  'pack.update': (id: string) => PackSummary;
  'pack.remove': (id: string) => void;
  'data.erase': () => void;
}

/** What the content script of a tab answers. */
interface TabMessages {
  'tab.status': () => TabStatus;
  'tab.origin': () => string;
  /** The user took the page's site back: nothing is read there any more. */
  'coach.end': () => void;
  /** Silences the coach on this page alone, or lets it speak again: a private window's pause is not stored. */
  'tab.pause': (paused: boolean) => void;
  /** What is advised in the thread of this key was snoozed, or speaks again; the page may show another one by now. */
  'thread.snoozed': (thread: string, on: boolean) => void;
  /** The turns that the page shows, for a brief; texts stay in memory. */
  'thread.turns': () => ShownThread;
  /** Brings the first of these turns that the page holds, or can be scrolled to, into sight. */
  'thread.show': (turns: readonly TurnPlace[]) => ShownTurn | undefined;
  /** Brings the site's own control for a data app into sight and focuses it; false where the page has none now. */
  'control.show': () => boolean;
  'coach.command': (command: string) => void;
}

/** The whole protocol between the extension's contexts. Every name has exactly one handler (tests/shape/house.test.ts). */
type Messages = BackgroundMessages & TabMessages;

export type MessageName = keyof Messages;

type Args<N extends MessageName> = Parameters<Messages[N]>;
type Reply<N extends MessageName> = ReturnType<Messages[N]>;

interface Envelope {
  readonly coach: MessageName;
  readonly args: readonly unknown[];
}
/** `answered` stands beside the value: messages travel as JSON, where a handler's `undefined` leaves no key. */
type Answer = { readonly answered: true; readonly ok: unknown } | { readonly error: string };

/** A handler gets the sender first: pages of the extension and tabs are trusted differently. */
export type Handlers = {
  [N in MessageName]: (sender: Runtime.MessageSender, ...args: Args<N>) => Reply<N> | Promise<Reply<N>>;
};

const open = <N extends MessageName>(answer: unknown, name: N): Reply<N> => {
  if (typeof answer === 'object' && answer !== null && 'error' in answer) throw new Error(String(answer.error));
  if (typeof answer === 'object' && answer !== null && 'answered' in answer) {
    return (answer as unknown as { ok: Reply<N> }).ok;
  }
  throw new Error(`Nobody answered "${name}".`);
};

const wrap = <N extends MessageName>(name: N, args: Args<N>): Envelope => ({ coach: name, args });

/** Asks the background. Rejects with the handler's own message, or when nobody answers. */
export const send = async <N extends keyof BackgroundMessages>(name: N, ...args: Args<N>): Promise<Reply<N>> =>
  open(await browser.runtime.sendMessage(wrap(name, args)), name);

/** Asks the content script of a tab. Rejects when the tab has none. */
export const sendToTab = async <N extends keyof TabMessages>(
  tab: number,
  name: N,
  ...args: Args<N>
): Promise<Reply<N>> => open(await browser.tabs.sendMessage(tab, wrap(name, args)), name);

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'coach' in message &&
  typeof message.coach === 'string' &&
  'args' in message &&
  Array.isArray(message.args);

/**
 * Answers messages by name; names without a handler here are left to other contexts. Uses sendResponse because that
 * form works in every supported browser (promise-returning listeners do not, before Chrome 144).
 * @returns a function that stops answering.
 */
export const handle = (handlers: Partial<Handlers>): (() => void) => {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (answer: Answer) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = (Object.hasOwn(handlers, message.coach) ? handlers[message.coach] : undefined) as
      | ((sender: Runtime.MessageSender, ...args: unknown[]) => unknown)
      | undefined;
    if (!handler) return undefined;
    const refused = refusal(message.coach, sender);
    Promise.resolve()
      .then(() => {
        if (refused !== undefined) throw new Error(refused);
        return handler(sender, ...message.args);
      })
      .then(
        (ok) => reply({ answered: true, ok }),
        (error: unknown) => reply({ error: messageOf(error) }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
};
