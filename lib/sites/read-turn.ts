import type { Role, SeenTurn } from '../thread/thread';
import type { ReadBlocks } from './read-blocks';
import { readParts } from './turn-text';
import type { Site } from './site';

/** Who speaks, or undefined where nothing says so: then it is no turn. The turn's own mark goes before those inside it. */
export const roleOf = (turn: Element, { role }: Site): Role | undefined =>
  (role.find(({ css }) => turn.matches(css)) ?? role.find(({ css }) => turn.querySelector(css)))?.role;

/** What a turn says, without its place in the thread. */
export type TurnWords = Pick<SeenTurn, 'role' | 'parts' | 'mentions'>;

const mentionsIn = (turn: Element, { mentions }: Site): string[] => {
  if (!mentions) return [];
  const names = [...turn.querySelectorAll(mentions.css)].map((chip) => {
    const name = (mentions.name && chip.getAttribute(mentions.name)) || chip.textContent.trim();
    return name.startsWith(mentions.trigger) ? name.slice(mentions.trigger.length) : name;
  });
  return [...new Set(names)].filter((name) => name !== '');
};

/** Reads a turn, or undefined where nothing says who speaks. With `blocks`, only what changed in it since. */
export const readTurn = (turn: Element, site: Site, blocks?: ReadBlocks): TurnWords | undefined => {
  const role = roleOf(turn, site);
  if (!role) return undefined;
  const mentions = mentionsIn(turn, site);
  return { role, parts: readParts(turn, site, blocks), ...(mentions.length > 0 && { mentions }) };
};

/** True when both say the same, so that the earlier object may stand for both. */
export const isSameTurn = (a: TurnWords, b: TurnWords): boolean =>
  a.role === b.role &&
  a.parts.length === b.parts.length &&
  a.parts.every(({ kind, text }, index) => b.parts[index]?.kind === kind && b.parts[index].text === text) &&
  (a.mentions ?? []).join('\n') === (b.mentions ?? []).join('\n');
