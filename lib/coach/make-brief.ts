import type { Brief, BriefFacts, BriefKind } from '../messages';
import { savesOf } from '../sites/saves';
import type { Site } from '../sites/site';
import { appBrief } from '../thread/brief/app/app';
import { scheduleBrief } from '../thread/brief/app/schedule';
import { handOffBrief } from '../thread/brief/hand-off';
import { guideDraft } from '../thread/explain/guide';
import type { SeenTurn } from '../thread/thread';
import { estimateTokens } from '../tokens/estimate';

const textOf = (site: Site, turns: readonly SeenTurn[], kind: BriefKind, facts: BriefFacts): string => {
  const { app = '', schedule = '' } = savesOf(site);
  switch (kind) {
    case 'data-app':
      return appBrief(turns, { noun: app, ...site.dataApp, ...facts });
    case 'schedule':
      return scheduleBrief(turns, schedule, facts.rhythm);
    case 'guide':
      return guideDraft(turns, facts.about ?? 0, site.guides);
    default:
      return handOffBrief(turns);
  }
};

/**
 * An editable brief of the turns that a page shows now. Its text is empty when nothing was asked, or when the page does
 * not hold what was explained. The background makes it:
 * what writes a brief is no part of the script that every page loads.
 */
export const makeBrief = (site: Site, turns: readonly SeenTurn[], kind: BriefKind, facts: BriefFacts = {}): Brief => {
  const text = textOf(site, turns, kind, facts);
  return { kind, text, tokens: estimateTokens(text) };
};
