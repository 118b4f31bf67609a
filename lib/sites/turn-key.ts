import type { Role } from '../thread/thread';
import { attributeOf } from './find';

/** Ids that a site changes once the answer has settled. */
const TEMPORARY = /^(?:pending|fallback|local|placeholder|temp|tmp|optimistic)[-:_]|placeholder$/i;

/** The first lasting id among a site's key attributes, or undefined while there is none. */
export const lastingId = (turn: Element, attributes: readonly string[], role: Role): string | undefined => {
  for (const attribute of attributes) {
    const [css = '', name] = attribute.split('@');
    const id = name === undefined ? attributeOf(turn, attribute) : turn.closest(css)?.getAttribute(name);
    // A question and its answer share the id of what encloses them.
    if (id && !TEMPORARY.test(id)) return name === undefined ? id : `${id}:${role}`;
  }
  return undefined;
};

export interface KeyBook {
  /** Starts a pass over the turns in the page. */
  begin(): void;
  /**
   * The key of a turn. `id` is its lasting id, `prompt` the fingerprint of the user's words it is or answers. A turn
   * that was known before it had an id keeps its first key, so that it is never counted twice.
   */
  key(role: Role, prompt: string, id: string | undefined): string;
}

/** Gives the turns of one thread their keys. */
export const openKeyBook = (): KeyBook => {
  /** Keys made from words, each with the id that its turn got later. */
  const made = new Map<string, string | undefined>();
  const byId = new Map<string, string>();
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  return {
    begin: () => {
      seen.clear();
      taken.clear();
    },
    key: (role, prompt, id) => {
      const words = `${role[0]}${prompt}`;
      const nth = (seen.get(words) ?? 0) + 1;
      seen.set(words, nth);
      const own = `${words}.${nth}`;
      if (id === undefined) made.set(own, made.get(own));
      else if (!byId.has(id) && made.has(own) && made.get(own) === undefined) {
        made.set(own, id);
        byId.set(id, own);
      }
      let key = id === undefined ? own : (byId.get(id) ?? id);
      while (taken.has(key)) key += '+';
      taken.add(key);
      return key;
    },
  };
};
