import { fingerprint } from '../text/fingerprint';
import type { SeenTurn } from '../thread/thread';
import { attributeOf } from './find';
import { forgetBlocks, type ReadBlocks } from './read-blocks';
import { isSameTurn, readTurn, type TurnWords } from './read-turn';
import type { Site } from './site';
import { descriptionsOf, turnElements } from './site-turns';
import { lastingId, openKeyBook } from './turn-key';

/** What is remembered of a turn element until it changes. */
interface Known {
  readonly site: Site;
  readonly pass: number;
  /** Undefined where nothing says who speaks. */
  readonly words: TurnWords | undefined;
  readonly print: string;
  readonly id: string | undefined;
  readonly index: number | undefined;
  /** Of a long turn that changes: what was read of its blocks. */
  readonly blocks: ReadBlocks | undefined;
  /** It has changed since. */
  isTouched: boolean;
  turn?: SeenTurn;
}

/** From so many letters on, only what changed in a turn is read while it grows. */
const LONG = 4000;

/** After a change of thread the old one's turns may stay in the page for a while (ms). */
const LEAVING = 10_000;

export interface TurnReader {
  /** Reads what changed and gives all turns in the page, in thread order. Unchanged turns are the same objects. */
  read(thread: string, now: number): readonly SeenTurn[];
  /** Elements of the turns last read. */
  elements(): readonly HTMLElement[];
  /** The element of a turn last read. */
  elementOf(turn: SeenTurn): HTMLElement | undefined;
  /** Turns of the whole thread as far as the page tells. */
  about(): number;
  /** What this node holds, or which turns there are, may have changed; `added` are nodes that are new in it. */
  readonly touch: (node: Node, added: NodeList) => void;
  /** True for a node that is known to have changed since the last reading. */
  readonly isTouched: (node: Node) => boolean;
  /** True where a turn was not read whole when it changed last. */
  readonly isRough: () => boolean;
  /** Lets such turns be read whole. */
  readonly recheck: () => void;
  /** Anything may have changed: nobody was looking. */
  readonly forget: () => void;
  /** Another thread begins at `now` (ms); the turns in the page are the old one's as long as they say the same. */
  leave(now: number): void;
}

/** Reads a page's turns, each only when it changed. While `isWatched` is false nothing is taken for unchanged. */
export const openTurnReader = (document: Document, site: Site, isWatched: () => boolean): TurnReader => {
  const descriptions = descriptionsOf(site);
  let known = new WeakMap<Element, Known>();
  let left = new WeakMap<Element, TurnWords>();
  let leftAt = -Infinity;
  let keys = openKeyBook();
  let pass = 0;
  let isSettled = false;
  let elements: readonly HTMLElement[] = [];
  let inList = new Set<Node>();
  /** Nodes that changed since the last reading. */
  const touched = new Set<Node>();
  const rough = new Set<Element>();
  let seen: readonly SeenTurn[] = [];

  const look = (element: Element, by: Site): Known => {
    const before = known.get(element);
    const isFollowed = before?.pass === pass && before.site === by && isWatched();
    if (isFollowed && !before.isTouched) return before;
    const blocks = isFollowed && lengthOf(before.words) >= LONG ? (before.blocks ?? new WeakMap()) : undefined;
    const words = readTurn(element, by, blocks);
    if (blocks) rough.add(element);
    const isSame = before?.words && words && isSameTurn(before.words, words);
    const now: Known = {
      site: by,
      pass,
      words: isSame ? before.words : words,
      print: words?.role === 'user' ? fingerprint(words.parts.map(({ text }) => text).join('\n')) : '',
      id: words && lastingId(element, by.turnKey, words.role),
      index: numberIn(element, by.turnIndex),
      blocks,
      isTouched: false,
      ...(isSame && before.turn && { turn: before.turn }),
    };
    known.set(element, now);
    return now;
  };
  const isLeft = (element: Element, words: TurnWords): boolean => {
    const old = left.get(element);
    return old !== undefined && isSameTurn(old, words);
  };

  /** The first selector whose turns have words; one that finds empty boxes only is broken, and the next is tried. */
  const find = (thread: string, isLeaving: boolean): readonly HTMLElement[] => {
    for (const by of descriptions) {
      for (const found of turnElements(document, by, thread)) {
        const turns = found.filter((element) => {
          const { words } = look(element, by);
          return words && !(isLeaving && isLeft(element, words));
        });
        if (turns.some((element) => known.get(element)?.words?.parts.length)) return turns;
      }
    }
    return [];
  };

  const number = (): SeenTurn[] => {
    keys.begin();
    let prompt = '';
    return elements.flatMap((element, position) => {
      const entry = look(element, known.get(element)?.site ?? site);
      if (!entry.words) return [];
      prompt = entry.print || prompt;
      const key = keys.key(entry.words.role, prompt, entry.id);
      const index = entry.index ?? position;
      if (entry.turn?.key !== key || entry.turn.index !== index) entry.turn = { ...entry.words, key, index };
      return [entry.turn];
    });
  };

  return {
    read: (thread, now) => {
      if (isSettled && touched.size === 0 && isWatched()) return seen;
      touched.clear();
      const isLeaving = now - leftAt < LEAVING;
      if (!isSettled || isLeaving || !isWatched()) {
        // What the page took away may come back with other words.
        for (const element of elements) {
          if (element.isConnected) continue;
          known.delete(element);
          rough.delete(element);
        }
        elements = find(thread, isLeaving);
        inList = new Set(elements);
      }
      isSettled = !isLeaving && elements.length > 0;
      const next = number().sort((a, b) => a.index - b.index);
      if (next.length !== seen.length || next.some((turn, index) => turn !== seen[index])) seen = next;
      return seen;
    },
    elements: () => elements,
    elementOf: (turn) => elements.find((element) => known.get(element)?.turn === turn),
    about: () =>
      Math.max(0, ...elements.map((element) => countOf(element, site)), ...seen.map(({ index }) => index + 1)),
    touch: (node, added) => {
      touched.add(node);
      const around: Node[] = [];
      let isInside = false;
      for (let at: Node | null = node; at; at = at.parentNode) {
        around.push(at);
        const entry = known.get(at as Element);
        if (!entry) continue;
        entry.isTouched = true;
        if (entry.blocks) forgetBlocks(entry.blocks, around, added);
        isInside ||= inList.has(at);
      }
      if (!isInside) isSettled = false;
    },
    isTouched: (node) => touched.has(node),
    isRough: () => rough.size > 0,
    recheck: () => {
      for (const element of rough) {
        const entry = known.get(element);
        if (entry) known.set(element, { ...entry, blocks: undefined, pass: -1 });
        touched.add(element);
      }
      rough.clear();
    },
    forget: () => {
      pass += 1;
      isSettled = false;
      rough.clear();
    },
    leave: (now) => {
      left = new WeakMap();
      for (const element of elements) {
        const words = known.get(element)?.words;
        if (words) left.set(element, words);
      }
      leftAt = now;
      keys = openKeyBook();
      known = new WeakMap();
      rough.clear();
      isSettled = false;
      seen = [];
    },
  };
};

const lengthOf = (words: TurnWords | undefined): number =>
  words?.parts.reduce((sum, { text }) => sum + text.length, 0) ?? 0;

const numberIn = (element: Element, attribute: string | undefined): number | undefined => {
  const value = attribute === undefined ? undefined : attributeOf(element, attribute);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
};
const countOf = (element: Element, site: Site): number => numberIn(element, site.turnCount) ?? 0;
