import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import practice from '../../../lib/sites/practice';
import type { Site } from '../../../lib/sites/site';
import { Database } from '../../../lib/store/database';
import { recordReport } from '../../../lib/store/threads';
import type { SeenTurn } from '../../../lib/thread/thread';
import { NOON, report, wordCounter } from './report';

/** A site that shows every turn and numbers none. */
const whole: Site = practice;
const numbered: Site = { ...whole, turnIndex: 'data-index' };
const totalled: Site = { ...numbered, turnCount: 'data-count' };

/** "u1:two words" is a user's turn with the key u1; places count from `from`. */
const turns = (written: readonly string[], from = 0): SeenTurn[] =>
  written.map((one, place) => {
    const [key = '', text = ''] = one.split(':');
    return { key, index: from + place, role: key.startsWith('u') ? 'user' : 'agent', parts: [{ kind: 'text', text }] };
  });

let db: Database;
let files = 0;
beforeEach(() => {
  files += 1;
  db = new Database(`order-${files}`);
});
afterEach(() => db.delete());

const tell = async (site: Site, seen: readonly SeenTurn[], about = seen.length) =>
  recordReport(db, wordCounter(), report(seen, { turnsAbout: about, order: seen.map(({ key }) => key) }), site, NOON);
const keys = async (): Promise<string[]> => (await db.turns.toCollection().sortBy('index')).map(({ key }) => key);
const coverage = async () => {
  const { turnsSeen, turnsAbout } = (await db.threads.get('practice:t1'))!;
  return [turnsSeen, turnsAbout];
};
const TALK = ['u1:one two', 'a1:three', 'u2:four', 'a2:five six', 'u3:seven', 'a3:eight'];

describe('a thread that the page shows whole', () => {
  it('loses an edited prompt and all that followed it', async () => {
    await tell(whole, turns(TALK));
    const { health } = await tell(whole, turns([...TALK.slice(0, 2), 'u2b:a b c', 'a2b:d']));
    expect(await keys()).toEqual(['u1', 'a1', 'u2b', 'a2b']);
    expect(health.tokens.total).toBe(7);
    expect(await coverage()).toEqual([4, 4]);
  });

  it('has one answer after it was made again', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns(TALK.slice(0, 5)));
    await tell(whole, turns([...TALK.slice(0, 5), 'a3b:nine ten']));
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3b']);
  });

  it('comes back when the user goes back to the first branch', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns([...TALK.slice(0, 2), 'u2b:a b c', 'a2b:d']));
    const { health } = await tell(whole, turns(TALK));
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3']);
    expect(health.tokens.total).toBe(8);
  });

  it('is begun anew where the first prompt was edited', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns(['u1b:other words', 'a1b:now']));
    expect(await keys()).toEqual(['u1b', 'a1b']);
  });

  it('puts older turns that are loaded later before the others', async () => {
    await tell(whole, turns(TALK.slice(4)), 6);
    await tell(whole, turns(TALK));
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3']);
    expect(await coverage()).toEqual([6, 6]);
  });

  it('loses a turn that was deleted in the middle', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns([...TALK.slice(0, 2), ...TALK.slice(4)]));
    expect(await keys()).toEqual(['u1', 'a1', 'u3', 'a3']);
  });

  it('is told under its lasting ids after a reload and counted once', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns(TALK.map((one) => one.replace(/^(.)/u, '$1-id-'))));
    expect(await keys()).toEqual(['u-id-1', 'a-id-1', 'u-id-2', 'a-id-2', 'u-id-3', 'a-id-3']);
  });

  it('replaces an answer that was cut off by a reload in the middle of it', async () => {
    await tell(whole, turns([...TALK.slice(0, 5), 'a-words:eig']));
    await tell(whole, turns([...TALK.slice(0, 5), 'a3:eight']));
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3']);
  });
});

describe('a list that drops what scrolls away', () => {
  it('keeps what it showed before, and says how much of the thread was seen', async () => {
    await tell(numbered, turns(TALK.slice(0, 3)), 41);
    await tell(numbered, turns(TALK.slice(3), 38), 41);
    expect(await coverage()).toEqual([6, 41]);
    await tell(numbered, turns(TALK.slice(0, 3)), 41);
    expect(await coverage()).toEqual([6, 41]);
  });

  it('loses what followed an edited turn, seen or not', async () => {
    await tell(numbered, turns(TALK));
    await tell(numbered, turns(['u2b:a b c', 'a2b:d'], 2), 4);
    expect(await keys()).toEqual(['u1', 'a1', 'u2b', 'a2b']);
  });

  it('loses what lies beyond the number of turns that the site tells', async () => {
    await tell(totalled, turns(TALK));
    await tell(totalled, turns(TALK.slice(2, 4), 2), 4);
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2']);
  });

  it('keeps its places without numbers too, while turns scroll away at the top', async () => {
    await tell(whole, turns(TALK));
    await tell(whole, turns([...TALK.slice(4), 'u4:nine']), 7);
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3', 'u4']);
    const grown = turns(['a3:eight and more']).map((turn) => ({ ...turn, index: 1 }));
    await recordReport(db, wordCounter(), report(grown, { turnsAbout: 7 }), whole, NOON);
    expect(await keys()).toEqual(['u1', 'a1', 'u2', 'a2', 'u3', 'a3', 'u4']);
  });
});

it('takes any order of pages without counting twice what stands in the thread', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  for (const site of [whole, numbered, totalled]) {
    await db.delete();
    db = new Database(`order-${files}-${site.turnIndex ?? ''}${site.turnCount ?? ''}`);
    let thread = ['u-first', 'a-first'];
    for (let step = 0; step < 60; step += 1) {
      const at = random(thread.length);
      if (random(4) === 0) thread = [...thread.slice(0, at), `${at % 2 === 0 ? 'u' : 'a'}${step}x`];
      else thread = [...thread, `${thread.length % 2 === 0 ? 'u' : 'a'}${step}`];
      const from = site === whole ? 0 : random(thread.length);
      await tell(site, turns(thread.map((key) => `${key}:word of ${key}`)).slice(from), thread.length);
      const stored = await db.turns.toArray();
      const places = stored.map(({ index }) => index);
      expect(new Set(places).size).toBe(stored.length);
      const shown = thread.slice(from);
      expect(stored.map(({ key }) => key)).toEqual(expect.arrayContaining(shown));
      if (site === whole) expect(await keys()).toEqual(thread);
      if (site === totalled) expect(stored.length).toBeLessThanOrEqual(thread.length);
    }
  }
});
