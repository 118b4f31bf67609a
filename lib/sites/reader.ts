import { hash32 } from '../text/fingerprint';
import type { SeenTurn } from '../thread/thread';
import { openComposerFinder } from './composer';
import { findAll, isVisible } from './find';
import { findDataAppControl, findNewThreadLink } from './links';
import { commonAncestor } from './order';
import type { SitePage } from './page';
import type { Site } from './site';
import { openTurnReader } from './turns';
import { watchPage } from './watch';

interface Look {
  readonly turns: readonly SeenTurn[];
  readonly box: HTMLElement | undefined;
  readonly address: string;
  readonly streaming: boolean;
}

/** This site stands for every host that has none of its own, so its threads carry theirs. */
const ANY_HOST = 'generic';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const textOf = ({ parts }: SeenTurn): string => parts.map(({ text }) => text).join('\n');

/** Binds a site's description to a document. Nothing in the page is changed, and nothing runs until it is asked. */
export const openPage = (document: Document, site: Site): SitePage => {
  const { location } = document;
  let watchers = 0;
  const reader = openTurnReader(document, site, () => watchers > 0 && !document.hidden);
  const ending = new RegExp(String.raw`\s[-–|·]\s${escaped(site.name)}(?!\w)`);
  let lastAddress = '';
  let lastThread = '';

  const addressThread = (): string => site.thread.exec(location.pathname + location.hash)?.[1] ?? '';
  /** Notices that the address names another thread, whoever asks first. */
  const follow = (): string => {
    const thread = addressThread();
    if (location.href !== lastAddress) {
      lastAddress = location.href;
      if (lastThread !== '' && thread !== lastThread) reader.leave(performance.now());
      lastThread = thread;
    }
    return thread;
  };
  const turns = (): readonly SeenTurn[] => reader.read(follow(), performance.now());
  const composer = openComposerFinder(document, site, (box) => reader.elements().some((turn) => turn.contains(box)));
  const streaming = (): boolean => findAll(document, site.streaming, isVisible).length > 0;
  /** Known by its first prompt: its key is not enough, some chats count their turns from 0 in each thread. */
  const threadOfTurns = (): string => {
    const prompt = turns().find(({ role }) => role === 'user');
    return prompt ? `~${prompt.key}.${hash32(textOf(prompt)).toString(36)}` : '';
  };
  const look = (): Look => ({ turns: turns(), box: composer(), address: location.href, streaming: streaming() });

  const newThreadUrl = (): string | undefined => {
    const { newThread } = site;
    if (!newThread) return findNewThreadLink(document);
    const from = newThread.from?.exec(location.pathname);
    if (newThread.from && !from) return undefined;
    return new URL(
      newThread.path.replace(/\$(\d)/g, (_, nth: string) => from?.[Number(nth)] ?? ''),
      location.origin,
    ).href;
  };

  return {
    site,
    composer: () => {
      turns();
      return composer();
    },
    threadId: () => {
      const named = follow();
      const thread = named === '' && site.threadFromTurns ? threadOfTurns() : named;
      return thread !== '' && site.id === ANY_HOST ? `${location.host}/${thread}` : thread;
    },
    title: () => findAll(document, site.title)[0]?.textContent.trim() || document.title.split(ending)[0] || '',
    turns,
    turnsAbout: () => {
      turns();
      return reader.about();
    },
    streaming,
    elementOf: ({ index, key }) => {
      const turn = turns().find((one) => (key === undefined ? one.index === index : one.key === key));
      return turn && reader.elementOf(turn);
    },
    dataAppControl: () => findDataAppControl(document, site),
    newThreadUrl,
    watch: (on, signal) => {
      watchers += 1;
      signal.addEventListener('abort', () => (watchers -= 1));
      // What was read while nobody watched may have changed since.
      reader.forget();
      let seen = look();
      watchPage(
        document,
        {
          attributes: [...site.turnKey, site.turnIndex, site.turnCount, site.turnThread, 'hidden'].flatMap(
            (name) => name?.split('@').at(-1) ?? [],
          ),
          root: () => rootOf(reader.elements(), seen.box) ?? document.body,
          changed: (target, added) => {
            if (added.length === 0 && reader.isTouched(target)) return true;
            if (seen.box?.isConnected && seen.box.contains(target)) return false;
            reader.touch(target, added);
            return true;
          },
          lost: reader.forget,
          recheck: reader.recheck,
          look: () => {
            const before = seen;
            seen = look();
            if (seen.address !== before.address) on.route();
            if (seen.turns !== before.turns || seen.streaming !== before.streaming) on.turns();
            if (seen.box !== before.box) on.composer();
            return reader.isRough();
          },
        },
        signal,
      );
    },
  };
};

/** What holds turns and composer; undefined while one is missing: it may then come anywhere. */
const rootOf = (turns: readonly HTMLElement[], box: HTMLElement | undefined): Element | undefined =>
  turns.length > 0 && box ? commonAncestor([turns[0], turns.at(-1), box]) : undefined;
