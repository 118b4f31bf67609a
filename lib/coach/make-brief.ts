import type { Brief, BriefFacts, BriefKind, ShownThread } from '../messages';
import { siteById } from '../sites/index';
import { savesOf } from '../sites/saves';
import type { Site } from '../sites/site';
import { appBrief } from '../thread/brief/app/app';
import { scheduleBrief } from '../thread/brief/app/schedule';
import { handOff } from '../thread/brief/hand-off';
import { guideDraft } from '../thread/explain/guide';
import type { SeenTurn } from '../thread/thread';
import { estimateTokens } from '../tokens/estimate';

/** What a brief is made from. */
export interface BriefJob extends ShownThread {
  readonly kind: BriefKind;
  readonly facts: BriefFacts;
}

/** A brief, or why there is none. */
export type BriefAnswer = { readonly brief: Brief } | { readonly why: string };

type Written = Pick<Brief, 'text' | 'doubts'>;

/** The hand-off brief, and what it may be wrong about by the page's own numbers of its turns. */
const writeHandOff = (turns: readonly SeenTurn[]): Written => {
  const { text, doubts } = handOff(turns);
  return {
    text,
    ...(doubts.length > 0 && {
      doubts: doubts.map((doubt) => {
        const { index = doubt.turn, key = '' } = turns[doubt.turn] ?? {};
        return { ...doubt, turn: index, key };
      }),
    }),
  };
};

const written = (site: Site, turns: readonly SeenTurn[], kind: BriefKind, facts: BriefFacts): Written => {
  const { app = '', schedule = '' } = savesOf(site);
  const write: Readonly<Record<BriefKind, () => Written>> = {
    'new-thread': () => writeHandOff(turns),
    'data-app': () => ({ text: appBrief(turns, { noun: app, ...site.dataApp, ...facts }) }),
    schedule: () => ({ text: scheduleBrief(turns, schedule, facts.rhythm) }),
    guide: () => ({ text: guideDraft(turns, facts.about ?? 0, site.guides) }),
  };
  return write[kind]();
};

/**
 * An editable brief of the turns that a page shows now. Its text is empty when nothing was asked, or when the page does
 * not hold what was explained. A script of its own makes it (entrypoints/brief-writer): a thread of some hundred turns takes
 * as many milliseconds or more, which nobody is to wait for.
 */
export const makeBrief = ({ site, turns, kind, facts }: BriefJob): Brief => {
  const made = written(siteById(site), turns, kind, facts);
  return { kind, ...made, tokens: estimateTokens(made.text), turns: turns.length };
};
