import { fingerprint } from '../text/fingerprint';
import type { SeenTurn } from '../thread/thread';
import { attributeOf } from './find';
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
  turn?: SeenTurn;
}

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
  /** What this node holds, or which turns there are, may have changed. */
  readonly touch: (node: Node) => void;
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
  let seen: readonly SeenTurn[] = [];

  const look = (element: Element, by: Site): Known => {
    const before = known.get(element);
    if (before?.pass === pass && before.site === by && isWatched()) return before;
    const words = readTurn(element, by);
    const isSame = before?.words && words && isSameTurn(before.words, words);
    const now: Known = {
      site: by,
      pass,
      words: isSame ? before.words : words,
      print: words?.role === 'user' ? fingerprint(words.parts.map(({ text }) => text).join('\n')) : '',
      id: words && lastingId(element, by.turnKey, words.role),
      index: numberIn(element, by.turnIndex),
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
      const isLeaving = now - leftAt < LEAVING;
      if (!isSettled || isLeaving || !isWatched()) {
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
    touch: (node) => {
      let isInside = false;
      for (let element: Node | null = node; element; element = element.parentNode) {
        const entry = known.get(element as Element);
        if (entry && entry.pass !== -1) known.set(element as Element, { ...entry, pass: -1 });
        isInside ||= entry !== undefined && inList.has(element);
      }
      if (!isInside) isSettled = false;
    },
    forget: () => {
      pass += 1;
      isSettled = false;
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
      isSettled = false;
      seen = [];
    },
  };
};

const numberIn = (element: Element, attribute: string | undefined): number | undefined => {
  const value = attribute === undefined ? undefined : attributeOf(element, attribute);
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
};
const countOf = (element: Element, site: Site): number => numberIn(element, site.turnCount) ?? 0;
